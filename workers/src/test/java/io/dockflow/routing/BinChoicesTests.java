package io.dockflow.routing;

import java.util.ArrayList;
import java.util.List;
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
 * Bins chosen together with their tour, held against every set of bins.
 */
class BinChoicesTests {

	private static final int ENOUGH = 3_000;

	@Property(tries = 150)
	void findsTheShortestOfAllChoices(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int blocks) {
		var order = RandomOrder.of(seed, blocks, 3, 10);

		var choice = order.choose(ENOUGH);

		assertThat(choice.length()).isEqualTo(order.shortestByEverySet());
		assertThat(choice.bound()).isLessThanOrEqualTo(choice.length());
	}

	@Property(tries = 1_000)
	void coversTheNeedsFromWhatIsOffered(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int blocks,
			@ForAll @IntRange(min = 0, max = 60) int steps) {
		var order = RandomOrder.of(seed, blocks, 8, 60);

		var choice = order.choose(steps);

		var open = order.needs().clone();
		for (var pick : choice.picks()) {
			open[pick.item()] -= pick.quantity();
			assertThat(pick.quantity()).isBetween(1L, order.offered(pick.item(), pick.stop()));
		}
		assertThat(open).containsOnly(0);
		assertThat(order.exact().of(choice.stops(), choice.stops().length)).isEqualTo(choice.length());
		assertThat(choice.optimal()).isEqualTo(choice.bound() == choice.length());
	}

	@Property(tries = 60)
	void theBoundIsNeverAboveWhatMoreStepsFind(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int blocks) {
		var order = RandomOrder.of(seed, blocks, 6, 40);

		var few = order.choose(30);
		var many = order.choose(600);

		assertThat(few.bound()).isLessThanOrEqualTo(many.length());
		assertThat(many.length()).isLessThanOrEqualTo(few.length());
		assertThat(many.bound()).isGreaterThanOrEqualTo(few.bound());
	}

	@Property(tries = 30)
	void theSameSeedAndStepsChooseTheSameBins(@ForAll long seed) {
		var order = RandomOrder.of(seed, 2, 6, 40);

		assertThat(order.choose(100).picks()).isEqualTo(order.choose(100).picks());
	}

	@Property(tries = 40)
	void anotherBinNeverMakesTheTourLonger(@ForAll long seed) {
		var order = RandomOrder.of(seed, 1, 3, 10);
		var less = order.offers().subList(0, order.offers().size() - 1);
		if (!RandomOrder.covers(less, order.needs())) {
			return;
		}

		var without = order.choices().choose(order.needs(), less, 1, SearchBudget.steps(ENOUGH));

		assertThat(order.choose(ENOUGH).length()).isLessThanOrEqualTo(without.length());
	}

	@Test
	void takesTheBinOnTheWay() {
		var grid = AisleGrid.of(new long[] { 0, 10, 20 }, new long[] { 0, 30 });
		var depot = new GridPoint(0, 0);
		var stops = Stops.of(grid,
				List.of(new GridPoint(0, 5), new GridPoint(1, 4), new GridPoint(0, 20), new GridPoint(0, 12)));

		var choice = BinChoices.over(stops, depot, depot)
			.choose(new long[] { 1, 1 },
					List.of(new BinOffer(0, stops.indexOf(new GridPoint(0, 20)), 1),
							new BinOffer(1, stops.indexOf(new GridPoint(1, 4)), 1),
							new BinOffer(1, stops.indexOf(new GridPoint(0, 12)), 1)),
					1, SearchBudget.steps(100));

		assertThat(choice.length()).isEqualTo(40);
		assertThat(choice.optimal()).isTrue();
		assertThat(choice.gapPercent()).isZero();
		assertThat(choice.stops()).containsExactly(stops.indexOf(new GridPoint(0, 12)),
				stops.indexOf(new GridPoint(0, 20)));
	}

	@Test
	void nothingNeededIsTheWalkToTheEnd() {
		var grid = AisleGrid.of(new long[] { 0, 10 }, new long[] { 0, 30 });
		var choices = BinChoices.over(Stops.of(grid, List.of()), new GridPoint(0, 0), new GridPoint(1, 0));

		var choice = choices.choose(new long[] { 0 }, List.of(), 1, SearchBudget.steps(100));

		assertThat(choice.length()).isEqualTo(10);
		assertThat(choice.picks()).isEmpty();
		assertThat(choice.optimal()).isTrue();
	}

	@Test
	void stopsSoonWhenThereIsNoTime() {
		var order = RandomOrder.of(5, 1, 8, 60);

		var choice = order.choices().choose(order.needs(), order.offers(), 1, SearchBudget.milliseconds(0, () -> 0));

		assertThat(choice.picks()).isNotEmpty();
	}

	@Test
	void refusesWhatMakesNoSense() {
		var grid = AisleGrid.of(new long[] { 0, 5, 10 }, new boolean[] { true, false, true }, new long[] { 0, 30 });
		var stops = Stops.of(grid, List.of(new GridPoint(0, 5), new GridPoint(1, 0)));
		var choices = BinChoices.over(stops, new GridPoint(1, 0), new GridPoint(1, 0));

		refuses(choices, new long[] { 3 }, List.of(new BinOffer(0, 0, 2)), "3 of item 0", "offer 2");
		refuses(choices, new long[] { -1 }, List.of(), "item 0 needs -1");
		refuses(choices, new long[] { 1 }, List.of(new BinOffer(1, 0, 2)), "offer of item 1");
		refuses(choices, new long[] { 1 }, List.of(new BinOffer(0, 2, 2)), "offer at stop 2");
		refuses(choices, new long[] { 1 }, List.of(new BinOffer(0, 0, 0)), "stop 0 offers 0 of item 0");
		refuses(choices, new long[] { 1 }, List.of(new BinOffer(0, 1, 1)), "column 1");
	}

	private static void refuses(BinChoices choices, long[] needs, List<BinOffer> offers, String... sentences) {
		assertThatIllegalArgumentException().isThrownBy(() -> choices.choose(needs, offers, 1, SearchBudget.steps(10)))
			.withMessageContainingAll(sentences);
	}

	/** Items that lie in some places of a random grid. */
	record RandomOrder(RandomTour tour, Stops stops, long[] needs, List<BinOffer> offers) {

		static RandomOrder of(long seed, int blocks, int items, int bins) {
			var random = new Random(seed);
			while (true) {
				var tour = RandomTour.of(random, blocks, bins);
				var stops = tour.stops();
				var offers = new ArrayList<BinOffer>();
				for (var stop = 0; stop < stops.size(); stop++) {
					if (tour.grid().isOpen(stops.aisle(stop))) {
						offers.add(new BinOffer(random.nextInt(items), stop, 1 + random.nextInt(3)));
						if (random.nextInt(4) == 0) {
							offers.add(new BinOffer(random.nextInt(items), stop, 1 + random.nextInt(3)));
						}
					}
				}
				var needs = new long[items];
				for (var item = 0; item < items; item++) {
					var number = item;
					var offered = offers.stream()
						.filter((offer) -> offer.item() == number)
						.mapToLong(BinOffer::quantity)
						.sum();
					needs[item] = Math.min(offered, 1 + random.nextInt(5));
				}
				if (!offers.isEmpty()) {
					return new RandomOrder(tour, stops, needs, offers);
				}
			}
		}

		BinChoices choices() {
			return BinChoices.over(this.stops, this.tour.start(), this.tour.end());
		}

		BinChoice choose(int steps) {
			return choices().choose(this.needs, this.offers, 1, SearchBudget.steps(steps));
		}

		TourLength exact() {
			return ExactTours.over(this.stops, this.tour.start(), this.tour.end()).lengths();
		}

		long offered(int item, int stop) {
			return this.offers.stream()
				.filter((offer) -> offer.item() == item && offer.stop() == stop)
				.mapToLong(BinOffer::quantity)
				.sum();
		}

		static boolean covers(List<BinOffer> offers, long[] needs) {
			return IntStream.range(0, needs.length)
				.allMatch((item) -> offers.stream()
					.filter((offer) -> offer.item() == item)
					.mapToLong(BinOffer::quantity)
					.sum() >= needs[item]);
		}

		long shortestByEverySet() {
			var exact = exact();
			var best = Long.MAX_VALUE;
			for (var set = 0; set < 1 << this.stops.size(); set++) {
				var members = set;
				if (covers(this.offers.stream().filter((offer) -> (members >> offer.stop() & 1) != 0).toList(),
						this.needs)) {
					var chosen = IntStream.range(0, this.stops.size())
						.filter((stop) -> (members >> stop & 1) != 0)
						.toArray();
					best = Math.min(best, exact.of(chosen, chosen.length));
				}
			}
			return best;
		}

	}

}
