package io.dockflow.routing;

import io.dockflow.shared.SearchBudget;

/**
 * Circuits through a distance matrix: the shortest one where that can be worked out, a
 * short one beyond.
 */
final class GraphSearch {

	/**
	 * Longer than any walk, and still summed without overflow over thousands of stops.
	 */
	static final long NO_WAY = 1L << 45;

	private final int capacity;

	private final CircuitSearch search;

	GraphSearch(int capacity) {
		this.capacity = capacity;
		this.search = new CircuitSearch(capacity);
	}

	int capacity() {
		return this.capacity;
	}

	static boolean isExact(int size) {
		return size <= ShortestCircuit.MOST_PLACES;
	}

	/**
	 * As {@link CircuitSearch#search}.
	 * @throws IllegalArgumentException when no circuit visits all places
	 */
	long search(long[] distances, int size, int[] order, long seed, SearchBudget.Meter budget) {
		var length = isExact(size) ? ShortestCircuit.through(distances, size, order)
				: this.search.search(distances, size, order, seed, budget);
		if (length >= NO_WAY) {
			throw new IllegalArgumentException(
					"Expected a walk through all %d stops, but the one-way aisles allow none. Correct the plan."
						.formatted(size - 1));
		}
		return length;
	}

}
