package io.dockflow.bench.routing;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;

/**
 * One instance: from a depot past all picks and back.
 *
 * @param optimum the known length of a shortest tour
 */
record PickTour(String name, Stops picks, GridPoint depot, OptionalLong optimum) {

	static PickTour of(String name, AisleGrid grid, List<GridPoint> picks, GridPoint depot, OptionalLong optimum) {
		return new PickTour(name, Stops.of(grid, picks), depot, optimum);
	}

	AisleGrid grid() {
		return this.picks.grid();
	}

	int[] all() {
		return IntStream.range(0, this.picks.size()).toArray();
	}

	List<GridPoint> points() {
		return IntStream.of(all()).mapToObj(this.picks::point).toList();
	}

	/** Shortest walks between the depot, number 0, and the picks. O(n²). */
	long[][] distances() {
		GridPoint[] places = new GridPoint[this.picks.size() + 1];
		places[0] = this.depot;
		for (int pick = 1; pick < places.length; pick++) {
			places[pick] = this.picks.point(pick - 1);
		}
		long[][] distances = new long[places.length][places.length];
		for (int from = 0; from < places.length; from++) {
			for (int to = 0; to < from; to++) {
				distances[from][to] = grid().distance(places[from], places[to]);
				distances[to][from] = distances[from][to];
			}
		}
		return distances;
	}

	/** The depot and the picks in the order of a circuit through {@link #distances()}. */
	List<GridPoint> circuit(int[] order) {
		return IntStream.rangeClosed(0, order.length)
			.map((at) -> order[at % order.length])
			.mapToObj((place) -> (place == 0) ? this.depot : this.picks.point(place - 1))
			.toList();
	}

	/**
	 * Whether a walk begins and ends at the depot, is as long as said and comes past
	 * every pick.
	 * @param corners points between which people walk the shortest way
	 */
	boolean isWalkedBy(List<GridPoint> corners, long length) {
		long walked = 0;
		for (int corner = 1; corner < corners.size(); corner++) {
			walked += grid().distance(corners.get(corner - 1), corners.get(corner));
		}
		return walked == length && corners.getFirst().equals(this.depot) && corners.getLast().equals(this.depot)
				&& points().stream().allMatch((pick) -> isPassed(corners, pick));
	}

	private static boolean isPassed(List<GridPoint> corners, GridPoint pick) {
		return IntStream.range(1, corners.size())
			.anyMatch((corner) -> isBetween(corners.get(corner - 1), pick, corners.get(corner)));
	}

	private static boolean isBetween(GridPoint from, GridPoint pick, GridPoint to) {
		if (from.aisle() == to.aisle() && pick.aisle() == to.aisle()) {
			return Math.min(from.y(), to.y()) <= pick.y() && pick.y() <= Math.max(from.y(), to.y());
		}
		return pick.equals(from) || pick.equals(to);
	}

}
