package io.dockflow.integration.retail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.returns.ReturnRequest;
import io.dockflow.returns.Returns;
import io.dockflow.shipping.OrderIssued;

/**
 * Announces what comes back: goods that a customer cancelled and that left all the same,
 * one return for each cancellation of an order. What was not sent does not come back.
 */
@Component
class ExpectedReturns {

	private static final String ANNOUNCED_BY = "retail import";

	private static final Set<OrderState> LEFT = EnumSet.of(OrderState.ISSUED, OrderState.DISPATCHED);

	private final RecordedReturns recorded;

	private final Returns returns;

	private final OrderProgress orders;

	ExpectedReturns(RecordedReturns recorded, Returns returns, OrderProgress orders) {
		this.recorded = recorded;
		this.returns = returns;
		this.orders = orders;
	}

	/**
	 * Announces what those of the orders that have left get back; the others are looked
	 * at when they leave. Their locks keep an order from leaving unseen meanwhile.
	 */
	void announce(Collection<String> orderNumbers) {
		this.orders.lock(orderNumbers)
			.values()
			.stream()
			.filter((order) -> LEFT.contains(order.state()))
			.forEach(this::announce);
	}

	@EventListener
	void on(OrderIssued event) {
		announce(List.of(event.orderNumber()));
	}

	private void announce(Order order) {
		var expected = this.recorded.expected(order.orderNumber());
		if (expected.isEmpty()) {
			return;
		}
		var left = new HashMap<>(this.returns.returnable(order.orderNumber()));
		expected.forEach((cancellation, goods) -> {
			var lines = lines(goods, left);
			if (!lines.isEmpty()) {
				var announced = this.returns
					.announce(new ReturnRequest("cancellation:%s:%s".formatted(cancellation, order.orderNumber()),
							order.siteId(), order.orderNumber(), "Cancelled by the customer with " + cancellation, null,
							ANNOUNCED_BY, lines));
				this.recorded.announced(cancellation, order.orderNumber(), announced.returnNumber());
			}
		});
	}

	/** No more than is left, and takes it from there. */
	private static List<ReturnRequest.Line> lines(Map<String, Long> goods, Map<String, Long> left) {
		var lines = new ArrayList<ReturnRequest.Line>();
		goods.forEach((itemId, cancelled) -> {
			var quantity = Math.min(cancelled, left.getOrDefault(itemId, 0L));
			if (quantity > 0) {
				left.merge(itemId, -quantity, Long::sum);
				lines.add(new ReturnRequest.Line(itemId, quantity, null));
			}
		});
		return lines;
	}

}
