package io.dockflow.purchasing;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * Nothing is ordered from a blocked supplier.
 */
public final class SupplierBlocked extends BusinessRuleViolation {

	SupplierBlocked(String supplierId) {
		super("Expected a supplier that may be ordered from, but %s is blocked. Choose another supplier, or let the buyers review this one."
			.formatted(supplierId));
	}

}
