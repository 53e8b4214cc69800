package io.dockflow.receiving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Appointment;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of deliveries and their counts.
 */
@Repository
class DeliveryRows {

	private static final RowMapper<DeliverySummary> SUMMARY = (row, number) -> new DeliverySummary(
			row.getString("delivery_number"), row.getString("site_id"), row.getString("supplier_id"),
			row.getBoolean("blind"), Delivery.State.valueOf(row.getString("state")),
			UtcTime.required(row, "expected_at"), row.getString("dock_door"), row.getInt("line_count"));

	private final JdbcClient jdbc;

	private final Clock clock;

	DeliveryRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void insert(String number, String siteId, String supplierId, boolean blind, Delivery.State state,
			Instant expectedAt, byte @Nullable [] hash) {
		var now = UtcTime.of(this.clock.instant());
		this.jdbc
			.sql("""
					INSERT INTO delivery (delivery_number, site_id, supplier_id, blind, state, expected_at, announcement_hash,
					  arrived_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(number, siteId, supplierId, blind, state.name(), UtcTime.of(expectedAt), hash,
					(state == Delivery.State.ARRIVED) ? now : null, now))
			.update();
	}

	void setPurchaseOrder(String number, String purchaseOrder) {
		this.jdbc.sql("UPDATE delivery SET purchase_order = ? WHERE delivery_number = ?")
			.params(purchaseOrder, number)
			.update();
	}

	void insertLine(String number, int line, Announcement.Line announced) {
		this.jdbc.sql("""
				INSERT INTO delivery_line (delivery_number, line, item_id, lot, expiry, expected)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(number, line, announced.itemId(), (announced.lot() != null) ? announced.lot() : "",
					announced.expiry(), announced.quantity()))
			.update();
	}

	byte @Nullable [] hash(String number) {
		return this.jdbc.sql("SELECT announcement_hash FROM delivery WHERE delivery_number = ?")
			.param(number)
			.query((row, index) -> Optional.ofNullable(row.getBytes("announcement_hash")))
			.single()
			.orElse(null);
	}

	Optional<Delivery> find(String number) {
		return this.jdbc.sql("""
				SELECT d.*, (SELECT receipt_number FROM receipt r WHERE r.delivery_number = d.delivery_number
				  AND r.state = 'POSTED' LIMIT 1) AS receipt_number
				FROM delivery d WHERE d.delivery_number = ?""").param(number).query(this::delivery).optional();
	}

	private Delivery delivery(java.sql.ResultSet row, int index) throws java.sql.SQLException {
		var number = row.getString("delivery_number");
		return new Delivery(number, row.getString("site_id"), row.getString("supplier_id"),
				row.getString("purchase_order"), row.getBoolean("blind"),
				Delivery.State.valueOf(row.getString("state")), UtcTime.required(row, "expected_at"),
				UtcTime.nullable(row, "appointment_at"), row.getString("dock_door"),
				UtcTime.nullable(row, "arrived_at"), UtcTime.nullable(row, "closed_at"),
				row.getObject("dock_to_stock_seconds", Long.class), row.getString("receipt_number"),
				sheet(number).lines());
	}

	/** The delivery, locked: what happens to one delivery happens in turn. */
	Delivery lock(String number) {
		this.jdbc.sql("SELECT delivery_number FROM delivery WHERE delivery_number = ? FOR UPDATE")
			.param(number)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("delivery", number));
		return find(number).orElseThrow(() -> new NotFound("delivery", number));
	}

	CountSheet sheet(String number) {
		var announced = this.jdbc.sql(
				"SELECT line, item_id, lot, expiry, expected FROM delivery_line WHERE delivery_number = ? ORDER BY line")
			.param(number)
			.query((row, index) -> new Delivery.Line(row.getInt("line"), row.getString("item_id"),
					row.getString("lot").isEmpty() ? null : row.getString("lot"),
					row.getObject("expiry", LocalDate.class), row.getLong("expected"), 0, 0))
			.list();
		var counted = this.jdbc.sql("""
				SELECT item_id, lot, expiry, quantity, damaged FROM counted_line WHERE delivery_number = ?
				ORDER BY item_id, lot""")
			.param(number)
			.query((row, index) -> new CountedGoods(row.getString("item_id"), row.getString("lot"),
					row.getObject("expiry", LocalDate.class), row.getLong("quantity"), row.getLong("damaged")))
			.list();
		return new CountSheet(announced, counted);
	}

	void saveCount(String number, CountedGoods goods, String countedBy) {
		this.jdbc
			.sql("""
					INSERT INTO counted_line (delivery_number, item_id, lot, expiry, quantity, damaged, counted_by, counted_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE quantity = VALUES(quantity), damaged = VALUES(damaged),
					  expiry = COALESCE(VALUES(expiry), expiry), counted_by = VALUES(counted_by),
					  counted_at = VALUES(counted_at)""")
			.params(Arrays.asList(number, goods.itemId(), goods.lot(), goods.expiry(), goods.quantity(),
					goods.damaged(), countedBy, UtcTime.of(this.clock.instant())))
			.update();
	}

	void deleteCount(String number) {
		this.jdbc.sql("DELETE FROM counted_line WHERE delivery_number = ?").param(number).update();
	}

	/** Unless a receipt rests on it, even one that was taken back. */
	void forgetCount(String number) {
		this.jdbc.sql("""
				DELETE FROM counted_line WHERE delivery_number = :delivery
				  AND NOT EXISTS (SELECT 1 FROM receipt WHERE delivery_number = :delivery)""")
			.param("delivery", number)
			.update();
	}

	void setState(String number, Delivery.State state) {
		this.jdbc.sql("UPDATE delivery SET state = ? WHERE delivery_number = ?").params(state.name(), number).update();
	}

	void setArrived(String number, String dockDoor, Instant at) {
		this.jdbc.sql("UPDATE delivery SET state = 'ARRIVED', dock_door = ?, arrived_at = ? WHERE delivery_number = ?")
			.params(dockDoor, UtcTime.of(at), number)
			.update();
	}

	void setExpected(String number, Instant expectedAt) {
		this.jdbc.sql("UPDATE delivery SET expected_at = ? WHERE delivery_number = ?")
			.params(UtcTime.of(expectedAt), number)
			.update();
	}

	void setAppointment(Appointment appointment) {
		this.jdbc
			.sql("""
					UPDATE delivery SET dock_door = ?, appointment_at = ?, state = IF(state = 'ANNOUNCED', 'SCHEDULED', state)
					WHERE delivery_number = ?""")
			.params(appointment.door(), UtcTime.of(appointment.fromAt()), appointment.document())
			.update();
	}

	void setClosed(String number, Instant at, long dockToStockSeconds) {
		this.jdbc.sql("""
				UPDATE delivery SET state = 'CLOSED', closed_at = ?, dock_to_stock_seconds = ?
				WHERE delivery_number = ?""").params(UtcTime.of(at), dockToStockSeconds, number).update();
	}

	List<DeliverySummary> list(Delivery.@Nullable State state, int page, int size) {
		return this.jdbc
			.sql("""
					SELECT d.*, (SELECT COUNT(*) FROM delivery_line l WHERE l.delivery_number = d.delivery_number) AS line_count
					FROM delivery d WHERE :state = '' OR d.state = :state
					ORDER BY d.created_at DESC, d.delivery_number DESC LIMIT :size OFFSET :offset""")
			.param("state", (state != null) ? state.name() : "")
			.param("size", size)
			.param("offset", (long) page * size)
			.query(SUMMARY)
			.list();
	}

	Map<Delivery.State, Long> countByState() {
		var counts = new EnumMap<Delivery.State, Long>(Delivery.State.class);
		this.jdbc.sql("SELECT state, COUNT(*) AS deliveries FROM delivery GROUP BY state").query((row) -> {
			counts.put(Delivery.State.valueOf(row.getString("state")), row.getLong("deliveries"));
		});
		return counts;
	}

	void addAll(String number, Collection<CountedGoods> goods, String countedBy) {
		goods.forEach((one) -> saveCount(number, one, countedBy));
	}

}
