package io.dockflow.orders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.dockflow.shared.NotFound;

import org.springframework.stereotype.Component;

@Component
class OrderFloor implements OrderProgress {

	private final OrderRows rows;

	private final WaitingOrders waiting;

	private final Clock clock;

	OrderFloor(OrderRows rows, WaitingOrders waiting, Clock clock) {
		this.rows = rows;
		this.waiting = waiting;
		this.clock = clock;
	}

	@Override
	public Map<String, Order> lock(Collection<String> orderNumbers) {
		return this.rows.lock(orderNumbers);
	}

	@Override
	public Order lock(String orderNumber) {
		var order = this.rows.lock(List.of(orderNumber)).get(orderNumber);
		if (order == null) {
			throw new NotFound("order", orderNumber);
		}
		return order;
	}

	@Override
	public Order lockForWork(String orderNumber) {
		var order = lock(orderNumber);
		if (order.state().calledOff()) {
			throw new OrderCalledOff(orderNumber);
		}
		return order;
	}

	@Override
	public void move(Order order, OrderState state) {
		moveAll(List.of(order), state);
	}

	@Override
	public void moveAll(Collection<Order> orders, OrderState state) {
		if (orders.isEmpty()) {
			return;
		}
		for (var order : orders) {
			if (!order.state().mayBecome(state)) {
				throw new IllegalStateException(
						"Expected order %s to become %s, but it is %s and may only become %s. Check what moved it."
							.formatted(order.orderNumber(), state, order.state(), order.state().next()));
			}
		}
		this.rows.setState(numbers(orders), state);
		if (state.ended()) {
			orders.forEach((order) -> this.rows.setClosed(order.orderNumber(), this.clock.instant()));
		}
	}

	@Override
	public List<Order> lockQueued(String siteId, int limit) {
		var numbers = this.rows.lockQueued(siteId, limit);
		var read = numbers.isEmpty() ? Map.<String, Order>of() : this.rows.read(numbers);
		return numbers.stream().map(read::get).toList();
	}

	@Override
	public void take(Collection<Order> orders, String waveNumber) {
		if (!orders.isEmpty()) {
			moveAll(orders, OrderState.IN_WAVE);
			this.rows.setWave(numbers(orders), waveNumber);
		}
	}

	@Override
	public void requeue(Collection<Order> orders) {
		if (!orders.isEmpty()) {
			moveAll(orders, OrderState.QUEUED);
			this.rows.setWave(numbers(orders), null);
		}
	}

	@Override
	public void allocated(String orderNumber, Map<Integer, Long> quantities) {
		this.rows.setAllocated(orderNumber, quantities);
	}

	@Override
	public void crossDocked(String orderNumber, Map<Integer, Long> quantities) {
		this.rows.addCrossDocked(orderNumber, quantities);
		if (quantities.values().stream().anyMatch((quantity) -> quantity > 0)) {
			this.waiting.wake(orderNumber);
		}
	}

	@Override
	public void picked(String orderNumber, Map<Integer, Long> quantities) {
		this.rows.addPicked(orderNumber, quantities);
	}

	@Override
	public void shipped(String orderNumber, Map<Integer, Long> quantities) {
		this.rows.addShipped(orderNumber, quantities);
	}

	@Override
	public void tell(String orderNumber, String kind, String text) {
		this.rows.addEvent(orderNumber, this.clock.instant(), kind, text);
	}

	@Override
	public Map<String, Long> queued() {
		return this.rows.queued();
	}

	private static List<String> numbers(Collection<Order> orders) {
		var numbers = new ArrayList<String>();
		orders.forEach((order) -> numbers.add(order.orderNumber()));
		return numbers;
	}

}
