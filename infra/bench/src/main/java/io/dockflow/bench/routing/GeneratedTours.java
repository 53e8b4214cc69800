package io.dockflow.bench.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.GridPoint;

/**
 * Seeded instances: twenty aisles three apart, thirty cells a block, picks and the
 * depot's aisle anywhere with equal chance.
 */
final class GeneratedTours {

	private static final int AISLES = 20;

	private static final int CELLS = 30;

	private static final int MOST_FOR_HELD_KARP = 12;

	private GeneratedTours() {
	}

	/** So many instances; the optimum is there when Held and Karp can find it. */
	static List<PickTour> of(int blocks, int picks, int count, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		AisleGrid grid = AisleGrid.of(LongStream.range(0, AISLES).map((aisle) -> 3 * aisle).toArray(),
				LongStream.rangeClosed(0, blocks).map((block) -> block * (CELLS + 1)).toArray());
		List<PickTour> tours = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			List<GridPoint> places = IntStream.range(0, picks)
				.mapToObj((pick) -> new GridPoint(random.nextInt(AISLES),
						(CELLS + 1) * random.nextInt(blocks) + 1 + random.nextInt(CELLS)))
				.toList();
			PickTour tour = PickTour.of("%d blocks, number %d".formatted(blocks, number), grid, places,
					new GridPoint(random.nextInt(AISLES), 0), OptionalLong.empty());
			tours.add((picks > MOST_FOR_HELD_KARP) ? tour : new PickTour(tour.name(), tour.picks(), tour.depot(),
					OptionalLong.of(HeldKarp.length(tour.distances()))));
		}
		return tours;
	}

}
