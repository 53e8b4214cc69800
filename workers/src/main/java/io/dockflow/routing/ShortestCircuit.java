package io.dockflow.routing;

import java.util.Arrays;

/**
 * The shortest circuit through few places by dynamic programming over sets (Held and
 * Karp, "A Dynamic Programming Approach to Sequencing Problems", 1962). O(2^n n^2) time,
 * O(2^n n) memory.
 */
final class ShortestCircuit {

	static final int MOST_PLACES = 11;

	private ShortestCircuit() {
	}

	/**
	 * The length of the shortest circuit.
	 * @param distances row by row
	 * @param order gets the places in order, place 0 first
	 */
	static long through(long[] distances, int size, int[] order) {
		var others = size - 1;
		var sets = 1 << others;
		var length = new long[sets * others];
		Arrays.fill(length, Long.MAX_VALUE);
		for (var place = 0; place < others; place++) {
			length[(1 << place) * others + place] = distances[place + 1];
		}
		for (var set = 1; set < sets; set++) {
			for (var last = 0; last < others; last++) {
				var here = length[set * others + last];
				if (here == Long.MAX_VALUE) {
					continue;
				}
				for (var next = 0; next < others; next++) {
					if ((set >> next & 1) == 0) {
						var index = (set | 1 << next) * others + next;
						length[index] = Math.min(length[index], here + distances[(last + 1) * size + next + 1]);
					}
				}
			}
		}
		return unwind(distances, size, order, length);
	}

	private static long unwind(long[] distances, int size, int[] order, long[] length) {
		var others = size - 1;
		var set = (1 << others) - 1;
		order[0] = 0;
		var follower = 0;
		var total = 0L;
		for (var at = others; at > 0; at--) {
			var best = -1;
			var shortest = Long.MAX_VALUE;
			for (var last = 0; last < others; last++) {
				if ((set >> last & 1) != 0) {
					var candidate = length[set * others + last] + distances[(last + 1) * size + follower];
					if (candidate < shortest) {
						shortest = candidate;
						best = last;
					}
				}
			}
			total = (at == others) ? shortest : total;
			order[at] = best + 1;
			set &= ~(1 << best);
			follower = best + 1;
		}
		return total;
	}

}
