package io.dockflow.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a document wants to reserve.
 *
 * @param strategy which stock goes first, or {@code null} for each item's policy
 * @param owner whose stock; empty for our own
 * @param near a location, from which {@link Strategy#NEAREST} measures; {@code null} for
 * the site's south-west corner
 * @param excludedLocations places not to take from, for example where a picker just found
 * nothing
 */
public record AllocationRequest(String document, String siteId, @Nullable Strategy strategy, List<Line> lines,
		String owner, @Nullable String near, Set<String> excludedLocations) {

	public AllocationRequest {
		lines = List.copyOf(lines);
		if (lines.stream().map(Line::line).distinct().count() < lines.size()) {
			throw new IllegalArgumentException(
					"Expected each line of %s to have a number of its own, but one is used twice. Number the lines."
						.formatted(document));
		}
		excludedLocations = Set.copyOf(excludedLocations);
	}

	public AllocationRequest(String document, String siteId, @Nullable Strategy strategy, List<Line> lines) {
		this(document, siteId, strategy, lines, Set.of());
	}

	public AllocationRequest(String document, String siteId, @Nullable Strategy strategy, List<Line> lines,
			Collection<String> excludedLocations) {
		this(document, siteId, strategy, lines, "", null, Set.copyOf(excludedLocations));
	}

	/**
	 * One wanted quantity in base units.
	 *
	 * @param lot only this lot; empty for any
	 * @param minRemainingDays shelf life the customer wants at least; the item's policy
	 * may ask for more
	 * @param serials exactly these pieces; empty for any
	 */
	public record Line(int line, String itemId, long quantity, String lot, int minRemainingDays, List<String> serials) {

		public Line {
			serials = List.copyOf(new java.util.TreeSet<>(serials));
			if (!serials.isEmpty() && serials.size() != quantity) {
				throw new IllegalArgumentException(
						"Expected as many different serial numbers as pieces in line %d, but got %d for %d. Name each piece once."
							.formatted(line, serials.size(), quantity));
			}
			if (minRemainingDays < 0) {
				throw new IllegalArgumentException(
						"Expected the remaining days of line %d to be 0 or more, but got %d. Leave them out if any will do."
							.formatted(line, minRemainingDays));
			}
		}

		/** Any stock of the item. */
		public Line(int line, String itemId, long quantity) {
			this(line, itemId, quantity, "", 0, List.of());
		}

	}

	/**
	 * Which stock goes first: by expiry, by age, the youngest, out of the fewest cells,
	 * or the nearest. Ties go to the pick face and then to the fuller use of a cell.
	 */
	public enum Strategy {

		FEFO, FIFO, LIFO, FEWEST_UNITS, NEAREST

	}

}
