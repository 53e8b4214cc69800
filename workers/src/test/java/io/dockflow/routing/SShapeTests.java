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

class SShapeTests {

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
	void walksTheFirstAisleUpAndTheNextOneDown() {
		var route = SShape.route(Layout.of(twoBlocks()), PACKING, List.of("2-01", "1-05", "2-06", "1-02"));

		assertThat(route.stops()).containsExactly("1-02", "1-05", "2-06", "2-01");
	}

	@Test
	void servesTheFarthestBlockFirstAndPassesTheNearOneOnTheWay() {
		var route = SShape.route(Layout.of(twoBlocks()), PACKING, List.of("1-02", "1-08", "3-09", "4-03"));

		assertThat(route.stops()).containsExactly("1-02", "1-08", "3-09", "4-03");
	}

	@Test
	void turnsBackInTheLastAisle() {
		var route = SShape.route(Layout.of(twoBlocks()), PACKING, List.of("1-03"));

		assertThat(route.metres()).isEqualTo(16.0);
		assertThat(route.path()).containsExactly(PACKING, new Point(0, 1_500), new Point(3_000, 1_500),
				new Point(3_000, 5_000), new Point(3_000, 1_500), new Point(0, 1_500), PACKING);
	}

	@Test
	void staysAtHomeWithoutStops() {
		var route = SShape.route(Layout.of(twoBlocks()), PACKING, List.of());

		assertThat(route.stops()).isEmpty();
		assertThat(route.lengthMm()).isZero();
	}

	@Test
	void refusesAStopThatIsNotOnThePlan() {
		assertThatThrownBy(() -> SShape.route(Layout.of(twoBlocks()), PACKING, List.of("9-99")))
			.hasMessageContaining("9-99");
	}

	@Test
	void isShorterThanZigzaggingAsListed() {
		var layout = Layout.of(twoBlocks());
		var zigzag = IntStream.rangeClosed(1, 6)
			.boxed()
			.flatMap((bay) -> List.of("1-%02d".formatted(bay), "4-%02d".formatted(bay)).stream())
			.toList();

		assertThat(SShape.route(layout, PACKING, zigzag).lengthMm())
			.isLessThan(AsListed.route(layout, PACKING, zigzag).lengthMm() / 2);
	}

	@Property(tries = 300)
	void visitsEveryStopOnceOnARealWalk(@ForAll("sites") Site site) {
		assertWalk(site, SShape.route(site.layout(), site.start(), site.stops()));
		assertWalk(site, AsListed.route(site.layout(), site.start(), site.stops()));
	}

	@Property(tries = 300)
	void isTheSameForEveryOrderOfTheStops(@ForAll("sites") Site site) {
		var route = SShape.route(site.layout(), site.start(), site.stops());

		assertThat(SShape.route(site.layout(), site.start(), site.stops().reversed()).lengthMm())
			.isEqualTo(route.lengthMm());
	}

	private static void assertWalk(Site site, Route route) {
		assertThat(route.stops()).containsExactlyInAnyOrderElementsOf(new HashSet<>(site.stops()));
		assertThat(route.path().getFirst()).isEqualTo(site.start());
		assertThat(route.path().getLast()).isEqualTo(site.start());
		var aisles = new HashSet<>(site.layout().aisleOf().values());
		var length = 0L;
		for (var corner = 1; corner < route.path().size(); corner++) {
			var from = route.path().get(corner - 1);
			var to = route.path().get(corner);
			length += from.distance(to);
			if (from.x() == to.x()) {
				assertThat(aisles.contains(from.x()) || from.x() == site.start().x()).isTrue();
			}
			else {
				assertThat(from.y()).isEqualTo(to.y());
				assertThat(site.layout().crossAisles()).contains(from.y());
			}
		}
		assertThat(length).isEqualTo(route.lengthMm());
		for (var id : route.stops()) {
			var stop = site.layout().stop(id);
			assertThat(IntStream.range(1, route.path().size())
				.anyMatch((corner) -> passes(route.path().get(corner - 1), route.path().get(corner), stop))).isTrue();
		}
	}

	private static boolean passes(Point from, Point to, Point stop) {
		return from.distance(stop) + stop.distance(to) == from.distance(to);
	}

	record Site(Layout layout, Point start, List<String> stops) {
	}

	@Provide
	Arbitrary<Site> sites() {
		var starts = Combinators
			.combine(Arbitraries.longs().between(-5_000, 40_000), Arbitraries.of(0L, 10_000L, 25_000L))
			.as(Point::new);
		var stops = Arbitraries.of(twoBlocks().stream().map(Place::id).toList()).list().ofMinSize(1).ofMaxSize(30);
		return Combinators.combine(starts, stops).as((start, ids) -> new Site(Layout.of(twoBlocks()), start, ids));
	}

}
