package io.dockflow.routing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A plan of parallel aisles that run north-south, joined by cross-aisles that run
 * east-west. Two neighbouring cross-aisles bound a block. Every aisle meets every
 * cross-aisle. Lengths are whole numbers of one unit, millimetres in the warehouse.
 */
public final class AisleGrid {

	private final long[] x;

	private final boolean[] open;

	private final long[] y;

	private AisleGrid(long[] x, boolean[] open, long[] y) {
		this.x = x;
		this.open = open;
		this.y = y;
	}

	/**
	 * Aisles and cross-aisles by their middles.
	 * @param aisles x of each aisle, ascending, at least one
	 * @param crossAisles y of each cross-aisle, strictly ascending, at least two
	 * @throws IllegalArgumentException when there are too few or they are not in order
	 */
	public static AisleGrid of(long[] aisles, long[] crossAisles) {
		var open = new boolean[aisles.length];
		Arrays.fill(open, true);
		return of(aisles, open, crossAisles);
	}

	/**
	 * As {@link #of(long[], long[])}, with columns that are no aisles: places on the
	 * cross-aisles that a depot between two aisles stands at.
	 * @param open whether people can walk north-south there, per column
	 */
	public static AisleGrid of(long[] aisles, boolean[] open, long[] crossAisles) {
		if (aisles.length == 0) {
			throw new IllegalArgumentException("Expected at least one aisle, but got none. Name the aisles' x.");
		}
		if (open.length != aisles.length) {
			throw new IllegalArgumentException(
					"Expected open or not for each of %d aisles, but got %d. Name one per aisle."
						.formatted(aisles.length, open.length));
		}
		if (crossAisles.length < 2) {
			throw new IllegalArgumentException(
					"Expected a cross-aisle before and one behind the aisles, but got %d. Name both."
						.formatted(crossAisles.length));
		}
		for (var aisle = 1; aisle < aisles.length; aisle++) {
			if (aisles[aisle] < aisles[aisle - 1]) {
				throw new IllegalArgumentException(
						"Expected aisles from west to east, but aisle %d at %d follows %d. Sort them.".formatted(aisle,
								aisles[aisle], aisles[aisle - 1]));
			}
		}
		for (var cross = 1; cross < crossAisles.length; cross++) {
			if (crossAisles[cross] <= crossAisles[cross - 1]) {
				throw new IllegalArgumentException(
						"Expected cross-aisles from south to north, but number %d at %d follows %d. Sort them, each once."
							.formatted(cross, crossAisles[cross], crossAisles[cross - 1]));
			}
		}
		return new AisleGrid(aisles.clone(), open.clone(), crossAisles.clone());
	}

	public int aisles() {
		return this.x.length;
	}

	public int crossAisles() {
		return this.y.length;
	}

	public int blocks() {
		return this.y.length - 1;
	}

	/** The x of an aisle. */
	public long x(int aisle) {
		return this.x[aisle];
	}

	/** The y of a cross-aisle. */
	public long y(int crossAisle) {
		return this.y[crossAisle];
	}

	/** Whether people can walk along an aisle. */
	public boolean isOpen(int aisle) {
		return this.open[aisle];
	}

	/**
	 * The block a depth lies in, 0 in the south; a cross-aisle belongs to the block north
	 * of it.
	 */
	public int block(long depth) {
		var block = 0;
		while (block < blocks() - 1 && depth >= this.y[block + 1]) {
			block++;
		}
		return block;
	}

	/**
	 * Requires that a point lies in an aisle or on a crossing.
	 * @throws IllegalArgumentException when it does not
	 */
	public void require(GridPoint point) {
		if (point.aisle() < 0 || point.aisle() >= this.x.length) {
			throw new IllegalArgumentException("Expected an aisle from 0 to %d, but got %d at depth %d. Correct it."
				.formatted(this.x.length - 1, point.aisle(), point.y()));
		}
		if (point.y() < this.y[0] || point.y() > this.y[this.y.length - 1]) {
			throw new IllegalArgumentException(
					"Expected a depth from %d to %d, but got %d in aisle %d: nobody can walk there. Correct it."
						.formatted(this.y[0], this.y[this.y.length - 1], point.y(), point.aisle()));
		}
		if (!this.open[point.aisle()] && Arrays.binarySearch(this.y, point.y()) < 0) {
			throw new IllegalArgumentException(
					"Expected a point on a cross-aisle, since nobody can walk along column %d, but got depth %d. Correct it."
						.formatted(point.aisle(), point.y()));
		}
	}

	/** The nearest aisle west of a column that people can walk along, -1 for none. */
	int aisleWestOf(int column) {
		var aisle = column - 1;
		while (aisle >= 0 && !this.open[aisle]) {
			aisle--;
		}
		return aisle;
	}

	/** The nearest aisle east of a column that people can walk along, -1 for none. */
	int aisleEastOf(int column) {
		var aisle = column + 1;
		while (aisle < this.x.length && !this.open[aisle]) {
			aisle++;
		}
		return (aisle < this.x.length) ? aisle : -1;
	}

	/**
	 * The shortest walk between two points of the grid. O(cross-aisles), between columns
	 * that are no aisles O(aisles).
	 * @throws IllegalArgumentException when no aisle joins the cross-aisles of the points
	 */
	public long distance(GridPoint from, GridPoint to) {
		var across = Math.abs(this.x[from.aisle()] - this.x[to.aisle()]);
		var along = Math.abs(from.y() - to.y());
		var open = this.open[from.aisle()];
		if (along == 0 && !open) {
			return across;
		}
		if (from.aisle() == to.aisle() && open || open != this.open[to.aisle()]) {
			return across + along;
		}
		if (!open) {
			var aisle = aisleBetween(from.aisle(), to.aisle());
			return along + detour(this.x[aisle], this.x[from.aisle()], this.x[to.aisle()]);
		}
		return across + detour(crossingBetween(from.y(), to.y()), from.y(), to.y());
	}

	/** The same grid with south and north exchanged; a depth becomes its negative. */
	AisleGrid mirrored() {
		return new AisleGrid(this.x, this.open,
				IntStream.rangeClosed(1, this.y.length)
					.mapToLong((fromNorth) -> -this.y[this.y.length - fromNorth])
					.toArray());
	}

	/** The cross-aisle that makes the walk between two depths shortest, by its depth. */
	long crossingBetween(long depth, long other) {
		var best = this.y[0];
		for (var crossing : this.y) {
			if (detour(crossing, depth, other) < detour(best, depth, other)) {
				best = crossing;
			}
		}
		return best;
	}

	/**
	 * The aisle that makes the walk between two columns shortest when it has to change
	 * the cross-aisle. O(aisles).
	 * @throws IllegalArgumentException when there is no aisle
	 */
	int aisleBetween(int column, int other) {
		var best = -1;
		for (var aisle = 0; aisle < this.x.length; aisle++) {
			if (this.open[aisle] && (best < 0 || detour(this.x[aisle], this.x[column],
					this.x[other]) < detour(this.x[best], this.x[column], this.x[other]))) {
				best = aisle;
			}
		}
		if (best < 0) {
			throw new IllegalArgumentException(
					"Expected an aisle that joins the cross-aisles, but all %d columns are closed. Open one."
						.formatted(this.x.length));
		}
		return best;
	}

	private static long detour(long by, long from, long to) {
		return Math.abs(by - from) + Math.abs(by - to);
	}

}
