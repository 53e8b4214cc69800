package io.dockflow.routing;

/**
 * The sensible ways through one aisle between two cross-aisles when the tour neither
 * starts nor ends there, however many places there are: through once, through twice, back
 * from the southern end, from the northern end, or from both with the largest gap between
 * (Ratliff and Rosenthal 1983, figure 2). O(n) for n places.
 */
final class AislePiece {

	/** Length from end to end. */
	long through;

	/** Whether there is nothing to visit. */
	boolean isEmpty;

	/** Length of the way that goes back to the northern end. */
	long north;

	/** Length of the way that goes back to the southern end. */
	long south;

	/** Length of the two ways around the largest gap. */
	long both;

	/**
	 * Reads the places.
	 * @param stops numbers of the places, ascending in depth, from the index {@code from}
	 * before {@code to}
	 * @param depths depth by number
	 */
	void read(long southEnd, long northEnd, int[] stops, int from, int to, long[] depths) {
		this.through = northEnd - southEnd;
		this.isEmpty = from == to;
		if (this.isEmpty) {
			return;
		}
		var first = depths[stops[from]];
		var last = first;
		var gap = 0L;
		for (var index = from + 1; index < to; index++) {
			var depth = depths[stops[index]];
			gap = Math.max(gap, depth - last);
			last = depth;
		}
		this.north = 2 * (northEnd - first);
		this.south = 2 * (last - southEnd);
		this.both = 2 * (this.through - gap);
	}

}
