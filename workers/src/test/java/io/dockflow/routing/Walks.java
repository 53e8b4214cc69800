package io.dockflow.routing;

import java.util.HashSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that a tour is one that people can walk.
 */
final class Walks {

	private Walks() {
	}

	static void assertThatItIsWalked(RandomTour plan, Tour tour) {
		assertThat(tour.path().getFirst()).isEqualTo(plan.start());
		assertThat(tour.path().getLast()).isEqualTo(plan.end());
		assertThat(tour.stops()).doesNotHaveDuplicates().hasSameElementsAs(new HashSet<>(plan.places()));
		var length = 0L;
		var passed = 0;
		for (var corner = 0; corner < tour.path().size(); corner++) {
			var from = tour.path().get(Math.max(0, corner - 1));
			var to = tour.path().get(corner);
			plan.grid().require(to);
			assertThat(from.aisle() == to.aisle() ? plan.grid().isOpen(to.aisle()) || from.equals(to)
					: from.y() == to.y() && isCrossAisle(plan.grid(), to.y()))
				.as("from %s to %s", from, to)
				.isTrue();
			length += plan.grid().distance(from, to);
			while (passed < tour.stops().size() && isBetween(plan.grid(), from, tour.stops().get(passed), to)) {
				passed++;
			}
		}
		assertThat(passed).as("stops passed in their order").isEqualTo(tour.stops().size());
		assertThat(tour.length()).isEqualTo(length).isGreaterThanOrEqualTo(tour.bound());
	}

	private static boolean isCrossAisle(AisleGrid grid, long y) {
		for (var crossing = 0; crossing < grid.crossAisles(); crossing++) {
			if (grid.y(crossing) == y) {
				return true;
			}
		}
		return false;
	}

	private static boolean isBetween(AisleGrid grid, GridPoint from, GridPoint stop, GridPoint to) {
		return within(from.aisle(), stop.aisle(), to.aisle()) && within(from.y(), stop.y(), to.y());
	}

	private static boolean within(long end, long point, long otherEnd) {
		return Math.min(end, otherEnd) <= point && point <= Math.max(end, otherEnd);
	}

}
