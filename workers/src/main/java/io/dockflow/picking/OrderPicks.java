package io.dockflow.picking;

import java.util.List;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.processes.Messages;

import org.springframework.stereotype.Component;

/**
 * Tells an order's process that the floor is done picking for it.
 */
@Component
public class OrderPicks {

	private final PickRows rows;

	private final List<PickSource> sources;

	private final OrderProgress progress;

	private final ProcessMessages messages;

	OrderPicks(PickRows rows, List<PickSource> sources, OrderProgress progress, ProcessMessages messages) {
		this.rows = rows;
		this.sources = sources;
		this.progress = progress;
		this.messages = messages;
	}

	/**
	 * The locked order is picked when no list serves it any more and nothing is on the
	 * way to its lane.
	 */
	public void tellWhenDone(Order locked) {
		if (locked.state() != OrderState.PICKING || this.rows.underWay(locked.orderNumber())
				|| this.sources.stream().anyMatch((source) -> source.underWay(locked.orderNumber()))) {
			return;
		}
		var number = locked.orderNumber();
		var order = this.progress.lock(number);
		this.progress.move(order, OrderState.PICKED);
		this.progress.tell(number, "picked", "%d of %d units are picked.".formatted(order.picked(), order.wanted()));
		this.messages.publish(Messages.ORDER_PICKED, number, new OrderPicked(number, outcome(order)));
	}

	private static String outcome(Order order) {
		if (order.picked() == 0) {
			return "nothing";
		}
		return (order.picked() < order.wanted()) ? "short" : "complete";
	}

	/** The variables of {@code order-picked}. */
	record OrderPicked(String orderNumber, String pickOutcome) {
	}

}
