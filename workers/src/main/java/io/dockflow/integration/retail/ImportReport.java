package io.dockflow.integration.retail;

import java.util.List;
import java.util.Map;

/**
 * What became of the file, line by line where a line was not taken as goods.
 *
 * @param importId finds every line's outcome later
 * @param linesRead lines after the header, in or out of the range
 * @param linesInRange lines of the chosen days, and unreadable ones
 * @param outcomes lines in range by outcome; their sum is {@code linesInRange}
 * @param ordersAlreadyKnown invoices that were imported before and not again
 * @param itemsInferred items that came into being with inferred sizes
 * @param providedCells places that got opening stock
 * @param providedUnits units posted as opening stock
 * @param unplacedUnits units that found no feasible place
 * @param issues the first lines that were not taken, with reason; all are in the journal
 */
public record ImportReport(long importId, long linesRead, long linesInRange, Map<LineOutcome, Long> outcomes,
		long ordersReceived, long ordersAlreadyKnown, long ordersCancelled, long itemsInferred, long providedCells,
		long providedUnits, long unplacedUnits, List<Issue> issues) {

	/** How many issues the report itself lists. */
	public static final int MAX_ISSUES = 1_000;

	public long count(LineOutcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0L);
	}

	/** A line that was not taken as ordered goods. */
	public record Issue(long lineNumber, LineOutcome outcome, String reason) {
	}

}
