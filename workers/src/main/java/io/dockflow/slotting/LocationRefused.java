package io.dockflow.slotting;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * The location a worker chose must not take the unit.
 */
public final class LocationRefused extends BusinessRuleViolation {

	private final String locationId;

	public LocationRefused(String locationId, String message) {
		super(message);
		this.locationId = locationId;
	}

	public String locationId() {
		return this.locationId;
	}

}
