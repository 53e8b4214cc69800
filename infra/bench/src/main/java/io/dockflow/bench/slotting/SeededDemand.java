package io.dockflow.bench.slotting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.dockflow.slotting.layout.OrderHistory;

/**
 * Orders over items of skewed popularity in families of eight: each line after the first
 * is, with a given chance, of the family of a line before it. 5.6 lines on average.
 */
final class SeededDemand {

	static final int ITEMS = 480;

	private static final int FAMILY = 8;

	private static final int MOST_LINES = 20;

	private static final double ONE_MORE_LINE = 0.83;

	private final Random random;

	private final double affinity;

	private final double[] popularity = new double[ITEMS];

	SeededDemand(double affinity, long seed) {
		this.random = new Random(seed);
		this.affinity = affinity;
		for (var item = 0; item < ITEMS; item++) {
			this.popularity[item] = 1 / Math.pow(item + 5, 0.9);
		}
		for (var item = ITEMS - 1; item > 0; item--) {
			exchange(item, this.random.nextInt(item + 1));
		}
	}

	/** Volumes, which are worth nothing to know here. */
	long[] cubes() {
		return this.random.longs(ITEMS, 1, 50).toArray();
	}

	/** Some items become as popular as others were. */
	void drift(int exchanges) {
		for (var count = 0; count < exchanges; count++) {
			exchange(this.random.nextInt(ITEMS), this.random.nextInt(ITEMS));
		}
	}

	OrderHistory orders(int count) {
		var orders = new ArrayList<int[]>();
		for (var order = 0; order < count; order++) {
			orders.add(order());
		}
		return new OrderHistory(ITEMS, orders);
	}

	private int[] order() {
		var items = new ArrayList<Integer>(List.of(draw(0, ITEMS)));
		while (items.size() < MOST_LINES && this.random.nextDouble() < ONE_MORE_LINE) {
			if (this.random.nextDouble() < this.affinity) {
				var family = items.get(this.random.nextInt(items.size())) / FAMILY * FAMILY;
				items.add(draw(family, family + FAMILY));
			}
			else {
				items.add(draw(0, ITEMS));
			}
		}
		return items.stream().mapToInt(Integer::intValue).toArray();
	}

	private int draw(int from, int to) {
		var sum = 0.0;
		for (var item = from; item < to; item++) {
			sum += this.popularity[item];
		}
		var left = this.random.nextDouble() * sum;
		for (var item = from; item < to; item++) {
			left -= this.popularity[item];
			if (left <= 0) {
				return item;
			}
		}
		return to - 1;
	}

	private void exchange(int item, int other) {
		var moved = this.popularity[item];
		this.popularity[item] = this.popularity[other];
		this.popularity[other] = moved;
	}

}
