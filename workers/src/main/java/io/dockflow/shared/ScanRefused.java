package io.dockflow.shared;

/**
 * The scan does not fit the work; the message says what was expected and what to do.
 */
public final class ScanRefused extends RuntimeException {

	public ScanRefused(String message) {
		super(message);
	}

}
