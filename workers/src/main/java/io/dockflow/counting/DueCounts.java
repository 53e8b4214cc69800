package io.dockflow.counting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.dockflow.counting.CountRequest.Cause;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans counts of locations whose last count is older than the class of the fastest item
 * in them allows: the fastest first, then those that have waited longest.
 */
@Component
public class DueCounts {

	private final JdbcClient jdbc;

	private final Counts counts;

	private final CountSettings settings;

	private final Clock clock;

	DueCounts(JdbcClient jdbc, Counts counts, CountSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.counts = counts;
		this.settings = settings;
		this.clock = clock;
	}

	/** Requests what is due at every site, as far as its day has room. */
	public void request() {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		this.jdbc.sql("SELECT site_id FROM site WHERE kind IN ('WAREHOUSE', 'STORE') ORDER BY site_id")
			.query(String.class)
			.list()
			.forEach((siteId) -> due(siteId, this.settings.perDay() - plannedToday(siteId, today)).forEach(
					(locationId) -> this.counts.request(new CountRequest("planned:%s:%s".formatted(locationId, today),
							siteId, locationId, null, Cause.PLANNED, "planned"))));
	}

	private int plannedToday(String siteId, LocalDate today) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM stock_count WHERE site_id = ? AND cause = 'PLANNED' AND requested_at >= ?")
			.params(siteId, today.atStartOfDay())
			.query(Integer.class)
			.single();
	}

	private List<String> due(String siteId, int room) {
		if (room <= 0) {
			return List.of();
		}
		var now = this.clock.instant();
		return this.jdbc.sql("""
				SELECT g.location_id FROM (
				  SELECT s.location_id, MIN(i.velocity_class) AS class FROM stock s
				  JOIN item i ON i.item_id = s.item_id
				  JOIN location p ON p.location_id = s.location_id AND p.kind IN ('BIN', 'PICK_FACE', 'STORE_SHELF')
				  WHERE s.site_id = :site AND s.quantity > 0 GROUP BY s.location_id) g
				LEFT JOIN location_count c ON c.location_id = g.location_id AND c.item_id = ''
				WHERE (c.location_id IS NULL
				    OR c.last_counted_at < CASE g.class WHEN 'A' THEN :a WHEN 'B' THEN :b ELSE :c END)
				  AND NOT EXISTS (SELECT 1 FROM stock_count o WHERE o.open_key = CONCAT(g.location_id, '|'))
				ORDER BY g.class, COALESCE(c.last_counted_at, '1970-01-01'), g.location_id LIMIT :room""")
			.param("site", siteId)
			.param("a", before(now, 'A'))
			.param("b", before(now, 'B'))
			.param("c", before(now, 'C'))
			.param("room", room)
			.query(String.class)
			.list();
	}

	private java.time.LocalDateTime before(Instant now, char velocityClass) {
		return UtcTime.of(now.minus(this.settings.interval(velocityClass)));
	}

}
