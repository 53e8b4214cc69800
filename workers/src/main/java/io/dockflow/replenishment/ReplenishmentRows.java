package io.dockflow.replenishment;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The replenishments' tables. Locks: the replenishment first, then stock.
 */
@Repository
class ReplenishmentRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReplenishmentRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<String> openAt(String faceId) {
		return this.jdbc.sql("SELECT replenishment_number FROM replenishment WHERE open_face = ?")
			.param(faceId)
			.query(String.class)
			.optional();
	}

	/** Answers whether the face had none open. */
	boolean insert(String number, PickFace face, Replenishment.Cause cause, long wanted) {
		try {
			this.jdbc
				.sql("""
						INSERT INTO replenishment (replenishment_number, site_id, location_id, item_id, cause, state, open_face,
						  wanted, requested_at) VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?)""")
				.params(number, face.siteId(), face.locationId(), face.itemId(), cause.name(), face.locationId(),
						wanted, UtcTime.of(this.clock.instant()))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** More is wanted of one whose source is not chosen yet. */
	void wantAtLeast(String number, long wanted) {
		this.jdbc.sql("""
				UPDATE replenishment SET wanted = GREATEST(wanted, ?)
				WHERE replenishment_number = ? AND state = 'REQUESTED'""").params(wanted, number).update();
	}

	void letWait(String waveNumber, String number) {
		this.jdbc.sql("""
				INSERT INTO replenishment_wave (wave_number, replenishment_number) VALUES (?, ?)
				ON DUPLICATE KEY UPDATE wave_number = wave_number""").params(waveNumber, number).update();
	}

	/** Waves that waited for this one, and for no other that is open. */
	List<String> wavesToTell(String number) {
		return this.jdbc.sql("""
				SELECT w.wave_number FROM replenishment_wave w WHERE w.replenishment_number = ? AND NOT EXISTS (
				  SELECT 1 FROM replenishment_wave o JOIN replenishment r
				    ON r.replenishment_number = o.replenishment_number AND r.open_face IS NOT NULL
				  WHERE o.wave_number = w.wave_number) ORDER BY w.wave_number""")
			.param(number)
			.query(String.class)
			.list();
	}

	/** Lines up those who close replenishments that the same wave waits for. */
	void lockWaves(String number) {
		this.jdbc.sql("""
				SELECT v.wave_number FROM wave v JOIN replenishment_wave w ON w.wave_number = v.wave_number
				WHERE w.replenishment_number = ? ORDER BY v.wave_number FOR UPDATE""")
			.param(number)
			.query(String.class)
			.list();
	}

	boolean isAwaited(String number) {
		return this.jdbc.sql("SELECT COUNT(*) FROM replenishment_wave WHERE replenishment_number = ?")
			.param(number)
			.query(Long.class)
			.single() > 0;
	}

	Replenishment lock(String number) {
		this.jdbc.sql("SELECT replenishment_number FROM replenishment WHERE replenishment_number = ? FOR UPDATE")
			.param(number)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("replenishment", number));
		return byNumber(number);
	}

	Replenishment byNumber(String number) {
		return find(number).orElseThrow(() -> new NotFound("replenishment", number));
	}

	Optional<Replenishment> find(String number) {
		return this.jdbc.sql("SELECT * FROM replenishment WHERE replenishment_number = ?")
			.param(number)
			.query((row, index) -> new Replenishment(number, row.getString("site_id"), row.getString("location_id"),
					row.getString("item_id"), Replenishment.Cause.valueOf(row.getString("cause")),
					Replenishment.State.valueOf(row.getString("state")), row.getLong("wanted"), row.getLong("moved"),
					UtcTime.required(row, "requested_at"), UtcTime.nullable(row, "closed_at"), lines(number)))
			.optional();
	}

	private List<Replenishment.Line> lines(String number) {
		return this.jdbc.sql("SELECT * FROM replenishment_line WHERE replenishment_number = ? ORDER BY line")
			.param(number)
			.query(Replenishment.Line.class)
			.list();
	}

	void addLine(String number, int line, SourceChoice.Take take, long reservationId, boolean whole) {
		var cell = take.stock().cell();
		this.jdbc
			.sql("""
					INSERT INTO replenishment_line (replenishment_number, line, location_id, lot, handling_unit_id, reservation_id,
					  quantity, whole_unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(number, line, cell.locationId(), cell.lot(), cell.handlingUnitId(), reservationId, take.quantity(),
					whole)
			.update();
	}

	void setTaken(String number, int line) {
		this.jdbc.sql("UPDATE replenishment_line SET taken = TRUE WHERE replenishment_number = ? AND line = ?")
			.params(number, line)
			.update();
	}

	void chosen(String number) {
		this.jdbc.sql("UPDATE replenishment SET state = 'CHOSEN' WHERE replenishment_number = ?")
			.param(number)
			.update();
	}

	void close(String number, Replenishment.State state, long moved) {
		this.jdbc.sql("""
				UPDATE replenishment SET state = ?, moved = ?, open_face = NULL, closed_at = ?
				WHERE replenishment_number = ?""")
			.params(Arrays.asList(state.name(), moved, UtcTime.of(this.clock.instant()), number))
			.update();
	}

	void wish(Replenishment replenishment) {
		this.jdbc
			.sql("""
					INSERT INTO reserve_wish (replenishment_number, site_id, item_id, quantity, wished_at) VALUES (?, ?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE quantity = VALUES(quantity)""")
			.params(replenishment.replenishmentNumber(), replenishment.siteId(), replenishment.itemId(),
					replenishment.wanted(), UtcTime.of(this.clock.instant()))
			.update();
	}

	/** Whether planners were told since then that a site has no reserve of an item. */
	boolean wishedSince(String siteId, String itemId, Instant since) {
		return this.jdbc.sql("SELECT COUNT(*) FROM reserve_wish WHERE site_id = ? AND item_id = ? AND wished_at >= ?")
			.params(siteId, itemId, UtcTime.of(since))
			.query(Long.class)
			.single() > 0;
	}

}
