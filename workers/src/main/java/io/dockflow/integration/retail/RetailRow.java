package io.dockflow.integration.retail;

/**
 * What reading one physical line gave.
 */
sealed interface RetailRow {

	/** A line that could be read. */
	record Readable(RetailLine line) implements RetailRow {
	}

	/** A line that could not; the reason tells what was expected. */
	record Unreadable(long number, String reason) implements RetailRow {
	}

}
