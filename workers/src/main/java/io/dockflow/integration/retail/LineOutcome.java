package io.dockflow.integration.retail;

/**
 * What became of a line of the file.
 */
public enum LineOutcome {

	/** It is a line of an order now. */
	ORDERED,
	/** Its invoice was imported before. */
	ALREADY_KNOWN,
	/** It cancels a line of an order that is known. */
	CANCELLATION_LINKED,
	/** It is recorded as a return whose order is not known. */
	CANCELLATION_UNLINKED,
	/** Postage, a fee or the like: nothing to pick. */
	SERVICE,
	/** A correction of the sender's own stock. */
	ADJUSTMENT,
	/** It could not be taken; the reason tells what was expected. */
	REJECTED

}
