package io.dockflow.orders;

/**
 * What becomes of a quantity that was promised but not found.
 */
public enum ShortPolicy {

	/** It becomes an order of its own. */
	BACKORDER,
	/** The customer does without. */
	CANCEL

}
