package io.dockflow.bench.routing;

/**
 * What people program first: nearest neighbour, then 2-opt and Or-opt of up to three
 * places until neither helps. O(n²) a round.
 */
final class LocalSearch {

	private final long[][] distances;

	private final int[] order;

	private LocalSearch(long[][] distances) {
		this.distances = distances;
		this.order = nearestNeighbour(distances);
	}

	/** The order of the places of a symmetric distance matrix, place 0 first. */
	static int[] circuit(long[][] distances) {
		LocalSearch search = new LocalSearch(distances);
		while (search.reverses() || search.moves()) {
			// Until nothing helps.
		}
		return search.order;
	}

	private static int[] nearestNeighbour(long[][] distances) {
		int[] order = new int[distances.length];
		boolean[] seen = new boolean[distances.length];
		seen[0] = true;
		for (int at = 1; at < order.length; at++) {
			int nearest = -1;
			for (int place = 0; place < order.length; place++) {
				if (!seen[place]
						&& (nearest < 0 || distances[order[at - 1]][place] < distances[order[at - 1]][nearest])) {
					nearest = place;
				}
			}
			order[at] = nearest;
			seen[nearest] = true;
		}
		return order;
	}

	/** 2-opt: walks a part of the circuit the other way round. */
	private boolean reverses() {
		for (int from = 1; from < this.order.length - 1; from++) {
			for (int to = from + 1; to < this.order.length; to++) {
				long saved = step(from - 1, from) + step(to, to + 1) - step(from - 1, to) - step(from, to + 1);
				if (saved > 0) {
					reverse(from, to);
					return true;
				}
			}
		}
		return false;
	}

	/** Or-opt: visits up to three neighbouring places somewhere else. */
	private boolean moves() {
		for (int size = 1; size <= 3; size++) {
			for (int from = 1; from + size <= this.order.length; from++) {
				int to = from + size - 1;
				long left = step(from - 1, from) + step(to, to + 1) - step(from - 1, to + 1);
				for (int before = 0; before < this.order.length; before++) {
					if (before >= from - 1 && before <= to) {
						continue;
					}
					long stays = step(before, before + 1);
					if (left + stays - step(before, from) - step(to, before + 1) > 0) {
						move(from, to, before);
						return true;
					}
				}
			}
		}
		return false;
	}

	private long step(int from, int to) {
		return this.distances[this.order[from]][this.order[to % this.order.length]];
	}

	private void reverse(int from, int to) {
		for (int low = from, high = to; low < high; low++, high--) {
			int place = this.order[low];
			this.order[low] = this.order[high];
			this.order[high] = place;
		}
	}

	/** Three reversals swap two neighbouring parts and keep their directions. */
	private void move(int from, int to, int before) {
		if (before > to) {
			reverse(from, to);
			reverse(to + 1, before);
			reverse(from, before);
		}
		else {
			reverse(before + 1, from - 1);
			reverse(from, to);
			reverse(before + 1, to);
		}
	}

}
