package io.dockflow.routing;

import java.util.List;

/**
 * A tour on a {@link WalkGraph}.
 *
 * @param stops numbers of the stops in walking order
 * @param path the points walked over, start and end included
 * @param length in the graph's unit
 * @param bound no tour through these stops is shorter than that
 */
public record GraphTour(int[] stops, List<Point> path, long length, long bound) {

	/** Whether it is proven that no tour is shorter. */
	public boolean isOptimal() {
		return this.length == this.bound;
	}

}
