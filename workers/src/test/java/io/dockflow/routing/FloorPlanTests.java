package io.dockflow.routing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FloorPlanTests {

	private static final Point DESK = new Point(0, 0);

	private static List<Place> aisleNorth(int number, long x, long from, int bays) {
		var places = new ArrayList<Place>();
		for (var bay = 1; bay <= bays; bay++) {
			var west = (bay % 2 == 1) ? -1_700 : 1_700;
			places.add(new Place("%d-%02d".formatted(number, bay), "A", number, x + west, from + bay / 2 * 1_000L));
		}
		return places;
	}

	private static List<Place> aisleEast(int number, long y, long from, int bays) {
		var places = new ArrayList<Place>();
		for (var bay = 1; bay <= bays; bay++) {
			var south = (bay % 2 == 1) ? -1_700 : 1_700;
			places.add(new Place("%d-%02d".formatted(number, bay), "A", number, from + bay / 2 * 1_000L, y + south));
		}
		return places;
	}

	private static List<Place> together(List<Place> one, List<Place> other) {
		var places = new ArrayList<>(one);
		places.addAll(other);
		return places;
	}

	@Test
	void isAGridWhereAislesRunNorth() {
		var plan = FloorPlan.of(together(aisleNorth(1, 5_000, 4_000, 20), aisleNorth(2, 10_000, 4_000, 20)), DESK);

		assertThat(plan).isInstanceOf(DeskPlan.class);
	}

	@Test
	void isAGraphWhereAnAisleRunsEast() {
		var plan = FloorPlan.of(together(aisleNorth(1, 5_000, 4_000, 20), aisleEast(2, 30_000, 4_000, 20)), DESK);

		var route = plan.route(RoutingPolicy.SHORTEST, List.of("1-01", "2-20"));

		assertThat(plan).isInstanceOf(GraphPlan.class);
		assertThat(route.stops()).containsExactlyInAnyOrder("1-01", "2-20");
		assertThat(route.path()).startsWith(DESK).endsWith(DESK);
		assertThat(route.isOptimal()).isTrue();
		assertThat(route.lengthMm()).isEqualTo(2 * (15_500 + 30_000));
	}

	@Test
	void walksAroundRacksAndNotThroughThem() {
		var plan = FloorPlan.of(together(aisleEast(1, 10_000, 2_000, 20), aisleEast(2, 20_000, 2_000, 20)),
				new Point(7_000, 0));

		var route = plan.route(RoutingPolicy.SHORTEST, List.of("2-10"));

		assertThat(route.lengthMm()).isGreaterThan(2 * 20_000);
		for (var index = 1; index < route.path().size(); index++) {
			var from = route.path().get(index - 1);
			var to = route.path().get(index);
			assertThat(from.x() == to.x() || from.y() == to.y()).isTrue();
			if (from.x() == to.x()) {
				assertThat(from.x() <= 2_000 || from.x() >= 12_000 || Math.max(from.y(), to.y()) <= 8_300
						|| Math.min(from.y(), to.y()) >= 11_700 || from.y() == to.y())
					.isTrue();
			}
		}
	}

	@Test
	void measuresTheSamePlanAsTheGridWhereItIsOne() {
		var places = together(aisleNorth(1, 5_000, 4_000, 20), aisleNorth(2, 10_000, 4_000, 20));
		var stops = List.of("1-03", "1-17", "2-08", "2-20");

		var grid = FloorPlan.of(places, new Point(5_000, 2_500)).route(RoutingPolicy.SHORTEST, stops);
		var graph = AisleGraph.of(places, new Point(5_000, 2_500)).route(RoutingPolicy.SHORTEST, stops);

		assertThat(graph.lengthMm()).isEqualTo(grid.lengthMm());
	}

	@Test
	void isAGraphBeyondFourBlocks() {
		var places = new ArrayList<Place>();
		for (var block = 0; block < 6; block++) {
			for (var aisle = 1; aisle <= 2; aisle++) {
				for (var bay = 0; bay < 4; bay++) {
					places.add(new Place("%d-%d-%d".formatted(aisle, block, bay), "A", aisle, aisle * 5_000L,
							4_000 + block * 7_000L + bay * 1_000L));
				}
			}
		}

		var plan = FloorPlan.of(places, DESK);
		var route = plan.route(RoutingPolicy.SHORTEST, List.of("1-0-1", "2-5-2"));

		assertThat(plan).isInstanceOf(GraphPlan.class);
		assertThat(route.isOptimal()).isTrue();
		assertThat(route.lengthMm()).isEqualTo(2 * (10_000 + 4_000 + 35_000 + 2_000));
		assertThat(plan.route(RoutingPolicy.AS_LISTED, List.of("2-5-2", "1-0-1")).lengthMm())
			.isGreaterThanOrEqualTo(route.lengthMm());
	}

	@Test
	void knowsNoRuleOfThumbOnAGraph() {
		var plan = FloorPlan.of(aisleEast(1, 10_000, 2_000, 20), DESK);

		assertThatIllegalArgumentException().isThrownBy(() -> plan.route(RoutingPolicy.S_SHAPE, List.of("1-01")))
			.withMessageContaining("make no grid");
		assertThatIllegalArgumentException().isThrownBy(() -> plan.route(RoutingPolicy.SHORTEST, List.of("9-99")))
			.withMessageContaining("9-99");
	}

}
