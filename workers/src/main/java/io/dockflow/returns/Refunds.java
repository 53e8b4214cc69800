package io.dockflow.returns;

import java.util.stream.Collectors;

import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.Orders;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How returns end: the refund is told to the order and to other systems, or nothing came.
 * Each method is called inside its job's transaction.
 */
@Component
public class Refunds {

	private final ReturnRows rows;

	private final Orders orders;

	private final OrderProgress progress;

	private final ApplicationEventPublisher events;

	Refunds(ReturnRows rows, Orders orders, OrderProgress progress, ApplicationEventPublisher events) {
		this.rows = rows;
		this.orders = orders;
		this.progress = progress;
		this.events = events;
	}

	/** Tells what came back in which condition, and closes the return. */
	public void tell(String returnNumber) {
		var returned = this.rows.lock(returnNumber);
		if (returned.state() == CustomerReturn.State.CLOSED) {
			return;
		}
		this.rows.setState(returnNumber, CustomerReturn.State.CLOSED);
		tellOrder(returned, "returned",
				"Return %s: %s.".formatted(returnNumber,
						returned.received()
							.stream()
							.map((line) -> "%d of %s, grade %s".formatted(line.received(), line.itemId(), line.grade()))
							.collect(Collectors.joining("; "))));
		this.events.publishEvent(new RefundDue(returnNumber, returned.siteId(), returned.orderNumber(),
				returned.received().stream().mapToLong(CustomerReturn.Line::valueCents).sum(), returned.received()));
	}

	/** Files that an announced return never came. */
	public void closeNoShow(String returnNumber) {
		var returned = this.rows.lock(returnNumber);
		if (returned.state() != CustomerReturn.State.ANNOUNCED) {
			return;
		}
		this.rows.setState(returnNumber, CustomerReturn.State.NO_SHOW);
		tellOrder(returned, "return-not-arrived",
				"Return %s was announced and did not come; nothing is refunded.".formatted(returnNumber));
	}

	private void tellOrder(CustomerReturn returned, String kind, String text) {
		var number = returned.orderNumber();
		if (number != null && this.orders.find(number).isPresent()) {
			this.progress.tell(number, kind, text.substring(0, Math.min(text.length(), 500)));
		}
	}

}
