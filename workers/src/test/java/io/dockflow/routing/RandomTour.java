package io.dockflow.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A tour to be planned: a grid with uneven aisles, some of them closed, and points in
 * aisles and on crossings.
 */
record RandomTour(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> places) {

	/**
	 * Anything may happen: start and end in aisles, on crossings, between aisles.
	 * @param stops how many places at most
	 */
	static RandomTour of(RandomGenerator random, int blocks, int stops) {
		var grid = grid(random, blocks);
		var places = new ArrayList<GridPoint>();
		for (var stop = random.nextInt(stops + 1); stop > 0; stop--) {
			places.add(point(random, grid, 0.15));
		}
		var start = point(random, grid, 0.6);
		return new RandomTour(grid, start, random.nextBoolean() ? start : point(random, grid, 0.6), places);
	}

	Stops stops() {
		return Stops.of(this.grid, this.places);
	}

	int[] all() {
		return IntStream.range(0, stops().size()).toArray();
	}

	private static AisleGrid grid(RandomGenerator random, int blocks) {
		var aisles = new long[1 + random.nextInt(6)];
		var open = new boolean[aisles.length];
		for (var aisle = 0; aisle < aisles.length; aisle++) {
			aisles[aisle] = (aisle == 0) ? random.nextInt(5) : aisles[aisle - 1] + random.nextInt(8);
			open[aisle] = random.nextInt(4) > 0;
		}
		open[random.nextInt(aisles.length)] = true;
		var crossAisles = new long[blocks + 1];
		for (var crossing = 0; crossing <= blocks; crossing++) {
			crossAisles[crossing] = (crossing == 0) ? random.nextInt(5)
					: crossAisles[crossing - 1] + 1 + random.nextInt(12);
		}
		return AisleGrid.of(aisles, open, crossAisles);
	}

	private static GridPoint point(RandomGenerator random, AisleGrid grid, double onCrossing) {
		var aisle = random.nextInt(grid.aisles());
		if (!grid.isOpen(aisle) || random.nextDouble() < onCrossing) {
			return new GridPoint(aisle, grid.y(random.nextInt(grid.crossAisles())));
		}
		return new GridPoint(aisle, random.nextLong(grid.y(0), grid.y(grid.blocks()) + 1));
	}

}
