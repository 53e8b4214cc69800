package io.dockflow.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.planning.leadtime.LeadTimeEstimate;
import io.dockflow.planning.leadtime.PastOrder;
import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stock as a plan sees it: what can be sold, what orders and transfers wait for, what is
 * on its way or was asked for and not sent yet, and how long orders took.
 */
@Repository
class StockRows {

	private static final Duration PERIOD = Duration.ofDays(7);

	private static final Duration REMEMBERED = Duration.ofDays(730);

	private final JdbcClient jdbc;

	private final Clock clock;

	StockRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** By site and item; what is nowhere is missing. */
	Map<List<String>, SiteStock> of(Collection<String> siteIds, Collection<String> itemIds) {
		var stock = new HashMap<List<String>, SiteStock>();
		Batches.of(itemIds, (batch) -> {
			levels(siteIds, batch, stock);
			arrivals(siteIds, batch, stock);
		});
		return stock;
	}

	private void levels(Collection<String> siteIds, List<String> itemIds, Map<List<String>, SiteStock> stock) {
		this.jdbc
			.sql("""
					SELECT v.site_id, v.item_id, v.available, COALESCE((SELECT SUM(p.requested) FROM stock_promise p
					  WHERE p.site_id = v.site_id AND p.item_id = v.item_id), 0) + COALESCE((
					  SELECT SUM(l.requested) FROM transfer_order t JOIN transfer_line l ON l.transfer_number = t.transfer_number
					  WHERE t.state = 'REQUESTED' AND t.from_site_id = v.site_id AND l.item_id = v.item_id), 0) AS wanted
					FROM stock_level v WHERE v.site_id IN (:sites) AND v.item_id IN (:items)""")
			.param("sites", siteIds)
			.param("items", itemIds)
			.query((row) -> {
				stock.put(List.of(row.getString("site_id"), row.getString("item_id")),
						new SiteStock(row.getLong("available"), row.getLong("wanted"), List.of()));
			});
	}

	private void arrivals(Collection<String> siteIds, List<String> itemIds, Map<List<String>, SiteStock> stock) {
		var now = this.clock.instant();
		this.jdbc.sql("""
				SELECT site_id, item_id, quantity, due_at FROM expected_stock
				WHERE site_id IN (:sites) AND item_id IN (:items)
				UNION ALL
				SELECT o.site_id, l.item_id, l.quantity, o.needed_at FROM purchase_order o
				JOIN purchase_order_line l ON l.order_number = o.order_number
				WHERE o.state = 'REQUESTED' AND o.site_id IN (:sites) AND l.item_id IN (:items) AND l.quantity > 0
				UNION ALL
				SELECT t.to_site_id, l.item_id, IF(t.state = 'REQUESTED', l.requested, l.reserved), t.needed_at
				FROM transfer_order t JOIN transfer_line l ON l.transfer_number = t.transfer_number
				WHERE t.state IN ('REQUESTED', 'RESERVED') AND t.to_site_id IN (:sites) AND l.item_id IN (:items)""")
			.param("sites", siteIds)
			.param("items", itemIds)
			.query((row) -> {
				var due = UtcTime.required(row, "due_at");
				var wait = Math.max(0, ChronoUnit.HOURS.between(now, due));
				var period = (int) Math.min(52, Math.ceilDiv(wait, PERIOD.toHours()));
				var key = List.of(row.getString("site_id"), row.getString("item_id"));
				stock.put(key, stock.getOrDefault(key, SiteStock.none()).plus(row.getLong("quantity"), period));
			});
	}

	/** Learned from the orders of two years; open ones are lower bounds. */
	LeadTimeEstimate leadTimes() {
		var now = this.clock.instant();
		var orders = new ArrayList<PastOrder>();
		this.jdbc.sql("""
				SELECT o.supplier_id, l.item_id, i.storage_condition, o.sent_at, MIN(d.received_at) AS received_at
				FROM purchase_order o JOIN purchase_order_line l ON l.order_number = o.order_number
				JOIN item i ON i.item_id = l.item_id
				LEFT JOIN purchase_order_delivery d ON d.order_number = o.order_number AND d.item_id = l.item_id
				  AND d.state = 'RECEIVED'
				WHERE o.sent_at >= ? AND o.state IN ('SENT', 'CONFIRMED', 'RECEIVING', 'CLOSED') AND l.quantity > 0
				GROUP BY o.order_number, l.line
				HAVING received_at IS NOT NULL OR MAX(o.state) <> 'CLOSED'""")
			.param(UtcTime.of(now.minus(REMEMBERED)))
			.query((row) -> {
				var received = UtcTime.nullable(row, "received_at");
				var until = (received != null) ? received : now;
				var hours = Math.max(0, ChronoUnit.HOURS.between(UtcTime.required(row, "sent_at"), until));
				orders.add(new PastOrder(row.getString("supplier_id"), row.getString("storage_condition"),
						row.getString("item_id"), hours / 24.0, received != null));
			});
		return LeadTimeEstimate.from(orders);
	}

}
