package io.dockflow.routing;

/**
 * The places nearest to each place, behind it and before it, nearest first. O(n^2) for n
 * places.
 */
final class NearPlaces {

	private static final int MOST = 9;

	private final int[] after;

	private final int[] before;

	private int count;

	NearPlaces(int capacity) {
		this.after = new int[capacity * MOST];
		this.before = new int[capacity * MOST];
	}

	/** Lists the places of a distance matrix, row by row. */
	void begin(long[] distances, int size) {
		this.count = Math.min(MOST, size - 1);
		for (var place = 0; place < size; place++) {
			var listed = 0;
			for (var other = 0; other < size; other++) {
				if (other != place) {
					insert(this.after, place, listed, other, distances, place * size, 1);
					insert(this.before, place, listed, other, distances, place, size);
					listed = Math.min(MOST, listed + 1);
				}
			}
		}
	}

	/** How many are listed of each place. */
	int count() {
		return this.count;
	}

	/** The place whose arc from here is the shortest, second shortest and so on. */
	int after(int place, int rank) {
		return this.after[place * MOST + rank];
	}

	/** The same for arcs that lead here. */
	int before(int place, int rank) {
		return this.before[place * MOST + rank];
	}

	/** The distance to or from place p is {@code distances[base + p * stride]}. */
	private static void insert(int[] list, int place, int listed, int other, long[] distances, int base, int stride) {
		var first = place * MOST;
		var distance = distances[base + other * stride];
		var at = listed;
		while (at > 0 && distance < distances[base + list[first + at - 1] * stride]) {
			at--;
		}
		for (var move = Math.min(MOST, listed + 1) - 1; move > at; move--) {
			list[first + move] = list[first + move - 1];
		}
		if (at < MOST) {
			list[first + at] = other;
		}
	}

}
