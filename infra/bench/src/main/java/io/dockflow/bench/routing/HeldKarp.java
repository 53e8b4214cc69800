package io.dockflow.bench.routing;

import java.util.Arrays;

/**
 * The shortest circuit by trying every set of places (Held and Karp 1962): the judge of
 * small instances. O(2ⁿ n²).
 */
final class HeldKarp {

	private HeldKarp() {
	}

	static long length(long[][] distances) {
		int count = distances.length - 1;
		long[][] best = new long[1 << count][count];
		for (long[] row : best) {
			Arrays.fill(row, Long.MAX_VALUE / 2);
		}
		for (int place = 0; place < count; place++) {
			best[1 << place][place] = distances[0][place + 1];
		}
		for (int set = 1; set < 1 << count; set++) {
			for (int last = 0; last < count; last++) {
				for (int next = 0; next < count; next++) {
					if ((set >> next & 1) == 0) {
						int more = set | 1 << next;
						best[more][next] = Math.min(best[more][next], best[set][last] + distances[last + 1][next + 1]);
					}
				}
			}
		}
		long shortest = Long.MAX_VALUE;
		for (int last = 0; last < count; last++) {
			shortest = Math.min(shortest, best[(1 << count) - 1][last] + distances[last + 1][0]);
		}
		return shortest;
	}

}
