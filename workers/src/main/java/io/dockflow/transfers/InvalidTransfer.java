package io.dockflow.transfers;

import java.util.List;

import io.dockflow.shared.FieldError;

/**
 * Fields of a request that cannot be accepted.
 */
public final class InvalidTransfer extends RuntimeException {

	private final transient List<FieldError> errors;

	InvalidTransfer(List<FieldError> errors) {
		super(String.join(" ", errors.stream().map(FieldError::message).toList()));
		this.errors = List.copyOf(errors);
	}

	public List<FieldError> errors() {
		return this.errors;
	}

}
