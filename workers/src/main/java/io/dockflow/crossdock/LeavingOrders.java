package io.dockflow.crossdock;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.dockflow.crossdock.CrossDockRows.OrderLine;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderDemand;
import io.dockflow.orders.PartShipments;

import org.springframework.stereotype.Component;

/**
 * Which waiting orders leave when they get something of a delivery: those that miss
 * nothing else then, and those whose customers take a part. Goods of any other order
 * would stand in a lane until something else comes.
 */
@Component
class LeavingOrders {

	private final OrderDemand orders;

	private final CrossDockRows rows;

	private final PartShipments parts;

	LeavingOrders(OrderDemand orders, CrossDockRows rows, PartShipments parts) {
		this.orders = orders;
		this.rows = rows;
		this.parts = parts;
	}

	/**
	 * The rule for these orders as they are now, counting what other units bring them
	 * that are on their way to a lane. It asks the table of partial shipments once per
	 * customer class and share.
	 */
	CrossDockMatching.Leaves among(Collection<String> orderNumbers) {
		var whole = this.orders.whole(orderNumbers);
		var coming = this.rows.matchedOf(orderNumbers);
		var answers = new HashMap<Share, Boolean>();
		return (orderNumber, taken) -> {
			var order = whole.get(orderNumber);
			if (order == null) {
				return false;
			}
			var missing = missing(order, coming, taken);
			return missing == 0 || answers.computeIfAbsent(
					new Share(order.customerClass(), percent(order.wanted() - missing, order.wanted())),
					(share) -> this.parts.mayShip(share.customerClass(), share.fillPercent()));
		};
	}

	private static long missing(Order order, Map<OrderLine, Long> coming, Map<Integer, Long> taken) {
		return order.lines()
			.stream()
			.mapToLong((line) -> Math.max(0,
					line.unallocated() - coming.getOrDefault(new OrderLine(order.orderNumber(), line.line()), 0L)
							- taken.getOrDefault(line.line(), 0L)))
			.sum();
	}

	/** Rounded down, as the order itself tells the table. */
	private static int percent(long covered, long wanted) {
		return (int) (covered * 100 / wanted);
	}

	private record Share(String customerClass, int fillPercent) {
	}

}
