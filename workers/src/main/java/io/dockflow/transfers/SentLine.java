package io.dockflow.transfers;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What left the source of an item and lot, in base units, and what became of it.
 *
 * @param sentLine its number on the way
 * @param line the transfer's line
 * @param lot empty when the item has none
 * @param serial the piece's number, empty for items without serial numbers
 * @param counted of the count that is going on, {@code null} when nobody counted it yet
 */
record SentLine(int sentLine, int line, String itemId, String lot, String serial, long quantity, @Nullable Long counted,
		long received, long lost) {

	/** What neither arrived nor was given up. */
	long missing() {
		return this.quantity - this.received - this.lost;
	}

	/** Which piece it is; empty for items without serial numbers. */
	List<String> serials() {
		return this.serial.isEmpty() ? List.of() : List.of(this.serial);
	}

	boolean open() {
		return missing() > 0;
	}

}
