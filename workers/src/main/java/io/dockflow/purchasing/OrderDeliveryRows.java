package io.dockflow.purchasing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of what deliveries bring of orders.
 */
@Repository
class OrderDeliveryRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	OrderDeliveryRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void announce(String orderNumber, String deliveryNumber, Map<String, Long> quantities) {
		new TreeMap<>(quantities).forEach((itemId, quantity) -> this.jdbc.sql("""
				INSERT INTO purchase_order_delivery (delivery_number, item_id, order_number, state, announced)
				VALUES (?, ?, ?, 'ANNOUNCED', ?)""").params(deliveryNumber, itemId, orderNumber, quantity).update());
	}

	/** The order a delivery brings goods of. */
	Optional<String> orderOf(String deliveryNumber) {
		return this.jdbc.sql("SELECT order_number FROM purchase_order_delivery WHERE delivery_number = ? LIMIT 1")
			.param(deliveryNumber)
			.query(String.class)
			.optional();
	}

	/** Every announced item came, with nothing where nothing is named. */
	void receive(String orderNumber, String deliveryNumber, List<OrderDeliveries.Received> goods) {
		var now = UtcTime.of(this.clock.instant());
		this.jdbc
			.sql("""
					UPDATE purchase_order_delivery SET state = 'RECEIVED', good = 0, damaged = 0, refused = 0, received_at = ?
					WHERE delivery_number = ?""")
			.params(now, deliveryNumber)
			.update();
		for (var one : goods) {
			this.jdbc.sql("""
					INSERT INTO purchase_order_delivery (delivery_number, item_id, order_number, state, good, damaged,
					  refused, received_at) VALUES (?, ?, ?, 'RECEIVED', ?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE good = good + VALUES(good), damaged = damaged + VALUES(damaged),
					  refused = refused + VALUES(refused)""")
				.params(deliveryNumber, one.itemId(), orderNumber, one.good(), one.damaged(), one.refused(), now)
				.update();
		}
	}

	void withdraw(String deliveryNumber) {
		this.jdbc.sql("UPDATE purchase_order_delivery SET state = 'WITHDRAWN' WHERE delivery_number = ?")
			.param(deliveryNumber)
			.update();
	}

	/** When the last of each item of an order came. */
	Map<String, Instant> lastReceived(String orderNumber) {
		var last = new TreeMap<String, Instant>();
		this.jdbc.sql("""
				SELECT item_id, MAX(received_at) AS last_at FROM purchase_order_delivery
				WHERE order_number = ? AND state = 'RECEIVED' AND good + damaged > 0 GROUP BY item_id""")
			.param(orderNumber)
			.query((row) -> {
				last.put(row.getString("item_id"), UtcTime.required(row, "last_at"));
			});
		return last;
	}

}
