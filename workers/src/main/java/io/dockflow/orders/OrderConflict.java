package io.dockflow.orders;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * The order number is taken by an order with another content.
 */
public final class OrderConflict extends BusinessRuleViolation {

	public OrderConflict(String orderNumber) {
		super("Expected order %s to repeat what was received under that number, but its content differs. Send it under a number of its own."
			.formatted(orderNumber));
	}

}
