package io.dockflow.slotting;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * No bin of the site can take the unit. That is an answer for the supervisor, not a
 * reason to bend a rule.
 */
public final class NoSpace extends BusinessRuleViolation {

	public NoSpace(String message) {
		super(message);
	}

}
