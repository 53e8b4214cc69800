package io.dockflow.integration.retail;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * The file as a whole is not in the retail format; nothing was imported from it.
 */
public final class RetailFileRejected extends BusinessRuleViolation {

	RetailFileRejected(String message) {
		super(message);
	}

}
