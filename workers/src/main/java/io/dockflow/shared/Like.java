package io.dockflow.shared;

/**
 * Text that a person typed, for a LIKE pattern.
 */
public final class Like {

	private Like() {
	}

	/** The text with nothing in it that LIKE would take for a wildcard. */
	public static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
