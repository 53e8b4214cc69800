package io.dockflow.slotting.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Past orders as the items a picker had to visit.
 */
public final class OrderHistory {

	private final int items;

	private final int[][] orders;

	private final int[][] ordersOf;

	/**
	 * Reads orders.
	 * @param items number of items
	 * @param orders the items of each order; doubles count once
	 * @throws IllegalArgumentException when an order names an item that is none
	 */
	public OrderHistory(int items, List<int[]> orders) {
		if (items < 0) {
			throw new IllegalArgumentException(
					"Expected a number of items from 0, but got %d. Correct it.".formatted(items));
		}
		this.items = items;
		this.orders = orders.stream()
			.map((order) -> Arrays.stream(order).sorted().distinct().toArray())
			.toArray(int[][]::new);
		var counts = new int[items];
		for (var number = 0; number < this.orders.length; number++) {
			for (var item : this.orders[number]) {
				if (item < 0 || item >= items) {
					throw new IllegalArgumentException("Expected items below %d, but got %d in order %d. Correct it."
						.formatted(items, item, number));
				}
				counts[item]++;
			}
		}
		this.ordersOf = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
		Arrays.fill(counts, 0);
		for (var number = 0; number < this.orders.length; number++) {
			for (var item : this.orders[number]) {
				this.ordersOf[item][counts[item]++] = number;
			}
		}
	}

	public int items() {
		return this.items;
	}

	public int orders() {
		return this.orders.length;
	}

	/** The items of an order, ascending. */
	int[] itemsOf(int order) {
		return this.orders[order];
	}

	/** The orders that want an item, ascending. */
	int[] ordersOf(int item) {
		return this.ordersOf[item];
	}

	/** How many orders want an item. */
	public int popularity(int item) {
		return this.ordersOf[item].length;
	}

	/** Every so many-th order, or all others. */
	OrderHistory part(int every, boolean others) {
		return new OrderHistory(this.items,
				IntStream.range(0, this.orders.length)
					.filter((order) -> (order % every == every - 1) != others)
					.mapToObj((order) -> this.orders[order])
					.toList());
	}

	/** At most so many orders, evenly spread. */
	OrderHistory sample(int most) {
		if (this.orders.length <= most) {
			return this;
		}
		return new OrderHistory(this.items,
				IntStream.range(0, most)
					.mapToObj((index) -> this.orders[(int) ((long) index * this.orders.length / most)])
					.toList());
	}

}
