package io.dockflow.routing;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExactToursTests {

	private static final AisleGrid GRID = AisleGrid.of(new long[] { 0, 10, 20, 30 }, new long[] { 0, 100 });

	private static final GridPoint DEPOT = new GridPoint(0, 0);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void findsWhatTryingEverythingFinds(int blocks) {
		var random = new Random(20261124L + blocks);
		for (var round = 0; round < 3_000; round++) {
			var tour = RandomTour.of(random, blocks, 7);

			assertThat(length(tour)).as("round %d: %s", round, tour)
				.isEqualTo(HeldKarp.length(tour.grid(), tour.start(), tour.end(), tour.places()));
		}
	}

	@Test
	void measuresAnySelectionOfTheStopsWithOneMeasurer() {
		var random = new Random(7);
		for (var round = 0; round < 300; round++) {
			var tour = RandomTour.of(random, 1 + round % 4, 12);
			var stops = tour.stops();
			var lengths = ExactTours.over(stops, tour.start(), tour.end()).lengths();
			for (var selection = 0; selection < 5; selection++) {
				var chosen = IntStream.range(0, stops.size()).filter((stop) -> random.nextInt(3) == 0).toArray();

				assertThat(lengths.of(chosen, chosen.length)).isEqualTo(HeldKarp.length(tour.grid(), tour.start(),
						tour.end(), IntStream.of(chosen).mapToObj(stops::point).toList()));
			}
		}
	}

	@Test
	void walksThroughBothAislesWhenTheirStopsLieAtTheFarEnd() {
		assertThat(length(new RandomTour(GRID, DEPOT, DEPOT, List.of(new GridPoint(0, 90), new GridPoint(1, 90)))))
			.isEqualTo(220);
	}

	@Test
	void staysAtHomeWithoutStops() {
		assertThat(length(new RandomTour(GRID, DEPOT, DEPOT, List.of()))).isZero();
	}

	@Test
	void walksFromStartToEndWithoutStops() {
		assertThat(length(new RandomTour(GRID, new GridPoint(0, 30), new GridPoint(2, 40), List.of()))).isEqualTo(90);
	}

	@Test
	void refusesMoreCrossAislesThanItKnows() {
		var grid = AisleGrid.of(new long[] { 0 }, new long[] { 0, 1, 2, 3, 4, 5 });

		assertThatThrownBy(() -> ExactTours.over(Stops.of(grid, List.of()), DEPOT, DEPOT))
			.hasMessage("Expected at most 5 cross-aisles, but got 6. Choose a rule of thumb for this grid.");
	}

	@Test
	void refusesATourOfMoreStopsThanAnyPickerHas() {
		var lengths = ExactTours.over(Stops.of(GRID, List.of()), DEPOT, DEPOT).lengths();

		assertThatThrownBy(() -> lengths.of(new int[10_001], 10_001))
			.hasMessage("Expected from 0 to 10000 stops in one tour, but got 10001. Split the tour.");
	}

	@Test
	void refusesADepotNobodyCanReach() {
		assertThatThrownBy(() -> ExactTours.over(Stops.of(GRID, List.of()), new GridPoint(4, 0), DEPOT))
			.hasMessageContaining("aisle from 0 to 3, but got 4");
	}

	private static long length(RandomTour tour) {
		return ExactTours.over(tour.stops(), tour.start(), tour.end()).lengths().of(tour.all(), tour.all().length);
	}

}
