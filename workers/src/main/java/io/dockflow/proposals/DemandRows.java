package io.dockflow.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Demand as it is known: sales of the past, what was ordered here since, and the days on
 * which nothing could be sold. An order counts on the day it was received, with what was
 * shipped of it, or while it is open with what it still waits for too.
 */
@Repository
class DemandRows {

	private final JdbcClient jdbc;

	DemandRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The histories of a site, by item; items without demand in the time are missing.
	 * @param from the first day that is looked at
	 * @param until the day after the last; its week is left out
	 */
	TreeMap<String, DemandHistory> ofSite(String siteId, LocalDate from, LocalDate until) {
		var days = new TreeMap<String, List<DemandHistory.Day>>();
		this.jdbc
			.sql("""
					SELECT item_id, day, quantity, in_stock FROM sales_history WHERE site_id = :site AND day >= :from AND day < :until
					UNION ALL
					SELECT l.item_id, DATE(o.received_at), SUM(IF(o.state = 'DISPATCHED', l.shipped, l.quantity - l.settled_short)), TRUE
					FROM customer_order o JOIN customer_order_line l ON l.order_number = o.order_number
					JOIN item i ON i.item_id = l.item_id
					WHERE o.site_id = :site AND o.received_at >= :from AND o.received_at < :until
					  AND o.state NOT IN ('REJECTED', 'CANCELLING', 'CANCELLED')
					GROUP BY l.item_id, DATE(o.received_at)""")
			.param("site", siteId)
			.param("from", from)
			.param("until", until)
			.query((row) -> {
				days.computeIfAbsent(row.getString("item_id"), (item) -> new ArrayList<>())
					.add(new DemandHistory.Day(row.getObject("day", LocalDate.class),
							Math.max(0, row.getLong("quantity")), row.getBoolean("in_stock")));
			});
		addStockOuts(siteId, from, until, days);
		var histories = new TreeMap<String, DemandHistory>();
		days.forEach((item, list) -> {
			var history = DemandHistory.of(list, until);
			if (!history.weeks().isEmpty()) {
				histories.put(item, history);
			}
		});
		return histories;
	}

	/** Only of items with demand: what nobody ever asked for is not planned. */
	private void addStockOuts(String siteId, LocalDate from, LocalDate until,
			TreeMap<String, List<DemandHistory.Day>> days) {
		this.jdbc.sql("""
				SELECT item_id, GREATEST(since, :from) AS since, LEAST(COALESCE(until, :until), :until) AS until
				FROM stock_out WHERE site_id = :site AND since < :until AND COALESCE(until, :until) >= :from""")
			.param("site", siteId)
			.param("from", from)
			.param("until", until)
			.query((row) -> {
				var known = days.get(row.getString("item_id"));
				if (known != null) {
					var first = known.stream().map(DemandHistory.Day::date).min(LocalDate::compareTo).orElseThrow();
					var last = row.getObject("until", LocalDate.class);
					for (var day = row.getObject("since", LocalDate.class); !day.isAfter(last); day = day.plusDays(1)) {
						if (!day.isBefore(first)) {
							known.add(new DemandHistory.Day(day, 0, false));
						}
					}
				}
			});
	}

}
