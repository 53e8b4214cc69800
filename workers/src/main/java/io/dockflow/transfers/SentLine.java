package io.dockflow.transfers;

import org.jspecify.annotations.Nullable;

/**
 * What left the source of an item and lot, in base units, and what became of it.
 *
 * @param sentLine its number on the way
 * @param line the transfer's line
 * @param lot empty when the item has none
 * @param counted of the count that is going on, {@code null} when nobody counted it yet
 */
record SentLine(int sentLine, int line, String itemId, String lot, long quantity, @Nullable Long counted, long received,
		long lost) {

	/** What neither arrived nor was given up. */
	long missing() {
		return this.quantity - this.received - this.lost;
	}

	boolean open() {
		return missing() > 0;
	}

}
