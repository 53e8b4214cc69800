package io.dockflow.routing;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import io.dockflow.shared.SearchBudget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tours on plans of any shape, held against every order of the stops.
 */
class GraphToursTests {

	@Test
	void walksOneWayAislesInTheirDirection() {
		var builder = new WalkGraph.Builder();
		var south = builder.point(0, 0);
		var place = builder.point(0, 10);
		var north = builder.point(0, 20);
		var east = builder.point(30, 20);
		var southEast = builder.point(30, 0);
		builder.oneWay(south, place).oneWay(place, north).way(north, east).way(east, southEast).way(southEast, south);

		var tour = tours(builder.build(), new int[] { place }, south, south).tour(new int[] { 0 }, 1,
				SearchBudget.steps(10));

		assertThat(tour.length()).isEqualTo(20 + 30 + 20 + 30);
		assertThat(tour.path()).containsExactly(new Point(0, 0), new Point(0, 10), new Point(0, 20), new Point(30, 20),
				new Point(30, 0), new Point(0, 0));
		assertThat(tour.isOptimal()).isTrue();
	}

	@Property(tries = 60)
	void isTheShortestOfAllOrders(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int count) {
		var plan = RandomPlan.of(seed, count, true);

		var tour = plan.tours().tour(plan.all(), 1, SearchBudget.steps(50));

		assertThat(tour.length()).isEqualTo(plan.shortestByEveryOrder());
		assertThat(tour.isOptimal()).isTrue();
		assertThat(plan.tours().get().of(plan.all(), count)).isEqualTo(tour.length());
	}

	@Test
	void searchFindsNearlyAlwaysWhatSetsProve() {
		var found = 0;
		for (var seed = 0; seed < 100; seed++) {
			var plan = RandomPlan.of(seed, 10, true);
			var matrix = plan.matrix();
			var order = new int[11];

			var searched = new CircuitSearch(11).search(matrix, 11, order, 1, SearchBudget.steps(2_000).start());

			var shortest = ShortestCircuit.through(matrix, 11, new int[11]);
			assertThat(searched).isEqualTo(plan.length(order)).isGreaterThanOrEqualTo(shortest);
			found += (searched == shortest) ? 1 : 0;
		}
		assertThat(found).isGreaterThanOrEqualTo(95);
	}

	@Property(tries = 60)
	void theBoundIsBelowTheShortestTour(@ForAll long seed) {
		var plan = RandomPlan.of(seed, 9, seed % 2 == 0);
		var shortest = plan.tours().get().of(plan.all(), 9);

		var bound = CircuitBound.of(plan.matrix(), 10, 2 * shortest);

		assertThat(bound).isBetween(1L, shortest);
	}

	@Property(tries = 20, seed = "20261124")
	void theBoundIsNearOnPlansWalkedBothWays(@ForAll long seed) {
		var plan = RandomPlan.of(seed, 40, false);

		var tour = plan.tours().tour(plan.all(), 1, SearchBudget.steps(2_000));

		assertThat(tour.bound()).isBetween(tour.length() / 2, tour.length());
	}

	@Property(tries = 40)
	void visitsEveryStopAlongAWalkOfItsLength(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int count) {
		var plan = RandomPlan.of(seed, count, true);

		var tour = plan.tours().tour(plan.all(), seed, SearchBudget.steps(40));

		assertThat(Arrays.stream(tour.stops()).sorted().toArray()).isEqualTo(plan.all());
		assertThat(plan.lengthAlong(tour.path())).isEqualTo(tour.length());
		assertThat(tour.path()).containsAll(Arrays.stream(plan.stops()).mapToObj(plan.graph()::point).toList());
	}

	@Property(tries = 30)
	void theSameSeedAndStepsWalkTheSameTour(@ForAll long seed) {
		var plan = RandomPlan.of(seed, 30, true);

		var one = plan.tours().tour(plan.all(), 5, SearchBudget.steps(100));

		assertThat(plan.tours().tour(plan.all(), 5, SearchBudget.steps(100)).stops()).isEqualTo(one.stops());
	}

	@Property(tries = 30)
	void theOrderOfTheListDoesNotMatter(@ForAll long seed) {
		var plan = RandomPlan.of(seed, 9, true);

		var length = plan.tours().tour(plan.all(), 5, SearchBudget.steps(1)).length();

		assertThat(plan.tours().tour(RandomPlan.shuffled(plan.all(), seed), 5, SearchBudget.steps(1)).length())
			.isEqualTo(length);
	}

	@Property(tries = 30)
	void moreStepsNeverWalkFarther(@ForAll long seed) {
		var plan = RandomPlan.of(seed, 40, true);

		var few = plan.tours().tour(plan.all(), 5, SearchBudget.steps(10)).length();

		assertThat(plan.tours().tour(plan.all(), 5, SearchBudget.steps(500)).length()).isLessThanOrEqualTo(few);
	}

	@Property(tries = 40)
	void oneStopMoreIsNeverShorter(@ForAll long seed) {
		var plan = RandomPlan.of(seed, 9, true);

		var all = plan.tours().get().of(plan.all(), 9);

		assertThat(plan.tours().get().of(plan.all(), 8)).isLessThanOrEqualTo(all);
	}

	@Test
	void stopsWhenTheBudgetIsSpent() {
		var plan = RandomPlan.of(3, 60, false);
		var clock = new long[1];

		plan.tours().tour(plan.all(), 1, SearchBudget.milliseconds(1, () -> clock[0] += 100_000));

		assertThat(clock[0]).isBetween(1_000_000L, 1_200_000L);
	}

	@Test
	void anEmptyTourIsTheWalkFromTheBestStartToTheBestEnd() {
		var builder = new WalkGraph.Builder();
		var west = builder.point(0, 0);
		var middle = builder.point(10, 0);
		var east = builder.point(17, 0);
		builder.way(west, middle).way(middle, east);
		var tours = GraphTours.over(builder.build(), new int[0], new int[] { west, middle }, new int[] { east });

		assertThat(tours.tour(new int[0], 1, SearchBudget.steps(1)).length()).isEqualTo(7);
		assertThat(tours.get().of(new int[0], 0)).isEqualTo(7);
	}

	@Test
	void refusesWhatCannotBeWalked() {
		var builder = new WalkGraph.Builder();
		var desk = builder.point(0, 0);
		var deadEnd = builder.point(0, 10);
		var island = builder.point(50, 50);
		builder.oneWay(desk, deadEnd);
		var graph = builder.build();

		assertThatIllegalArgumentException().isThrownBy(() -> tours(graph, new int[] { island }, desk, desk))
			.withMessageContaining("point 2")
			.withMessageContaining("from a start");
		assertThatIllegalArgumentException().isThrownBy(() -> tours(graph, new int[] { deadEnd }, desk, desk))
			.withMessageContaining("point 1")
			.withMessageContaining("to an end");
		assertThatIllegalArgumentException().isThrownBy(() -> tours(graph, new int[] { 9 }, desk, desk))
			.withMessageContaining("got 9");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> tours(graph, new int[] { deadEnd, deadEnd }, desk, deadEnd))
			.withMessageContaining("point 1 comes twice");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> GraphTours.over(graph, new int[0], new int[0], new int[] { desk }))
			.withMessageContaining("at least one start");
		assertThatIllegalArgumentException().isThrownBy(() -> new WalkGraph.Builder().build())
			.withMessageContaining("at least one point");
		assertThatIllegalArgumentException().isThrownBy(() -> builder.way(desk, 7)).withMessageContaining("point 7");
	}

	@Test
	void refusesToursOfStopsThatAreNone() {
		var plan = RandomPlan.of(1, 5, false);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> plan.tours().tour(new int[] { 0, 0 }, 1, SearchBudget.steps(1)))
			.withMessageContaining("got 0 again");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> plan.tours().tour(new int[] { 5 }, 1, SearchBudget.steps(1)))
			.withMessageContaining("got 5");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> plan.tours().tour(new int[2_001], 1, SearchBudget.steps(1)))
			.withMessageContaining("2001");
	}

	@Test
	void refusesToWalkThroughTwoDeadEnds() {
		var builder = new WalkGraph.Builder();
		var desk = builder.point(0, 0);
		var one = builder.point(10, 0);
		var other = builder.point(0, 10);
		var gate = builder.point(10, 10);
		builder.oneWay(desk, one).oneWay(desk, other).oneWay(one, gate).oneWay(other, gate);
		var tours = tours(builder.build(), new int[] { one, other }, desk, gate);

		assertThatIllegalArgumentException().isThrownBy(() -> tours.tour(new int[] { 0, 1 }, 1, SearchBudget.steps(1)))
			.withMessageContaining("one-way aisles");
	}

	private static GraphTours tours(WalkGraph graph, int[] stops, int start, int end) {
		return GraphTours.over(graph, stops, new int[] { start }, new int[] { end });
	}

	/** A loop with short cuts, so that everything can be reached. */
	record RandomPlan(WalkGraph graph, int[] stops, int start, int end) {

		static RandomPlan of(long seed, int stops, boolean oneWay) {
			var random = new Random(seed);
			var builder = new WalkGraph.Builder();
			var size = stops + 10;
			for (var point = 0; point < size; point++) {
				builder.point(random.nextInt(1_000), random.nextInt(1_000));
			}
			for (var point = 0; point < size; point++) {
				builder.oneWay(point, (point + 1) % size);
				var other = random.nextInt(size);
				if (oneWay) {
					builder.oneWay(point, other);
				}
				else {
					builder.way(point, other);
				}
			}
			var places = shuffled(IntStream.range(0, size).toArray(), seed);
			return new RandomPlan(builder.build(), Arrays.copyOf(places, stops), places[stops], places[stops + 1]);
		}

		static int[] shuffled(int[] numbers, long seed) {
			var random = new Random(seed);
			var shuffled = numbers.clone();
			for (var at = shuffled.length - 1; at > 0; at--) {
				var other = random.nextInt(at + 1);
				var number = shuffled[at];
				shuffled[at] = shuffled[other];
				shuffled[other] = number;
			}
			return shuffled;
		}

		GraphTours tours() {
			return GraphToursTests.tours(this.graph, this.stops, this.start, this.end);
		}

		int[] all() {
			return IntStream.range(0, this.stops.length).toArray();
		}

		long[] matrix() {
			var size = this.stops.length + 1;
			var matrix = new long[size * size];
			for (var row = 0; row < size; row++) {
				for (var column = 0; column < size; column++) {
					matrix[row * size + column] = (row == column) ? 0 : distance(row, column);
				}
			}
			return matrix;
		}

		private long distance(int row, int column) {
			return this.graph.from((row == 0) ? this.start : this.stops[row - 1]).distance()[(column == 0) ? this.end
					: this.stops[column - 1]];
		}

		long length(int[] order) {
			var length = 0L;
			for (var at = 0; at < order.length; at++) {
				length += distance(order[at], order[(at + 1) % order.length]);
			}
			return length;
		}

		long lengthAlong(java.util.List<Point> path) {
			var length = 0L;
			for (var at = 1; at < path.size(); at++) {
				length += Math.round(Math.hypot((double) path.get(at).x() - path.get(at - 1).x(),
						(double) path.get(at).y() - path.get(at - 1).y()));
			}
			return length;
		}

		long shortestByEveryOrder() {
			return shortest(0, 0, 0);
		}

		private long shortest(int at, int visited, long length) {
			if (visited == (1 << this.stops.length) - 1) {
				return length + distance(at, 0);
			}
			var best = Long.MAX_VALUE;
			for (var next = 0; next < this.stops.length; next++) {
				if ((visited >> next & 1) == 0) {
					best = Math.min(best, shortest(next + 1, visited | 1 << next, length + distance(at, next + 1)));
				}
			}
			return best;
		}

	}

}
