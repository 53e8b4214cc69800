package io.dockflow.waves.batching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.ExactTours;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;

import static org.assertj.core.api.Assertions.assertThat;

class OneBlockToursTests {

	@Property(tries = 400)
	void agreesWithTheToursThroughTheMergedStops(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
		var random = new SplittableRandom(seed);
		var aisles = 1 + random.nextInt(7);
		var x = random.longs(aisles, 0, 200).sorted().toArray();
		var open = new boolean[aisles];
		for (var aisle = 0; aisle < aisles; aisle++) {
			open[aisle] = random.nextInt(5) > 0;
		}
		var depot = new GridPoint(random.nextInt(aisles), random.nextBoolean() ? 0 : 100);
		open[(depot.aisle() + 1) % aisles] = true;
		var grid = AisleGrid.of(x, open, new long[] { 0, 100 });
		var places = new ArrayList<GridPoint>();
		for (var number = 0; number < 60; number++) {
			var aisle = random.nextInt(aisles);
			if (open[aisle]) {
				places.add(new GridPoint(aisle, random.nextInt(101)));
			}
		}
		places.add(new GridPoint((depot.aisle() + 1) % aisles, 50));
		var stops = Stops.of(grid, places);
		var orders = new ArrayList<int[]>();
		for (var number = 0; number < 5; number++) {
			orders.add(random.ints(1 + random.nextInt(6), 0, stops.size()).sorted().distinct().toArray());
		}
		var all = new int[] { 3, 0, 4, 1, 2 };

		var fast = OneBlockTours.of(stops, depot, orders).orElseThrow();

		var plain = new MergedTours(ExactTours.over(stops, depot, depot).lengths(), orders);
		for (var count = 0; count <= all.length; count++) {
			assertThat(fast.of(all, count)).isEqualTo(plain.of(all, count));
		}
	}

	@Test
	void leavesOtherPlansToTheGeneralMeasure() {
		var depot = new GridPoint(0, 0);
		var twoBlocks = SmallWarehouse.stops(2);
		var manyDepths = new ArrayList<GridPoint>();
		for (var depth = 1; depth <= 64; depth++) {
			manyDepths.add(new GridPoint(0, depth));
		}
		var longAisle = Stops.of(AisleGrid.of(new long[] { 0 }, new long[] { 0, 100 }), manyDepths);

		assertThat(OneBlockTours.of(twoBlocks, depot, List.of(new int[] { 1 }))).isEmpty();
		assertThat(OneBlockTours.of(longAisle, depot, List.of(IntStream.range(0, 64).toArray()))).isEmpty();
	}

}
