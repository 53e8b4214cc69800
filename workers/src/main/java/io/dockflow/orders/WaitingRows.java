package io.dockflow.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders that wait for stock, and what they miss.
 */
@Component
class WaitingRows implements OrderDemand {

	private final JdbcClient jdbc;

	private final OrderRows orders;

	WaitingRows(JdbcClient jdbc, OrderRows orders) {
		this.jdbc = jdbc;
		this.orders = orders;
	}

	@Override
	public Map<String, Order> whole(Collection<String> orderNumbers) {
		return this.orders.read(orderNumbers);
	}

	/** Waiting orders that miss one of the items at the site, the most urgent first. */
	List<String> lockWaitingFor(String siteId, Collection<String> itemIds) {
		return this.jdbc.sql("""
				SELECT o.order_number FROM customer_order o
				WHERE o.site_id = :site AND o.state = 'BACKORDERED' AND NOT o.stock_announced
				  AND EXISTS (SELECT 1 FROM customer_order_line l WHERE l.order_number = o.order_number
				              AND l.item_id IN (:items)
				              AND l.allocated + l.cross_docked < l.quantity - l.settled_short)
				ORDER BY o.order_number FOR UPDATE SKIP LOCKED
				""").param("site", siteId).param("items", itemIds).query(String.class).list();
	}

	@Override
	public List<WaitingLine> waitingFor(String siteId, Collection<String> itemIds) {
		if (itemIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT o.order_number, l.line, l.item_id, o.carrier, o.due_at, o.priority, o.min_remaining_days,
				  l.quantity - l.settled_short - l.allocated - l.cross_docked AS missing
				FROM customer_order o JOIN customer_order_line l ON l.order_number = o.order_number
				WHERE o.site_id = :site AND o.state = 'BACKORDERED' AND l.item_id IN (:items)
				  AND l.allocated + l.cross_docked < l.quantity - l.settled_short
				ORDER BY o.due_at, o.priority, o.order_number, l.line
				""")
			.param("site", siteId)
			.param("items", itemIds)
			.query((row, index) -> new WaitingLine(row.getString("order_number"), row.getInt("line"),
					row.getString("item_id"), row.getString("carrier"), row.getLong("missing"),
					UtcTime.required(row, "due_at"), row.getInt("priority"), row.getInt("min_remaining_days")))
			.list();
	}

	/**
	 * Whether the order waits for stock and nobody told it of any since it last looked.
	 */
	boolean waitsUntold(String orderNumber) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM customer_order
				WHERE order_number = :number AND state = 'BACKORDERED' AND NOT stock_announced
				""").param("number", orderNumber).query(Long.class).single() > 0;
	}

	void setStockAnnounced(Collection<String> orderNumbers) {
		this.jdbc.sql("UPDATE customer_order SET stock_announced = TRUE WHERE order_number IN (:numbers)")
			.param("numbers", orderNumbers)
			.update();
	}

	/** What waiting orders nobody told of stock miss: items by site. */
	Map<String, List<String>> missing() {
		var missing = new HashMap<String, List<String>>();
		this.jdbc.sql("""
				SELECT DISTINCT o.site_id, l.item_id FROM customer_order o
				JOIN customer_order_line l ON l.order_number = o.order_number
				WHERE o.state = 'BACKORDERED' AND NOT o.stock_announced
				  AND l.allocated + l.cross_docked < l.quantity - l.settled_short
				ORDER BY o.site_id, l.item_id
				""").query((row) -> {
			missing.computeIfAbsent(row.getString("site_id"), (site) -> new ArrayList<>())
				.add(row.getString("item_id"));
		});
		return missing;
	}

}
