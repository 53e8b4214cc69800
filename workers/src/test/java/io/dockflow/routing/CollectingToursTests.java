package io.dockflow.routing;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The tour that collects most for its length, held against every choice of stops.
 */
class CollectingToursTests {

	@Property(tries = 2_000)
	void isTheBestOfAllChoices(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var random = new Random(seed);
		var tour = RandomTour.of(random, blocks, 8);
		var stops = tour.stops();
		var exact = ExactTours.over(stops, tour.start(), tour.end()).lengths();
		var worth = random.doubles(stops.size(), 0, 30).toArray();
		for (var stop = 0; stop < worth.length; stop++) {
			worth[stop] = tour.grid().isOpen(stops.aisle(stop)) ? worth[stop] : 0;
		}
		var best = Double.POSITIVE_INFINITY;
		for (var set = 0; set < 1 << worth.length; set++) {
			var chosen = new int[worth.length];
			var count = 0;
			var collected = 0.0;
			for (var stop = 0; stop < worth.length; stop++) {
				if ((set >> stop & 1) != 0) {
					chosen[count++] = stop;
					collected += worth[stop];
				}
			}
			best = Math.min(best, exact.of(chosen, count) - collected);
		}

		var tours = new CollectingTours(new GridSites(stops, tour.start(), tour.end()));

		assertThat(tours.best(worth)).isCloseTo(best, within(1e-6));
		var passed = 0.0;
		var list = new int[worth.length];
		var count = 0;
		for (var stop = 0; stop < worth.length; stop++) {
			if (tours.walked().isPassed(stop)) {
				passed += worth[stop];
				list[count++] = stop;
			}
		}
		assertThat(exact.of(list, count) - passed).isLessThanOrEqualTo(best + 1e-6);
	}

	@Property(tries = 500)
	void noStopIsFartherThanItsDetour(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks) {
		var random = new Random(seed);
		var tour = RandomTour.of(random, blocks, 8);
		var stops = tour.stops();
		var exact = ExactTours.over(stops, tour.start(), tour.end()).lengths();
		var worth = random.doubles(stops.size(), 0, 30).toArray();
		var tours = new CollectingTours(new GridSites(stops, tour.start(), tour.end()));
		tours.best(worth);
		var walked = tours.walked();
		var list = new int[worth.length];
		var count = 0;
		for (var stop = 0; stop < worth.length; stop++) {
			if (walked.isPassed(stop)) {
				list[count++] = stop;
			}
		}
		var length = exact.of(list, count);

		for (var stop = 0; stop < worth.length; stop++) {
			if (!walked.isPassed(stop) && tour.grid().isOpen(stops.aisle(stop))) {
				var with = new java.util.TreeSet<Integer>();
				for (var at = 0; at < count; at++) {
					with.add(list[at]);
				}
				with.add(stop);
				var more = with.stream().mapToInt(Integer::intValue).toArray();
				assertThat(exact.of(more, more.length)).isLessThanOrEqualTo(length + walked.detour(stop));
			}
		}
	}

}
