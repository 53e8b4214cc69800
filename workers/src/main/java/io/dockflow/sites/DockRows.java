package io.dockflow.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The appointments of dock doors.
 */
@Repository
class DockRows {

	private final JdbcClient jdbc;

	DockRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The site's doors in code order; bookings of one site come one after the other. */
	List<Location> lockDoors(String siteId) {
		return this.jdbc.sql("""
				SELECT * FROM location WHERE site_id = ? AND kind = 'DOCK_DOOR'
				ORDER BY location_id FOR UPDATE""").param(siteId).query(JdbcLocations.LOCATION).list();
	}

	/** What of the site's appointments is not over, without that of a document. */
	List<Booking> others(String siteId, String document, Instant now) {
		return this.jdbc.sql("""
				SELECT * FROM dock_appointment WHERE site_id = ? AND document <> ? AND until_at > ?
				ORDER BY from_at, document""")
			.params(siteId, document, UtcTime.of(now))
			.query(DockRows::booking)
			.list();
	}

	Optional<Booking> find(String document) {
		return this.jdbc.sql("SELECT * FROM dock_appointment WHERE document = ?")
			.param(document)
			.query(DockRows::booking)
			.optional();
	}

	private static Booking booking(ResultSet row, int number) throws SQLException {
		var appointment = new Appointment(row.getString("document"), row.getString("door"),
				UtcTime.required(row, "from_at"), UtcTime.required(row, "until_at"));
		var wanted = UtcTime.nullable(row, "wanted_at");
		var due = UtcTime.nullable(row, "due_at");
		var x = row.getObject("goods_x_mm", Long.class);
		var y = row.getObject("goods_y_mm", Long.class);
		return new Booking(appointment,
				new Docks.Visit(row.getString("site_id"), appointment.document(),
						(wanted != null) ? wanted : appointment.fromAt(),
						Duration.between(appointment.fromAt(), appointment.untilAt()), Duration.ZERO,
						(due != null) ? due : appointment.untilAt(), row.getInt("weight"), row.getBoolean("movable"),
						(x != null && y != null) ? new Docks.Goods(x, y, row.getInt("pallets")) : null));
	}

	void save(Booking booking) {
		var visit = booking.visit();
		var goods = visit.goods();
		this.jdbc
			.sql("""
					INSERT INTO dock_appointment (document, site_id, door, from_at, until_at, wanted_at, due_at, weight, movable,
					  goods_x_mm, goods_y_mm, pallets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE door = VALUES(door), from_at = VALUES(from_at), until_at = VALUES(until_at),
					  wanted_at = VALUES(wanted_at), due_at = VALUES(due_at), weight = VALUES(weight),
					  movable = VALUES(movable), goods_x_mm = VALUES(goods_x_mm), goods_y_mm = VALUES(goods_y_mm),
					  pallets = VALUES(pallets)""")
			.params(Arrays.asList(visit.document(), visit.siteId(), booking.appointment().door(),
					UtcTime.of(booking.appointment().fromAt()), UtcTime.of(booking.appointment().untilAt()),
					UtcTime.of(visit.wantedAt()), UtcTime.of(visit.dueAt()), visit.weight(), visit.movable(),
					(goods != null) ? goods.xMm() : null, (goods != null) ? goods.yMm() : null,
					(goods != null) ? goods.pallets() : 0))
			.update();
	}

	void delete(String document) {
		this.jdbc.sql("DELETE FROM dock_appointment WHERE document = ?").param(document).update();
	}

	/** The middle of the places with a condition, weighted by how much goes there. */
	Docks.@Nullable Goods middle(String siteId, Map<StorageCondition, Integer> pallets) {
		var x = 0.0;
		var y = 0.0;
		var sum = 0;
		for (var one : pallets.entrySet()) {
			var middle = this.jdbc.sql("""
					SELECT AVG(x_mm) AS x, AVG(y_mm) AS y FROM location WHERE site_id = ? AND storage_condition = ?
					  AND kind IN ('BIN', 'PICK_FACE', 'STORE_SHELF') HAVING COUNT(*) > 0""")
				.params(siteId, one.getKey().name())
				.query((row, number) -> new double[] { row.getDouble("x"), row.getDouble("y") })
				.optional();
			if (middle.isPresent()) {
				x += middle.get()[0] * one.getValue();
				y += middle.get()[1] * one.getValue();
				sum += one.getValue();
			}
		}
		return (sum == 0) ? null : new Docks.Goods(Math.round(x / sum), Math.round(y / sum), sum);
	}

	/** An appointment with the wish behind it. */
	record Booking(Appointment appointment, Docks.Visit visit) {
	}

}
