package io.dockflow.planning.perishables;

/** Which units demand takes first. */
public enum Withdrawal {

	/** Those that expire first, as a picker is told to. */
	OLDEST_FIRST,
	/** Those that expire last, as customers at a shelf choose. */
	FRESHEST_FIRST

}
