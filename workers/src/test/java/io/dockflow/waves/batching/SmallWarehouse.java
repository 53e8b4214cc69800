package io.dockflow.waves.batching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.ExactTours;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.routing.TourLength;

/** Six aisles of ten bays, and random orders of a few stops there. */
final class SmallWarehouse {

	static final GridPoint DEPOT = new GridPoint(2, 0);

	private static final long[] AISLES = { 0, 30, 60, 90, 120, 150 };

	private SmallWarehouse() {
	}

	static Stops stops(int blocks) {
		var grid = AisleGrid.of(AISLES, (blocks == 1) ? new long[] { 0, 110 } : new long[] { 0, 55, 110 });
		var places = new ArrayList<GridPoint>();
		for (var aisle = 0; aisle < AISLES.length; aisle++) {
			for (var bay = 0; bay < 10; bay++) {
				places.add(new GridPoint(aisle, 10 + 10L * bay));
			}
		}
		return Stops.of(grid, places);
	}

	static PickArea area(int blocks) {
		return PickArea.shortestTours(stops(blocks), DEPOT, DEPOT);
	}

	/** Measures apart from what batching uses for one block. */
	static TourLength lengths(int blocks) {
		return ExactTours.over(stops(blocks), DEPOT, DEPOT).lengths();
	}

	static List<BatchOrder> orders(int count, long seed) {
		var random = new SplittableRandom(seed);
		var orders = new ArrayList<BatchOrder>();
		for (var number = 0; number < count; number++) {
			var stops = random.ints(1 + random.nextInt(4), 0, 60).sorted().distinct().toArray();
			orders.add(new BatchOrder("order-" + number, stops, new long[] { stops.length, 1 + random.nextInt(50) },
					600 + random.nextInt(3_000)));
		}
		return orders;
	}

	static List<LoadLimit> cart() {
		return List.of(new LoadLimit("items", 8), new LoadLimit("litres", 100));
	}

	static BatchingProblem problem(int count, long seed) {
		return BatchingProblem.of(orders(count, seed), cart(), area(1));
	}

	/** The stops of several orders, each once. */
	static int[] stopsOf(List<BatchOrder> orders) {
		return orders.stream().flatMapToInt((order) -> Arrays.stream(order.stops())).sorted().distinct().toArray();
	}

}
