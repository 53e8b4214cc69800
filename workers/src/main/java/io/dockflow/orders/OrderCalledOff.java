package io.dockflow.orders;

/**
 * Work was asked for on an order that is being cancelled. The engine takes the job away
 * with the cancellation; until then it may try again.
 */
public final class OrderCalledOff extends RuntimeException {

	public OrderCalledOff(String orderNumber) {
		super("Order %s is being cancelled: nothing new is done for it.".formatted(orderNumber));
	}

}
