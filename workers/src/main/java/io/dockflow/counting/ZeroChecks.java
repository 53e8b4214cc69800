package io.dockflow.counting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.dockflow.counting.CountRequest.Cause;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has bins looked into that hold nothing any more according to the books: a pick or a
 * move took the last of it. No count is cheaper, for there is nothing to count when the
 * books are right, and none finds a wrong bin sooner.
 * <p>
 * It must not flood the floor. A busy site empties hundreds of bins a day, while such a
 * count is a walk of its own, since the picker left long ago. So a site asks for a few a
 * shift and never for more than that many at a time, the newest first; a bin that
 * somebody counted in the last weeks for whatever reason is left alone, and one that was
 * filled again meanwhile, too. The ledger is asked afterwards, by the clock that plans
 * counts: a posting neither waits for it nor locks a row for it.
 */
@Component
public class ZeroChecks {

	/** A bin that was emptied longer ago is nobody's news. */
	private static final Duration NEWS = Duration.ofDays(1);

	/** Corrections and changes of status take goods off the books of a bin, not out. */
	private static final List<String> TAKING = List.of("PICK", "MOVE", "PUT_AWAY", "TRANSFER_OUT");

	private final JdbcClient jdbc;

	private final Counts counts;

	private final CountSettings settings;

	private final Clock clock;

	ZeroChecks(JdbcClient jdbc, Counts counts, CountSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.counts = counts;
		this.settings = settings;
		this.clock = clock;
	}

	/** Requests them at every site, as far as its shift has room. */
	public void request() {
		this.jdbc.sql("SELECT site_id FROM site WHERE kind IN ('WAREHOUSE', 'STORE') ORDER BY site_id")
			.query(String.class)
			.list()
			.forEach((siteId) -> emptied(siteId, room(siteId)).forEach((bin) -> this.counts
				.request(new CountRequest("zero:%s:%d".formatted(bin.locationId(), bin.movement()), siteId,
						bin.locationId(), null, Cause.ZERO_CHECK, "zero-check"))));
	}

	/** Those of this shift, and those nobody came to yet, take room away. */
	private int room(String siteId) {
		var most = this.settings.zeroChecks(siteId);
		if (most == 0) {
			return 0;
		}
		return most - this.jdbc.sql("""
				SELECT COUNT(*) FROM stock_count
				WHERE site_id = ? AND cause = 'ZERO_CHECK' AND (state = 'OPEN' OR requested_at > ?)""")
			.params(siteId, UtcTime.of(this.clock.instant().minus(CountSettings.SHIFT)))
			.query(Integer.class)
			.single();
	}

	private List<Emptied> emptied(String siteId, int room) {
		if (room <= 0) {
			return List.of();
		}
		var now = this.clock.instant();
		return this.jdbc.sql("""
				SELECT e.location_id, m.id AS movement FROM (
				  SELECT s.location_id FROM stock s
				  JOIN location p ON p.location_id = s.location_id AND p.kind IN ('BIN', 'PICK_FACE', 'STORE_SHELF')
				  WHERE s.site_id = :site GROUP BY s.location_id HAVING SUM(s.quantity) = 0) e
				JOIN stock_movement m
				  ON m.id = (SELECT MAX(x.id) FROM stock_movement x WHERE x.from_location_id = e.location_id)
				JOIN stock_posting p ON p.id = m.posting_id AND p.posted_at > :news AND p.movement_type IN (:taking)
				WHERE NOT EXISTS (SELECT 1 FROM stock_count c
				  WHERE c.location_id = e.location_id AND (c.state = 'OPEN' OR c.closed_at > :again))
				ORDER BY m.id DESC LIMIT :room""")
			.param("site", siteId)
			.param("news", UtcTime.of(now.minus(NEWS)))
			.param("taking", TAKING)
			.param("again", UtcTime.of(now.minus(Duration.ofDays(this.settings.daysBetweenZeroChecks()))))
			.param("room", room)
			.query(Emptied.class)
			.list();
	}

	/** A bin and the movement that took the last of it. */
	record Emptied(String locationId, long movement) {
	}

}
