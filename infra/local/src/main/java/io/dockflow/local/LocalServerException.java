package io.dockflow.local;

/** A local server did not do what was asked; the message says why and what to do. */
public final class LocalServerException extends RuntimeException {

	LocalServerException(String message) {
		super(message);
	}

	LocalServerException(String message, Throwable cause) {
		super(message, cause);
	}

}
