package io.dockflow.waves.batching;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For each order the orders that it goes well with: those that save most when picked in
 * one walk with it. All pairs of up to 600 orders are measured; of more only those that
 * lie close in a list of all orders from west to east. O(n · m) tours with m the smaller
 * of n and 64.
 */
final class Neighbours {

	/** Orders to look at all pairs of. */
	static final int ALL_PAIRS = 600;

	private static final int NEAREST = 20;

	private static final int WINDOW = 32;

	private final int[][] nearest;

	private final int[] westToEast;

	private Neighbours(int[][] nearest, int[] westToEast) {
		this.nearest = nearest;
		this.westToEast = westToEast;
	}

	static Neighbours of(BatchingProblem problem, OrderTours tours) {
		var count = problem.size();
		var pair = new int[2];
		var alone = new long[count];
		for (var order = 0; order < count; order++) {
			pair[0] = order;
			alone[order] = tours.of(pair, 1);
		}
		var westToEast = westToEast(problem);
		var window = (count <= ALL_PAIRS) ? count : WINDOW;
		var nearest = new int[count][];
		for (var place = 0; place < count; place++) {
			var order = westToEast[place];
			var from = Math.max(0, place - window);
			var others = IntStream.range(from, Math.min(count, place + window + 1))
				.map((other) -> westToEast[other])
				.filter((other) -> other != order)
				.toArray();
			nearest[order] = best(order, others, alone, tours);
		}
		return new Neighbours(nearest, westToEast);
	}

	int[] of(int order) {
		return this.nearest[order];
	}

	/** All orders, those with stops in the west first. */
	int[] westToEast() {
		return this.westToEast;
	}

	private static int[] best(int order, int[] others, long[] alone, OrderTours tours) {
		record Match(int order, long saving) {
		}
		var pair = new int[] { order, order };
		return IntStream.of(others).mapToObj((other) -> {
			pair[1] = other;
			return new Match(other, alone[order] + alone[other] - tours.of(pair, 2));
		})
			.sorted(Comparator.comparingLong(Match::saving).reversed().thenComparingInt(Match::order))
			.limit(NEAREST)
			.mapToInt(Match::order)
			.toArray();
	}

	private static int[] westToEast(BatchingProblem problem) {
		var middles = problem.orders().stream().mapToInt((order) -> {
			var stops = order.stops();
			return stops[0] + stops[stops.length - 1];
		}).toArray();
		return IntStream.range(0, middles.length)
			.boxed()
			.sorted(Comparator.<Integer>comparingInt((order) -> middles[order]).thenComparing((order) -> order))
			.mapToInt(Integer::intValue)
			.toArray();
	}

}
