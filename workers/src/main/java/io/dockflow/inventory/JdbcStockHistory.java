package io.dockflow.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockHistory implements StockHistory {

	private static final String FLOW = """
			SELECT DATE(p.posted_at) AS day,
			  COALESCE(SUM(IF(m.to_site_id IS NOT NULL AND (:site IS NULL OR m.to_site_id = :site)
			    AND NOT (m.from_site_id IS NOT NULL AND (:site IS NULL OR m.from_site_id = :site)), m.quantity, 0)), 0) AS came,
			  COALESCE(SUM(IF(m.from_site_id IS NOT NULL AND (:site IS NULL OR m.from_site_id = :site)
			    AND NOT (m.to_site_id IS NOT NULL AND (:site IS NULL OR m.to_site_id = :site)), m.quantity, 0)), 0) AS went
			FROM stock_movement m JOIN stock_posting p ON p.id = m.posting_id
			WHERE m.item_id = :item AND p.posted_at >= :from GROUP BY DATE(p.posted_at)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcStockHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Day> ofItem(@Nullable String siteId, String itemId, int days) {
		var length = Math.clamp(days, 1, 366);
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		var flows = new HashMap<LocalDate, Day>();
		this.jdbc.sql(FLOW)
			.param("site", siteId)
			.param("item", itemId)
			.param("from", today.minusDays(length - 1L).atStartOfDay())
			.query((row) -> {
				var day = row.getObject("day", LocalDate.class);
				flows.put(day, new Day(day, 0, row.getLong("came"), row.getLong("went")));
			});
		var onHand = this.jdbc.sql(
				"SELECT COALESCE(SUM(quantity), 0) FROM stock WHERE item_id = :item AND (:site IS NULL OR site_id = :site)")
			.param("item", itemId)
			.param("site", siteId)
			.query(Long.class)
			.single();
		var history = new ArrayDeque<Day>();
		for (int back = 0; back < length; back++) {
			var date = today.minusDays(back);
			var flow = flows.getOrDefault(date, new Day(date, 0, 0, 0));
			history.addFirst(new Day(date, onHand, flow.in(), flow.out()));
			onHand -= flow.in() - flow.out();
		}
		return List.copyOf(history);
	}

}
