package io.dockflow.orders;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * Work was asked for on an order that is being cancelled. The engine takes the job away
 * with the cancellation; until then it may try again.
 */
public final class OrderCalledOff extends BusinessRuleViolation {

	public OrderCalledOff(String orderNumber) {
		super("Order %s is being cancelled: nothing new is done for it. Leave it as it is.".formatted(orderNumber));
	}

}
