package io.dockflow.returns;

import java.util.List;

import io.dockflow.shared.FieldError;

/**
 * Fields of an announcement that cannot be accepted.
 */
public final class InvalidReturn extends RuntimeException {

	private final transient List<FieldError> errors;

	InvalidReturn(List<FieldError> errors) {
		super(String.join(" ", errors.stream().map(FieldError::message).toList()));
		this.errors = List.copyOf(errors);
	}

	public List<FieldError> errors() {
		return this.errors;
	}

}
