package io.dockflow.crossdock;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * No staging lane of the site can take the unit.
 */
public final class NoLane extends BusinessRuleViolation {

	NoLane(String handlingUnitId, String siteId) {
		super("Expected an open staging lane with room for unit %s at site %s, but there is none. Clear one, or put the unit away."
			.formatted(handlingUnitId, siteId));
	}

}
