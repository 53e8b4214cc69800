package io.dockflow.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dockflow.orders.Order;
import io.dockflow.orders.Orders;

import org.springframework.stereotype.Component;

/**
 * Whether an order can be what comes back: no more of an item than was shipped.
 */
@Component
class ShippedGoods {

	private final ReturnRows rows;

	private final Orders orders;

	ShippedGoods(ReturnRows rows, Orders orders) {
		this.rows = rows;
		this.orders = orders;
	}

	/**
	 * What speaks against it, in words; empty when nothing does.
	 * @param exceptNumber a return that does not count as another one
	 */
	List<String> objections(String orderNumber, String exceptNumber, Collection<Returned> goods) {
		var order = this.orders.find(orderNumber);
		if (order.isEmpty()) {
			return List.of("There is no order %s. Check the number, or leave it empty.".formatted(orderNumber));
		}
		var before = this.rows.returned(orderNumber, exceptNumber);
		var wanted = new TreeMap<String, Long>();
		goods.forEach((line) -> wanted.merge(line.itemId(), line.quantity(), Math::addExact));
		var objections = new ArrayList<String>();
		wanted.forEach((itemId, quantity) -> {
			var shipped = order.get()
				.lines()
				.stream()
				.filter((line) -> line.itemId().equals(itemId))
				.mapToLong(Order.Line::shipped)
				.sum();
			var earlier = before.getOrDefault(itemId, 0L);
			if (quantity + earlier > shipped) {
				objections.add(
						"Order %s was sent %d of %s and %d are returned or announced already, so %d more cannot come back. Check the number, or leave the order empty."
							.formatted(orderNumber, shipped, itemId, earlier, quantity));
			}
		});
		return objections;
	}

	/** What of an order can still come back, in base units by item. */
	Map<String, Long> returnable(Order order) {
		var before = this.rows.returned(order.orderNumber(), "");
		var left = new TreeMap<String, Long>();
		order.lines().forEach((line) -> left.merge(line.itemId(), line.shipped(), Math::addExact));
		left.replaceAll((itemId, shipped) -> shipped - before.getOrDefault(itemId, 0L));
		left.values().removeIf((quantity) -> quantity <= 0);
		return left;
	}

	/** A quantity in base units. */
	record Returned(String itemId, long quantity) {
	}

}
