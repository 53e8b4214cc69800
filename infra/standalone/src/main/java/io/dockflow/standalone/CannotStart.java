package io.dockflow.standalone;

/** Something on this machine stands in the way; the message says what and what to do. */
final class CannotStart extends RuntimeException {

	CannotStart(String message) {
		super(message);
	}

}
