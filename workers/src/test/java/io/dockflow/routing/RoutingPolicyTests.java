package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoutingPolicyTests {

	/** Four aisles of 100, ten apart. */
	private static final AisleGrid GRID = AisleGrid.of(new long[] { 0, 10, 20, 30 }, new long[] { 0, 100 });

	private static final GridPoint DEPOT = new GridPoint(0, 0);

	private static final List<GridPoint> STOPS = points("0:20 1:10 1:90 2:40 2:45 3:30");

	@Property(tries = 1_000)
	void everyTourIsWalked(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int blocks,
			@ForAll RoutingPolicy policy) {
		var plan = RandomTour.of(new Random(seed), blocks, 15);

		Walks.assertThatItIsWalked(plan, policy.tour(plan.grid(), plan.start(), plan.end(), plan.places()));
	}

	@Property(tries = 500)
	void noRuleBeatsTheShortestTour(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks,
			@ForAll RoutingPolicy policy) {
		var plan = RandomTour.of(new Random(seed), blocks, 15);

		assertThat(policy.tour(plan.grid(), plan.start(), plan.end(), plan.places()).length()).isGreaterThanOrEqualTo(
				RoutingPolicy.SHORTEST.tour(plan.grid(), plan.start(), plan.end(), plan.places()).length());
	}

	@Property(tries = 500)
	void onlyTheListedTourMindsTheOrderOfTheList(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int blocks,
			@ForAll RoutingPolicy policy) {
		var plan = RandomTour.of(new Random(seed), blocks, 15);
		var shuffled = new ArrayList<>(plan.places());
		Collections.shuffle(shuffled, new Random(seed));

		if (policy != RoutingPolicy.AS_LISTED) {
			assertThat(policy.tour(plan.grid(), plan.start(), plan.end(), shuffled))
				.isEqualTo(policy.tour(plan.grid(), plan.start(), plan.end(), plan.places()));
		}
	}

	@ParameterizedTest
	@EnumSource
	void staysAtHomeWithoutStops(RoutingPolicy policy) {
		assertThat(policy.tour(GRID, DEPOT, DEPOT, List.of())).isEqualTo(new Tour(List.of(), List.of(DEPOT), 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void countsDoublesOnce(RoutingPolicy policy) {
		assertThat(policy.tour(GRID, DEPOT, DEPOT, points("1:10 1:10")))
			.isEqualTo(new Tour(points("1:10"), points("0:0 1:0 1:10 1:0 0:0"), 40, 40));
	}

	@ParameterizedTest
	@EnumSource
	void refusesAStopThatIsNotThere(RoutingPolicy policy) {
		assertThatThrownBy(() -> policy.tour(GRID, DEPOT, DEPOT, points("1:10 9:10")))
			.hasMessage("Expected an aisle from 0 to 3, but got 9 at depth 10. Correct it.");
	}

	@Test
	void sShapeCrossesEveryAisle() {
		assertThat(tour(RoutingPolicy.S_SHAPE).path()).isEqualTo(points("0:0 0:100 1:100 1:0 2:0 2:100 3:100 3:0 0:0"));
	}

	@Test
	void returnComesBackToTheFront() {
		assertThat(tour(RoutingPolicy.RETURN).path())
			.isEqualTo(points("0:0 0:20 0:0 1:0 1:90 1:0 2:0 2:45 2:0 3:0 3:30 3:0 0:0"));
	}

	@Test
	void midpointVisitsTheFarHalfFromTheBack() {
		assertThat(tour(RoutingPolicy.MIDPOINT).path())
			.isEqualTo(points("0:0 0:100 1:100 1:90 1:100 3:100 3:0 2:0 2:45 2:0 1:0 1:10 1:0 0:0"));
	}

	@Test
	void largestGapLeavesTheGapOut() {
		var stops = points("0:20 1:10 1:30 1:50 2:60 3:30");

		assertThat(RoutingPolicy.LARGEST_GAP.tour(GRID, DEPOT, DEPOT, stops).path())
			.isEqualTo(points("0:0 0:100 2:100 2:60 2:100 3:100 3:0 1:0 1:50 1:0 0:0"));
	}

	@Test
	void combinedReturnsWhereThatIsShorter() {
		assertThat(tour(RoutingPolicy.COMBINED).path())
			.isEqualTo(points("0:0 0:20 0:0 1:0 1:100 2:100 2:0 3:0 3:30 3:0 0:0"));
	}

	@Test
	void comesToTheLengthsDrawnByHand() {
		assertThat(Stream.of(RoutingPolicy.values()).map((policy) -> tour(policy).length())).containsExactly(360L, 460L,
				430L, 390L, 390L, 360L, 370L);
	}

	@Test
	void worksOffTheFarBlockFirstAndTheNearOneOnTheWay() {
		var grid = AisleGrid.of(new long[] { 0, 10, 20 }, new long[] { 0, 50, 100 });

		assertThat(RoutingPolicy.S_SHAPE.tour(grid, DEPOT, DEPOT, points("0:10 0:60 1:70 2:20")).stops())
			.isEqualTo(points("0:10 0:60 1:70 2:20"));
	}

	@Test
	void takesTheBestRuleWhereNothingIsProven() {
		var grid = AisleGrid.of(new long[] { 0, 10 }, new long[] { 0, 10, 20, 30, 40, 50, 60 });
		var stops = points("0:5 1:55 0:25");

		var tour = RoutingPolicy.SHORTEST.tour(grid, DEPOT, DEPOT, stops);

		assertThat(tour.length()).isEqualTo(Stream.of(RoutingPolicy.values())
			.mapToLong((policy) -> policy.tour(grid, DEPOT, DEPOT, stops).length())
			.min()
			.orElseThrow());
	}

	@Test
	void refusesATourOfMoreStopsThanAnyPickerHas() {
		assertThatThrownBy(() -> RoutingPolicy.S_SHAPE.tour(GRID, DEPOT, DEPOT, Collections.nCopies(10_001, DEPOT)))
			.hasMessage("Expected from 0 to 10000 stops in one tour, but got 10001. Split the tour.");
	}

	private static Tour tour(RoutingPolicy policy) {
		return policy.tour(GRID, DEPOT, DEPOT, STOPS);
	}

	private static List<GridPoint> points(String text) {
		return Stream.of(text.split(" "))
			.map((point) -> point.split(":"))
			.map((parts) -> new GridPoint(Integer.parseInt(parts[0]), Long.parseLong(parts[1])))
			.toList();
	}

}
