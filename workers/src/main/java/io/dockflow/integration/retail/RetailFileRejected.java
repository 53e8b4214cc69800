package io.dockflow.integration.retail;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * The file as a whole is not in the retail format, or it breaks off; the message tells
 * whether something was imported from it.
 */
public final class RetailFileRejected extends BusinessRuleViolation {

	RetailFileRejected(String message) {
		super(message);
	}

}
