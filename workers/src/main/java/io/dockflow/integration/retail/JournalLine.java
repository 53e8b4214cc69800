package io.dockflow.integration.retail;

import org.jspecify.annotations.Nullable;

/**
 * A line's fate as the journal keeps it.
 *
 * @param line {@code null} when it could not be read
 */
record JournalLine(long number, LineOutcome outcome, String reason, @Nullable RetailLine line) {

	static JournalLine of(RetailLine line, LineOutcome outcome, String reason) {
		return new JournalLine(line.number(), outcome, reason, line);
	}

}
