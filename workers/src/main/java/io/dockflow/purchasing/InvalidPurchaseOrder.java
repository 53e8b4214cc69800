package io.dockflow.purchasing;

import java.util.List;

import io.dockflow.shared.FieldError;

/**
 * Fields of an order that cannot be accepted.
 */
public final class InvalidPurchaseOrder extends RuntimeException {

	private final transient List<FieldError> errors;

	InvalidPurchaseOrder(List<FieldError> errors) {
		super(String.join(" ", errors.stream().map(FieldError::message).toList()));
		this.errors = List.copyOf(errors);
	}

	public List<FieldError> errors() {
		return this.errors;
	}

}
