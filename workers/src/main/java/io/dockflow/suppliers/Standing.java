package io.dockflow.suppliers;

/**
 * How the buyers see a supplier.
 */
public enum Standing {

	/** Nothing stands against it. */
	GOOD,

	/** Told to do better; its orders are approved by a buyer. */
	WARNED,

	/** Ordered from only where nobody else delivers. */
	SECOND_SOURCE,

	/** Nothing is ordered. */
	BLOCKED;

	/** The word the decision tables use: {@code second-source}. */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

}
