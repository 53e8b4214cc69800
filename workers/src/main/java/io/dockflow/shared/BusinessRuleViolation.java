package io.dockflow.shared;

/**
 * The warehouse's rules do not allow what was asked; the message tells what was expected
 * and what to do.
 */
public class BusinessRuleViolation extends RuntimeException {

	public BusinessRuleViolation(String message) {
		super(message);
	}

}
