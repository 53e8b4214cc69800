package io.dockflow.proposals;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * A site is in one open run at a time.
 */
public final class AlreadyPlanned extends BusinessRuleViolation {

	AlreadyPlanned(String siteId, String runNumber) {
		super("Site %s is being planned by %s. Decide on its proposals, or wait until it is closed.".formatted(siteId,
				runNumber));
	}

}
