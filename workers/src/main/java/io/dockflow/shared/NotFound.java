package io.dockflow.shared;

/**
 * A business number or code nobody knows.
 */
public final class NotFound extends RuntimeException {

	public NotFound(String kind, String id) {
		super("There is no %s %s. Check the number.".formatted(kind, id));
	}

}
