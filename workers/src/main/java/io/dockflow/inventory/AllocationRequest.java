package io.dockflow.inventory;

import java.util.List;
import java.util.Set;

/**
 * What a document wants to reserve.
 *
 * @param excludedLocations places not to take from, for example where a picker just found
 * nothing
 */
public record AllocationRequest(String document, String siteId, Strategy strategy, List<Line> lines,
		Set<String> excludedLocations) {

	public AllocationRequest(String document, String siteId, Strategy strategy, List<Line> lines) {
		this(document, siteId, strategy, lines, Set.of());
	}

	/** One wanted quantity in base units. */
	public record Line(int line, String itemId, long quantity) {
	}

	/**
	 * Which stock goes first: by expiry, or by age; ties go to the pick face and then to
	 * the fuller use of a cell.
	 */
	public enum Strategy {

		FEFO, FIFO

	}

}
