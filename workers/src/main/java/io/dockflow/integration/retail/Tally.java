package io.dockflow.integration.retail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up one run for its report. A batch that is rolled back must not be counted, so
 * each batch has a tally of its own that is merged after the commit.
 */
final class Tally {

	private static final Set<LineOutcome> TAKEN = Set.of(LineOutcome.ORDERED, LineOutcome.ALREADY_KNOWN);

	private final Map<LineOutcome, Long> outcomes = new EnumMap<>(LineOutcome.class);

	private final List<ImportReport.Issue> issues = new ArrayList<>();

	private long ordersReceived;

	private long ordersKnown;

	private long ordersCancelled;

	private long itemsInferred;

	private long cells;

	private long units;

	private long unplaced;

	void lines(List<JournalLine> lines) {
		for (var line : lines) {
			this.outcomes.merge(line.outcome(), 1L, Long::sum);
			if (!TAKEN.contains(line.outcome()) && this.issues.size() < ImportReport.MAX_ISSUES) {
				this.issues.add(new ImportReport.Issue(line.number(), line.outcome(), line.reason()));
			}
		}
	}

	void orderReceived() {
		this.ordersReceived++;
	}

	void orderKnown() {
		this.ordersKnown++;
	}

	void orderCancelled() {
		this.ordersCancelled++;
	}

	void itemsInferred(long count) {
		this.itemsInferred += count;
	}

	void provided(long providedCells, long providedUnits, long unplacedUnits) {
		this.cells += providedCells;
		this.units += providedUnits;
		this.unplaced += unplacedUnits;
	}

	void add(Tally batch) {
		batch.outcomes.forEach((outcome, count) -> this.outcomes.merge(outcome, count, Long::sum));
		batch.issues.stream().limit((long) ImportReport.MAX_ISSUES - this.issues.size()).forEach(this.issues::add);
		this.ordersReceived += batch.ordersReceived;
		this.ordersKnown += batch.ordersKnown;
		this.ordersCancelled += batch.ordersCancelled;
		this.itemsInferred += batch.itemsInferred;
		provided(batch.cells, batch.units, batch.unplaced);
	}

	ImportReport report(long importId, long linesRead) {
		var inRange = this.outcomes.values().stream().mapToLong(Long::longValue).sum();
		return new ImportReport(importId, linesRead, inRange, Map.copyOf(this.outcomes), this.ordersReceived,
				this.ordersKnown, this.ordersCancelled, this.itemsInferred, this.cells, this.units, this.unplaced,
				List.copyOf(this.issues));
	}

}
