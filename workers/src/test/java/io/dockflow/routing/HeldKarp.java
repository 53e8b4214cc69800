package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest tour by trying every set of stops (Held and Karp 1962) over shortest walks
 * in a graph drawn stretch by stretch (Floyd and Warshall): slow, and shares nothing with
 * what it judges. For about ten stops.
 */
final class HeldKarp {

	private static final long FAR = Long.MAX_VALUE / 4;

	private HeldKarp() {
	}

	static long length(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops) {
		var points = new ArrayList<>(stops);
		points.add(start);
		points.add(end);
		var walks = walks(grid, points);
		var count = stops.size();
		if (count == 0) {
			return walks[0][1];
		}
		var best = new long[1 << count][count];
		for (var row : best) {
			Arrays.fill(row, FAR);
		}
		for (var stop = 0; stop < count; stop++) {
			best[1 << stop][stop] = walks[count][stop];
		}
		for (var set = 1; set < 1 << count; set++) {
			for (var last = 0; last < count; last++) {
				for (var next = 0; next < count; next++) {
					if ((set >> next & 1) == 0) {
						var more = set | 1 << next;
						best[more][next] = Math.min(best[more][next], best[set][last] + walks[last][next]);
					}
				}
			}
		}
		var shortest = FAR;
		for (var last = 0; last < count; last++) {
			shortest = Math.min(shortest, best[(1 << count) - 1][last] + walks[last][count + 1]);
		}
		return shortest;
	}

	/** Shortest walks between all points, by number. */
	static long[][] walks(AisleGrid grid, List<GridPoint> points) {
		var cross = grid.crossAisles();
		var crossings = grid.aisles() * cross;
		var walks = new long[crossings + points.size()][crossings + points.size()];
		for (var row : walks) {
			Arrays.fill(row, FAR);
		}
		for (var node = 0; node < walks.length; node++) {
			walks[node][node] = 0;
		}
		for (var aisle = 0; aisle < grid.aisles(); aisle++) {
			for (var crossing = 0; crossing < cross; crossing++) {
				var node = aisle * cross + crossing;
				if (aisle > 0) {
					join(walks, node, node - cross, grid.x(aisle) - grid.x(aisle - 1));
				}
				if (crossing > 0 && grid.isOpen(aisle)) {
					join(walks, node, node - 1, grid.y(crossing) - grid.y(crossing - 1));
				}
			}
		}
		for (var number = 0; number < points.size(); number++) {
			var point = points.get(number);
			for (var crossing = 0; crossing < cross; crossing++) {
				var away = Math.abs(grid.y(crossing) - point.y());
				if (grid.isOpen(point.aisle()) || away == 0) {
					join(walks, crossings + number, point.aisle() * cross + crossing, away);
				}
			}
			for (var other = 0; other < number; other++) {
				if (points.get(other).aisle() == point.aisle() && grid.isOpen(point.aisle())) {
					join(walks, crossings + number, crossings + other, Math.abs(points.get(other).y() - point.y()));
				}
			}
		}
		for (var via = 0; via < walks.length; via++) {
			for (var from = 0; from < walks.length; from++) {
				for (var to = 0; to < walks.length; to++) {
					walks[from][to] = Math.min(walks[from][to], walks[from][via] + walks[via][to]);
				}
			}
		}
		var between = new long[points.size()][];
		for (var number = 0; number < points.size(); number++) {
			between[number] = Arrays.copyOfRange(walks[crossings + number], crossings, walks.length);
		}
		return between;
	}

	private static void join(long[][] walks, int node, int other, long length) {
		walks[node][other] = Math.min(walks[node][other], length);
		walks[other][node] = walks[node][other];
	}

}
