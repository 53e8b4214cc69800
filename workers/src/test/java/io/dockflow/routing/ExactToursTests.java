package io.dockflow.routing;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

	@Property(tries = 2_000)
	void drawsTheTourItMeasures(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var plan = RandomTour.of(new Random(seed), blocks, 15);

		var tour = ExactTours.over(plan.stops(), plan.start(), plan.end()).tour(plan.all());

		assertThat(tour.isOptimal()).isTrue();
		assertThat(tour.length()).isEqualTo(length(plan));
		Walks.assertThatItIsWalked(plan, tour);
	}

	@Property(tries = 500)
	void isNeverShorterWithOneStopMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var plan = RandomTour.of(new Random(seed), blocks, 30);
		var lengths = ExactTours.over(plan.stops(), plan.start(), plan.end()).lengths();
		var all = plan.all();

		for (var count = 1; count <= all.length; count++) {
			assertThat(lengths.of(all, count)).isGreaterThanOrEqualTo(lengths.of(all, count - 1));
		}
	}

	@Property(tries = 500)
	void isAsLongBackwards(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var plan = RandomTour.of(new Random(seed), blocks, 30);

		assertThat(length(new RandomTour(plan.grid(), plan.end(), plan.start(), plan.places())))
			.isEqualTo(length(plan));
	}

	@Property(tries = 500)
	void isAsLongSeenFromTheNorth(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var plan = RandomTour.of(new Random(seed), blocks, 30);

		assertThat(length(new RandomTour(plan.grid().mirrored(), mirrored(plan.start()), mirrored(plan.end()),
				plan.places().stream().map(ExactToursTests::mirrored).toList())))
			.isEqualTo(length(plan));
	}

	private static GridPoint mirrored(GridPoint point) {
		return new GridPoint(point.aisle(), -point.y());
	}

	@Test
	void walksThroughBothAislesWhenTheirStopsLieAtTheFarEnd() {
		assertThat(length(new RandomTour(GRID, DEPOT, DEPOT, List.of(new GridPoint(0, 90), new GridPoint(1, 90)))))
			.isEqualTo(220);
	}

	@Test
	void walksAnAisleTwiceWhereItIsTheOnlyOne() {
		var grid = AisleGrid.of(new long[] { 0, 10, 20 }, new boolean[] { false, true, false }, new long[] { 0, 100 });

		assertThat(length(new RandomTour(grid, DEPOT, DEPOT, List.of(new GridPoint(2, 100))))).isEqualTo(240);
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
	void saysThatNobodyGetsThere() {
		var grid = AisleGrid.of(new long[] { 0, 5 }, new boolean[2], new long[] { 0, 9 });
		var tour = new RandomTour(grid, DEPOT, DEPOT, List.of(new GridPoint(1, 9)));

		assertThatThrownBy(() -> length(tour))
			.hasMessage("Expected an aisle that joins the cross-aisles, but all 2 columns are closed. Open one.");
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
	void refusesStopsThatAreNotSorted() {
		var tours = ExactTours.over(Stops.of(GRID, List.of(new GridPoint(1, 5), new GridPoint(2, 5))), DEPOT, DEPOT);

		assertThatThrownBy(() -> tours.tour(new int[] { 1, 1 }))
			.hasMessage("Expected a stop's number from 2 to 1 at position 1, but got 1. Sort them, each once.");
		assertThatThrownBy(() -> tours.tour(new int[] { 2 }))
			.hasMessage("Expected a stop's number from 0 to 1 at position 0, but got 2. Sort them, each once.");
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
