package io.dockflow.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LayoutTests {

	private static final Point PACKING = new Point(0, 0);

	/** Four aisles of two blocks: bays at 3, 4 … 8 m and at 12, 13 … 17 m. */
	private static List<Place> twoBlocks() {
		var places = new ArrayList<Place>();
		for (var aisle = 1; aisle <= 4; aisle++) {
			for (var bay = 1; bay <= 12; bay++) {
				var y = (bay <= 6) ? 2_000L + 1_000 * bay : 5_000L + 1_000 * bay;
				places.add(new Place("%d-%02d".formatted(aisle, bay), "A", aisle, 3_000L * aisle, y));
			}
		}
		return places;
	}

	@Test
	void drawsACrossAisleThroughTheGapBetweenTheBlocks() {
		var layout = Layout.of(twoBlocks());

		assertThat(layout.blocks()).isEqualTo(2);
		assertThat(layout.crossAisles()).containsExactly(1_500L, 10_000L, 18_500L);
	}

	@Test
	void putsTheWalkwayBetweenTheRacksOfBothSides() {
		var layout = Layout
			.of(List.of(new Place("left", "A", 1, 1_000, 5_000), new Place("right", "A", 1, 4_000, 5_000)));

		assertThat(layout.stop("left")).isEqualTo(new Point(2_500, 5_000)).isEqualTo(layout.stop("right"));
	}

	@Test
	void visitsBothSidesOfAWalkwayAtOnce() {
		var layout = Layout
			.of(List.of(new Place("right", "A", 1, 4_000, 5_000), new Place("left", "A", 1, 1_000, 5_000)));

		assertThat(layout.from(PACKING).route(RoutingPolicy.SHORTEST, List.of("right", "left")).stops())
			.containsExactly("left", "right");
	}

	@Test
	void walksFromADeskOffTheAislesToTheNearestCrossAisleFirst() {
		var route = Layout.of(twoBlocks()).from(PACKING).route(RoutingPolicy.SHORTEST, List.of("1-03"));

		assertThat(route.metres()).isEqualTo(16.0);
		assertThat(route.proof()).isEqualTo("optimal");
		assertThat(route.path()).containsExactly(PACKING, new Point(0, 1_500), new Point(3_000, 1_500),
				new Point(3_000, 5_000), new Point(3_000, 1_500), new Point(0, 1_500), PACKING);
	}

	@Test
	void walksStraightOnFromADeskBeforeAnAisle() {
		var route = Layout.of(twoBlocks()).from(new Point(3_000, 0)).route(RoutingPolicy.S_SHAPE, List.of("1-03"));

		assertThat(route.path()).containsExactly(new Point(3_000, 0), new Point(3_000, 5_000), new Point(3_000, 0));
	}

	@Test
	void beginsInTheAisleInWhichTheDeskStands() {
		var route = Layout.of(twoBlocks()).from(new Point(3_000, 4_000)).route(RoutingPolicy.SHORTEST, List.of("1-03"));

		assertThat(route.metres()).isEqualTo(2.0);
	}

	@Test
	void saysWhichBoundARuleOfThumbIsAbove() {
		var route = Layout.of(twoBlocks()).from(PACKING).route(RoutingPolicy.S_SHAPE, List.of("1-01", "2-01", "4-01"));

		assertThat(route.isOptimal()).isFalse();
		assertThat(route.proof()).isEqualTo("no tour is shorter than 30 m");
	}

	@Test
	void staysAtTheDeskWithoutStops() {
		var route = Layout.of(twoBlocks()).from(PACKING).route(RoutingPolicy.SHORTEST, List.of());

		assertThat(route.stops()).isEmpty();
		assertThat(route.lengthMm()).isZero();
	}

	@Test
	void refusesAStopThatIsNotOnThePlan() {
		assertThatThrownBy(() -> Layout.of(twoBlocks()).from(PACKING).route(RoutingPolicy.SHORTEST, List.of("9-99")))
			.hasMessage("Expected location 9-99 on the plan, but it is not there. Draw the plan with it.");
	}

	@Test
	void isShorterThanZigzaggingAsListed() {
		var plan = Layout.of(twoBlocks()).from(PACKING);
		var zigzag = IntStream.rangeClosed(1, 6)
			.boxed()
			.flatMap((bay) -> List.of("1-%02d".formatted(bay), "4-%02d".formatted(bay)).stream())
			.toList();

		assertThat(plan.route(RoutingPolicy.SHORTEST, zigzag).lengthMm())
			.isLessThan(plan.route(RoutingPolicy.AS_LISTED, zigzag).lengthMm() / 2);
	}

	@Property(tries = 500)
	void visitsEveryStopOnceOnARealWalk(@ForAll("sites") Site site, @ForAll RoutingPolicy policy) {
		var route = site.layout().from(site.desk()).route(policy, site.stops());

		assertThat(route.stops()).containsExactlyInAnyOrderElementsOf(new HashSet<>(site.stops()));
		assertThat(route.path().getFirst()).isEqualTo(site.desk());
		assertThat(route.path().getLast()).isEqualTo(site.desk());
		var aisles = new HashSet<>(site.layout().aisleOf().values());
		var length = 0L;
		for (var corner = 1; corner < route.path().size(); corner++) {
			var from = route.path().get(corner - 1);
			var to = route.path().get(corner);
			length += from.distance(to);
			if (from.x() == to.x()) {
				assertThat(aisles.contains(from.x()) || from.equals(site.desk()) || to.equals(site.desk())).isTrue();
			}
			else {
				assertThat(from.y()).isEqualTo(to.y());
				assertThat(site.layout().crossAisles()).contains(from.y());
			}
		}
		assertThat(length).isEqualTo(route.lengthMm()).isGreaterThanOrEqualTo(route.boundMm());
		for (var id : route.stops()) {
			var stop = site.layout().stop(id);
			assertThat(IntStream.range(1, route.path().size())
				.anyMatch((corner) -> passes(route.path().get(corner - 1), route.path().get(corner), stop))).isTrue();
		}
	}

	private static boolean passes(Point from, Point to, Point stop) {
		return from.distance(stop) + stop.distance(to) == from.distance(to);
	}

	record Site(Layout layout, Point desk, List<String> stops) {
	}

	@Provide
	Arbitrary<Site> sites() {
		var desks = Combinators
			.combine(Arbitraries.longs().between(-5, 40).map((metres) -> 1_000 * metres),
					Arbitraries.of(0L, 5_000L, 10_000L, 16_000L, 25_000L))
			.as(Point::new);
		var stops = Arbitraries.of(twoBlocks().stream().map(Place::id).toList()).list().ofMinSize(1).ofMaxSize(30);
		return Combinators.combine(desks, stops).as((desk, ids) -> new Site(Layout.of(twoBlocks()), desk, ids));
	}

}
