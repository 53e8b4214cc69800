package io.dockflow.sites;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDocks implements Docks {

	private static final RowMapper<Appointment> APPOINTMENT = (row, number) -> new Appointment(
			row.getString("document"), row.getString("door"), UtcTime.required(row, "from_at"),
			UtcTime.required(row, "until_at"));

	private final JdbcClient jdbc;

	private final Transactions transactions;

	JdbcDocks(JdbcClient jdbc, Transactions transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	@Override
	public Appointment book(String siteId, String document, Instant from, Duration duration, Instant latest) {
		return this.transactions.call(() -> {
			var doors = lockDoors(siteId);
			release(document);
			var booked = this.jdbc.sql("""
					SELECT document, door, from_at, until_at FROM dock_appointment
					WHERE site_id = ? AND until_at > ? ORDER BY from_at""")
				.params(siteId, UtcTime.of(from))
				.query(APPOINTMENT)
				.list();
			var appointment = doors.stream()
				.map((door) -> earliest(door, document, from, duration, booked))
				.min(Comparator.comparing(Appointment::fromAt).thenComparing(Appointment::door))
				.filter((candidate) -> !candidate.fromAt().isAfter(latest))
				.orElseThrow(() -> new BusinessRuleViolation(
						"Expected a free dock door at %s for %s between %s and %s, but there is none. Ask for a later time."
							.formatted(siteId, document, from, latest)));
			this.jdbc
				.sql("INSERT INTO dock_appointment (document, site_id, door, from_at, until_at) VALUES (?, ?, ?, ?, ?)")
				.params(document, siteId, appointment.door(), UtcTime.of(appointment.fromAt()),
						UtcTime.of(appointment.untilAt()))
				.update();
			return appointment;
		});
	}

	/** The first gap of a door that is long enough. */
	private static Appointment earliest(String door, String document, Instant from, Duration duration,
			List<Appointment> booked) {
		var start = from;
		for (var other : booked) {
			if (other.door().equals(door) && other.fromAt().isBefore(start.plus(duration))
					&& other.untilAt().isAfter(start)) {
				start = other.untilAt();
			}
		}
		return new Appointment(document, door, start, start.plus(duration));
	}

	/** Bookings of one site come one after the other. */
	private List<String> lockDoors(String siteId) {
		return this.jdbc.sql("""
				SELECT location_id FROM location WHERE site_id = ? AND kind = 'DOCK_DOOR'
				ORDER BY location_id FOR UPDATE""").param(siteId).query(String.class).list();
	}

	@Override
	public Optional<Appointment> of(String document) {
		return this.jdbc.sql("SELECT document, door, from_at, until_at FROM dock_appointment WHERE document = ?")
			.param(document)
			.query(APPOINTMENT)
			.optional();
	}

	@Override
	public void release(String document) {
		this.jdbc.sql("DELETE FROM dock_appointment WHERE document = ?").param(document).update();
	}

}
