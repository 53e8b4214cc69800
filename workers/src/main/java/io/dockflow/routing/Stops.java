package io.dockflow.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Places of a grid that tours may have to visit, numbered from west to east and in each
 * aisle from south to north. A tour's stops are then an ascending array of numbers.
 */
public final class Stops {

	private static final Comparator<GridPoint> WALKING_ORDER = Comparator.comparingInt(GridPoint::aisle)
		.thenComparingLong(GridPoint::y);

	private final AisleGrid grid;

	private final int[] aisles;

	private final long[] depths;

	private Stops(AisleGrid grid, int[] aisles, long[] depths) {
		this.grid = grid;
		this.aisles = aisles;
		this.depths = depths;
	}

	/**
	 * Numbers the places, doubles once. O(n log n).
	 * @throws IllegalArgumentException when a place does not lie in the grid
	 */
	public static Stops of(AisleGrid grid, Collection<GridPoint> places) {
		var sorted = new TreeSet<>(WALKING_ORDER);
		for (var place : places) {
			grid.require(place);
			sorted.add(place);
		}
		return new Stops(grid, sorted.stream().mapToInt(GridPoint::aisle).toArray(),
				sorted.stream().mapToLong(GridPoint::y).toArray());
	}

	public AisleGrid grid() {
		return this.grid;
	}

	public int size() {
		return this.aisles.length;
	}

	public int aisle(int stop) {
		return this.aisles[stop];
	}

	public long y(int stop) {
		return this.depths[stop];
	}

	public GridPoint point(int stop) {
		return new GridPoint(this.aisles[stop], this.depths[stop]);
	}

	/**
	 * The number of a place. O(log n).
	 * @throws IllegalArgumentException when the place is none of the stops
	 */
	public int indexOf(GridPoint place) {
		var low = 0;
		var high = this.aisles.length - 1;
		while (low <= high) {
			var middle = (low + high) >>> 1;
			var order = (this.aisles[middle] != place.aisle()) ? Integer.compare(this.aisles[middle], place.aisle())
					: Long.compare(this.depths[middle], place.y());
			if (order == 0) {
				return middle;
			}
			if (order < 0) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		throw new IllegalArgumentException("Expected one of %d stops, but aisle %d, depth %d is none. Number it first."
			.formatted(size(), place.aisle(), place.y()));
	}

}
