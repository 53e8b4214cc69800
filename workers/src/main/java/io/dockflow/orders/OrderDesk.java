package io.dockflow.orders;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.Counted;
import io.dockflow.shared.Sha256;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
class OrderDesk implements Orders {

	private final OrderRows rows;

	private final OrderProgress progress;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions tx;

	private final Clock clock;

	OrderDesk(OrderRows rows, OrderProgress progress, BusinessNumbers numbers, ProcessMessages messages,
			Transactions tx, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.numbers = numbers;
		this.messages = messages;
		this.tx = tx;
		this.clock = clock;
	}

	@Override
	public Order receive(OrderRequest request) {
		var number = (request.orderNumber() != null) ? request.orderNumber().strip() : this.numbers.next("SO");
		var hash = hash(request.body());
		try {
			return this.tx.call(() -> known(number, hash).orElseGet(() -> {
				var order = draft(number, request, null);
				start(order, hash);
				return order;
			}));
		}
		catch (DuplicateKeyException raced) {
			return known(number, hash).orElseThrow(() -> raced);
		}
	}

	/** Makes what is missing an order of its own; within the caller's transaction. */
	Order receiveBackorder(Order origin, List<Order.Line> missing) {
		var request = new OrderRequest(null, origin.siteId(), origin.customer(), origin.customerClass(), origin.dueAt(),
				missing.stream().map((line) -> new OrderRequest.Line(line.itemId(), line.quantity())).toList(),
				origin.shortPolicy(), origin.terms());
		var backorder = draft(backorderNumber(origin), request, origin.orderNumber());
		start(backorder, hash(request.body()));
		return backorder;
	}

	@Override
	public Order cancel(String orderNumber, @Nullable String reason, String cancelledBy) {
		return this.tx.call(() -> {
			var order = this.progress.lock(orderNumber);
			if (order.state().calledOff()) {
				return order;
			}
			if (!order.state().cancellable()) {
				throw new OrderNotCancellable(orderNumber, order.state());
			}
			this.progress.move(order, OrderState.CANCELLING);
			this.progress.tell(orderNumber, "cancellation-requested", "Cancellation requested by %s%s."
				.formatted(cancelledBy, (reason != null && !reason.isBlank()) ? ": " + reason.strip() : ""));
			this.messages.publish(Messages.ORDER_CANCELLED, orderNumber, new OrderCancelled(orderNumber));
			return this.rows.byNumber(orderNumber);
		});
	}

	@Override
	public Optional<Order> find(String orderNumber) {
		return Optional.ofNullable(this.rows.read(List.of(orderNumber)).get(orderNumber));
	}

	@Override
	public Order byNumber(String orderNumber) {
		return this.rows.byNumber(orderNumber);
	}

	@Override
	public Map<String, Order> byNumbers(Collection<String> orderNumbers) {
		return this.rows.read(orderNumbers);
	}

	@Override
	public List<OrderSummary> list(@Nullable OrderState state, @Nullable String text, int page, int size) {
		return this.rows.list(state, text, page, size);
	}

	@Override
	public long count(@Nullable OrderState state, @Nullable String text) {
		return this.rows.count(state, text);
	}

	@Override
	public Map<OrderState, Long> countByState() {
		return this.rows.countByState();
	}

	@Override
	public List<OrderEvent> events(String orderNumber) {
		return this.rows.events(this.rows.byNumber(orderNumber).orderNumber());
	}

	private Optional<Order> known(String orderNumber, String hash) {
		return this.rows.bodyHash(orderNumber).map((known) -> {
			if (!known.equals(hash)) {
				throw new OrderConflict(orderNumber);
			}
			return this.rows.byNumber(orderNumber);
		});
	}

	private Order draft(String number, OrderRequest request, @Nullable String backorderOf) {
		var lines = new ArrayList<Order.Line>();
		for (var line : request.lines()) {
			lines.add(new Order.Line(lines.size() + 1, line.itemId(), line.quantity(), 0, 0, 0, 0, 0));
		}
		return new Order(number, request.siteId(), request.customer(), request.customerClass(),
				Carriers.of(request.customer().country()), request.dueAt().truncatedTo(ChronoUnit.MICROS),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), OrderState.RECEIVED, request.policy(),
				request.terms(), 0, backorderOf, null, null, lines);
	}

	private void start(Order order, String hash) {
		this.rows.insert(order, hash);
		this.progress.tell(order.orderNumber(), "received",
				(order.backorderOf() != null)
						? "The rest of order %s is order %s.".formatted(order.backorderOf(), order.orderNumber())
						: "Order %s with %s received.".formatted(order.orderNumber(),
								Counted.of(order.lines().size(), "line")));
		this.messages.publish(Messages.ORDER_RECEIVED, order.orderNumber(), OrderReceived.of(order));
	}

	private String backorderNumber(Order origin) {
		var base = origin.orderNumber().replaceFirst("-B\\d+$", "");
		var next = 1;
		while (this.rows.exists(base + "-B" + next)) {
			next++;
		}
		return base + "-B" + next;
	}

	private static String hash(String body) {
		return HexFormat.of().formatHex(Sha256.of(body));
	}

	/** The variables of {@code order-cancelled}. */
	record OrderCancelled(String orderNumber) {
	}

}
