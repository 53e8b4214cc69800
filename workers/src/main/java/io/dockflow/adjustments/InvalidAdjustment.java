package io.dockflow.adjustments;

import java.util.List;

import io.dockflow.shared.FieldError;

/**
 * Fields of a request that cannot be accepted.
 */
public final class InvalidAdjustment extends RuntimeException {

	private final transient List<FieldError> errors;

	InvalidAdjustment(List<FieldError> errors) {
		super(String.join(" ", errors.stream().map(FieldError::message).toList()));
		this.errors = List.copyOf(errors);
	}

	public List<FieldError> errors() {
		return this.errors;
	}

}
