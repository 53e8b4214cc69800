package io.dockflow.crossdock;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * The lane that was confirmed must not take the unit.
 */
public final class LaneRefused extends BusinessRuleViolation {

	private final String laneId;

	LaneRefused(String laneId, String message) {
		super(message);
		this.laneId = laneId;
	}

	public String laneId() {
		return this.laneId;
	}

}
