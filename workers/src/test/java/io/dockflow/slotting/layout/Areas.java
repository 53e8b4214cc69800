package io.dockflow.slotting.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.ExactTours;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;

/** A small area and orders for tests. */
final class Areas {

	static final int ITEMS = 40;

	private static final int FAMILY = 4;

	private Areas() {
	}

	/** Four aisles of twelve slots, tours from the front of the first. */
	static PickArea area(Suitability suitability) {
		var slots = new ArrayList<GridPoint>();
		for (var aisle = 0; aisle < 4; aisle++) {
			for (var bay = 1; bay <= 12; bay++) {
				slots.add(new GridPoint(aisle, bay * 1000L));
			}
		}
		var stops = Stops.of(AisleGrid.of(new long[] { 0, 4000, 8000, 12_000 }, new long[] { 0, 13_000 }), slots);
		var start = new GridPoint(0, 0);
		return new PickArea(slots, stops, start, suitability, ExactTours.over(stops, start, start)::lengths);
	}

	/** Orders of three items, all of a family of four or of any. */
	static OrderHistory history(int orders, boolean families, long seed) {
		var random = new Random(seed);
		var drawn = new ArrayList<int[]>();
		for (var order = 0; order < orders; order++) {
			var first = random.nextInt(ITEMS);
			drawn.add(new int[] { first, other(first, families, random), other(first, families, random) });
		}
		return new OrderHistory(ITEMS, drawn);
	}

	private static int other(int first, boolean family, Random random) {
		return family ? first % (ITEMS / FAMILY) + ITEMS / FAMILY * random.nextInt(FAMILY) : random.nextInt(ITEMS);
	}

	static long[] cubes() {
		return new Random(1).longs(ITEMS, 1, 50).toArray();
	}

	static OrderHistory orders(int items, int[]... orders) {
		return new OrderHistory(items, List.of(orders));
	}

}
