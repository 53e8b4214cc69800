package io.dockflow.bench.batching;

import io.dockflow.routing.Stops;
import io.dockflow.routing.TourLength;

/**
 * How long S-shape tours are in one block, from and to the front of the westernmost
 * column: every aisle with stops is walked through, and the picker turns back in the last
 * of an odd number.
 */
record SShapeLength(Stops stops) implements TourLength {

	@Override
	public long of(int[] numbers, int count) {
		if (count == 0) {
			return 0;
		}
		int aisles = 1;
		for (int index = 1; index < count; index++) {
			if (this.stops.aisle(numbers[index]) != this.stops.aisle(numbers[index - 1])) {
				aisles++;
			}
		}
		int last = numbers[count - 1];
		long front = this.stops.grid().y(0);
		long through = this.stops.grid().y(1) - front;
		long across = 2 * (this.stops.grid().x(this.stops.aisle(last)) - this.stops.grid().x(0));
		return across + aisles / 2 * 2 * through + aisles % 2 * 2 * (this.stops.y(last) - front);
	}

}
