package io.dockflow.routing;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A length no tour can undercut: it covers the whole width and the whole depth twice, but
 * for the stretch between start and end. O(n) for n stops.
 */
final class TourBound {

	private TourBound() {
	}

	static long of(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops) {
		return along(grid.x(start.aisle()), grid.x(end.aisle()),
				stops.stream().mapToLong((stop) -> grid.x(stop.aisle())).toArray())
				+ along(start.y(), end.y(), stops.stream().mapToLong(GridPoint::y).toArray());
	}

	private static long along(long start, long end, long[] stops) {
		var least = Math.min(Math.min(start, end), LongStream.of(stops).min().orElse(start));
		var most = Math.max(Math.max(start, end), LongStream.of(stops).max().orElse(start));
		return 2 * (most - least) - Math.abs(start - end);
	}

}
