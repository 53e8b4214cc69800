package io.dockflow.routing;

import java.util.List;

/**
 * A walk through a grid from a start past all stops to an end.
 *
 * @param stops in the order in which the walk reaches them, each once
 * @param path corners of the walk, from the start to the end; neighbours lie in one aisle
 * or on one cross-aisle
 * @param length length of the path in the grid's unit
 * @param bound no tour past these stops is shorter than that
 */
public record Tour(List<GridPoint> stops, List<GridPoint> path, long length, long bound) {

	public Tour {
		stops = List.copyOf(stops);
		path = List.copyOf(path);
		if (bound > length) {
			throw new IllegalArgumentException(
					"Expected a length of at least %d, but got %d. Correct the bound.".formatted(bound, length));
		}
	}

	/** Whether it is proven that no tour is shorter. */
	public boolean isOptimal() {
		return this.length == this.bound;
	}

}
