package io.dockflow.web.problem;

import java.util.List;

import io.dockflow.shared.FieldError;

/**
 * Some fields of what a person entered cannot be accepted.
 */
public final class InvalidFields extends RuntimeException {

	private final List<FieldError> errors;

	public InvalidFields(List<FieldError> errors) {
		super("%d field(s) need correction: %s".formatted(errors.size(),
				String.join(" ", errors.stream().map(FieldError::message).toList())));
		this.errors = List.copyOf(errors);
	}

	List<FieldError> errors() {
		return this.errors;
	}

}
