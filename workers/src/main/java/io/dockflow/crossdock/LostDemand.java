package io.dockflow.crossdock;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * None of the orders a unit was matched with wants it any more.
 */
public final class LostDemand extends BusinessRuleViolation {

	LostDemand(String handlingUnitId) {
		super("Expected an order that still waits for unit %s, but all were cancelled or served meanwhile. Put it away."
			.formatted(handlingUnitId));
	}

}
