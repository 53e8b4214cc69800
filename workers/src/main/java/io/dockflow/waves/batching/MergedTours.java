package io.dockflow.waves.batching;

import java.util.Arrays;
import java.util.List;

import io.dockflow.routing.TourLength;

/**
 * Asks for the tour through the merged stops of the orders. O(s log s) for s stops, and
 * the measure's own time.
 */
final class MergedTours implements OrderTours {

	private final TourLength lengths;

	private final List<int[]> orders;

	private int[] stops = new int[64];

	MergedTours(TourLength lengths, List<int[]> orders) {
		this.lengths = lengths;
		this.orders = orders;
	}

	@Override
	public long of(int[] numbers, int count) {
		if (count == 0) {
			return 0;
		}
		var size = 0;
		for (var index = 0; index < count; index++) {
			var more = this.orders.get(numbers[index]);
			if (size + more.length > this.stops.length) {
				this.stops = Arrays.copyOf(this.stops, 2 * (size + more.length));
			}
			System.arraycopy(more, 0, this.stops, size, more.length);
			size += more.length;
		}
		if (count > 1) {
			Arrays.sort(this.stops, 0, size);
			size = withoutDoubles(size);
		}
		return this.lengths.of(this.stops, size);
	}

	private int withoutDoubles(int size) {
		var kept = 1;
		for (var index = 1; index < size; index++) {
			if (this.stops[index] != this.stops[kept - 1]) {
				this.stops[kept++] = this.stops[index];
			}
		}
		return kept;
	}

}
