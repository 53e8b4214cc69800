package io.dockflow.shared;

/**
 * Numbers of things in sentences: "1 unit", "3 units".
 */
public final class Counted {

	private Counted() {
	}

	/** A number with its word, which has an s unless there is one. */
	public static String of(long count, String word) {
		return count + " " + word + ((count == 1) ? "" : "s");
	}

}
