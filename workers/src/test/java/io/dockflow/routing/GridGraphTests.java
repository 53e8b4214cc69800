package io.dockflow.routing;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The same grid for two methods: the tours over its aisles and those over any graph.
 */
class GridGraphTests {

	@Property(tries = 300)
	void bothMethodsWalkTheSameLength(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var tour = RandomTour.of(new Random(seed), blocks, 9);
		var stops = tour.stops();
		var exact = ExactTours.over(stops, tour.start(), tour.end()).lengths().of(tour.all(), stops.size());

		var graph = graph(tour, AisleDirection.BOTH);

		assertThat(graph.get().of(tour.all(), stops.size())).isEqualTo(exact);
	}

	@Test
	void anAisleWalkedNorthwardIsLeftInTheNorth() {
		var grid = AisleGrid.of(new long[] { 0, 10, 20 }, new long[] { 0, 30 });
		var desk = new GridPoint(0, 0);
		var place = new GridPoint(1, 5);
		var drawn = GridGraph.of(grid, List.of(AisleDirection.BOTH, AisleDirection.NORTHWARD, AisleDirection.BOTH),
				List.of(desk, place));

		var tours = GraphTours.over(drawn.graph(), drawn.points(List.of(place)), drawn.points(List.of(desk)),
				drawn.points(List.of(desk)));

		assertThat(tours.get().of(new int[] { 0 }, 1)).isEqualTo(10 + 30 + 10 + 30);
	}

	@Test
	void refusesWhatWasNotDrawn() {
		var grid = AisleGrid.of(new long[] { 0, 10 }, new long[] { 0, 30 });

		assertThatIllegalArgumentException()
			.isThrownBy(() -> GridGraph.of(grid, List.of(AisleDirection.BOTH), List.of()))
			.withMessageContaining("each of 2 aisles, but got 1");
		var drawn = GridGraph.of(grid, List.of(AisleDirection.BOTH, AisleDirection.BOTH), List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> drawn.points(List.of(new GridPoint(1, 5))))
			.withMessageContaining("aisle 1, depth 5");
	}

	private static GraphTours graph(RandomTour tour, AisleDirection direction) {
		var stops = tour.stops();
		Set<GridPoint> places = new LinkedHashSet<>(tour.places());
		places.add(tour.start());
		places.add(tour.end());
		var drawn = GridGraph.of(tour.grid(), Collections.nCopies(tour.grid().aisles(), direction), places);
		return GraphTours.over(drawn.graph(), drawn.points(Arrays.stream(tour.all()).mapToObj(stops::point).toList()),
				drawn.points(List.of(tour.start())), drawn.points(List.of(tour.end())));
	}

}
