package io.dockflow.planning.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.planning.network.Rebalance.Move;
import io.dockflow.planning.stochastic.StockCost;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class RebalancingTests {

	private static final StockCost COSTS = new StockCost(1, 9);

	private static final List<Site> FULL_AND_EMPTY = List.of(site("A", 20, 4), site("B", 0, 4));

	@Test
	void movesFromWhereTooMuchIsToWhereTooLittleIs() {
		var plan = new Rebalancing(FULL_AND_EMPTY, List.of(new Lane("A", "B", 0.5, 0)), 0).plan();

		assertThat(plan.moves()).hasSize(1);
		var move = plan.moves().getFirst();
		assertThat(move.quantity()).isBetween(6, 10);
		assertThat(plan.stock().get("A") + plan.stock().get("B")).isEqualTo(20);
		assertThat(move.saving()).isCloseTo(plan.saving(), within(1e-9)).isPositive();
		assertThat(move.explanation()).contains("units from A to B").contains("moving costs");
		assertThat(plan.explanation()).startsWith("1 moves of %d units save".formatted(move.quantity()));
	}

	@Test
	void leavesStockWhereMovingCostsMoreThanItSaves() {
		assertThat(new Rebalancing(FULL_AND_EMPTY, List.of(new Lane("A", "B", 100, 0)), 0).plan().moves()).isEmpty();
		assertThat(new Rebalancing(FULL_AND_EMPTY, List.of(new Lane("A", "B", 0, 1000)), 0).plan().moves()).isEmpty();
		assertThat(new Rebalancing(FULL_AND_EMPTY, List.of(new Lane("A", "B", 0, 0)), 100).plan().explanation())
			.isEqualTo("No move saves more than it costs.");
		assertThat(new Rebalancing(FULL_AND_EMPTY, List.of(), 0).plan().saving()).isZero();
		assertThat(new Rebalancing(List.of(), List.of(), 0).plan().moves()).isEmpty();
	}

	@Test
	void takesAnotherLaneWhenOneDoesNotEarnItsFixedCost() {
		var lanes = List.of(new Lane("A", "B", 0.1, 30), new Lane("A", "B", 0.5, 0));

		var plan = new Rebalancing(FULL_AND_EMPTY, lanes, 0).plan();

		assertThat(plan.moves()).hasSize(1);
		assertThat(plan.saving())
			.isCloseTo(new Rebalancing(FULL_AND_EMPTY, List.of(lanes.getLast()), 0).plan().saving(), within(1e-9));
	}

	@Test
	void movesThroughASiteBetween() {
		var sites = List.of(site("A", 20, 4), site("B", 4, 1), site("C", 0, 6));
		var lanes = List.of(new Lane("A", "B", 0.1, 0), new Lane("B", "C", 0.1, 0));

		var plan = new Rebalancing(sites, lanes, 0).plan();

		assertThat(plan.moves()).extracting(Move::to).containsExactly("B", "C");
		assertThat(plan.stock().get("C")).isGreaterThan(5);
	}

	/** Two units at a site: no lane of the best moves carries more than four. */
	@Property(tries = 60)
	void costsAsLittleAsTheBestOfAllMoves(@ForAll @IntRange(min = 2, max = 3) int count, @ForAll long seed) {
		var rebalancing = random(new Random(seed), count, 3, 0.7, 5);

		var plan = rebalancing.plan();

		assertThat(plan.gap()).isZero();
		assertThat(plan.stock().values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(rebalancing.sites().stream().mapToInt(Site::stock).sum());
		assertThat(plan.stock().values()).allMatch((stock) -> stock >= 0);
		assertThat(change(rebalancing, plan))
			.isCloseTo(leastChange(rebalancing, new int[rebalancing.lanes().size()], 0), within(1e-7));
	}

	/** Of each set of lanes the best moves are known, as their fixed costs are spent. */
	@Property(tries = 100)
	void costsAsLittleAsTheBestOfAllSetsOfLanes(@ForAll @IntRange(min = 3, max = 4) int count, @ForAll long seed) {
		var rebalancing = random(new Random(seed), count, 14, (count == 3) ? 0.9 : 0.6, 25);

		var plan = rebalancing.plan();

		assertThat(plan.gap()).isZero();
		assertThat(change(rebalancing, plan)).isCloseTo(leastChange(rebalancing), within(1e-7));
	}

	@Test
	void provesTheLeastCostOfTwelveSitesOfWhichEachLeadsToEach() {
		var rebalancing = random(new Random(101), 12, 20, 1, 20);

		var plan = assertTimeout(Duration.ofSeconds(30), () -> rebalancing.plan());

		assertThat(rebalancing.lanes()).hasSize(132);
		assertThat(plan.gap()).isZero();
		assertThat(plan.explanation()).endsWith("proven to cost least.");
		assertThat(rebalancing.plan(1).gap()).isPositive();
		assertThat(change(rebalancing, plan)).isLessThanOrEqualTo(change(rebalancing, rebalancing.plan(1)));
	}

	@Test
	void finishesSoonWithThirtySites() {
		var few = random(new Random(101), 30, 20, 0.2, 20);
		var all = random(new Random(101), 30, 20, 1, 20);

		var proven = assertTimeout(Duration.ofSeconds(30), () -> few.plan());
		var good = assertTimeout(Duration.ofSeconds(60), () -> all.plan());

		assertThat(proven.gap()).isZero();
		assertThat(good.gap()).isBetween(0.0, 0.3 * good.saving());
	}

	@Test
	void tellsHowMuchOthersMaySaveWhenItMustStop() {
		var rebalancing = random(new Random(101), 10, 20, 1, 20);

		var best = rebalancing.plan();
		var good = rebalancing.plan(1);

		assertThat(good.gap()).isPositive();
		assertThat(change(rebalancing, good) - good.gap()).isLessThanOrEqualTo(change(rebalancing, best) + 1e-7);
		assertThat(good.explanation())
			.endsWith("others may save up to %s more.".formatted(String.format(Locale.ROOT, "%.2f", good.gap())));
	}

	@Test
	void refusesLanesToNowhere() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Rebalancing(FULL_AND_EMPTY, List.of(new Lane("A", "X", 1, 0)), 0))
			.withMessage("Expected a lane between two known sites, but it is from 'A' to 'X'. Correct it.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Rebalancing(List.of(site("A", 1, 1), site("A", 1, 1)), List.of(), 0))
			.withMessageContaining("'A' comes twice");
		assertThatIllegalArgumentException().isThrownBy(() -> site("A", -1, 1));
	}

	private static Site site(String id, int stock, double demand) {
		return new Site(id, stock, new PoissonDemand(demand), COSTS);
	}

	private static Rebalancing random(Random random, int count, int stock, double lanesOfAll, int fixedCost) {
		var sites = new ArrayList<Site>();
		var lanes = new ArrayList<Lane>();
		for (var site = 0; site < count; site++) {
			sites
				.add(new Site("s" + site, random.nextInt(stock), new PoissonDemand(random.nextInt(stock / 2 + 1) + 0.5),
						new StockCost(1 + random.nextInt(3), random.nextInt(15))));
			for (var other = 0; other < count; other++) {
				if (other != site && random.nextDouble() < lanesOfAll) {
					lanes.add(new Lane("s" + site, "s" + other, random.nextInt(30) / 10.0,
							Math.max(0, random.nextInt(fixedCost + 2) - 2)));
				}
			}
		}
		return new Rebalancing(sites, lanes, random.nextInt(3) / 2.0);
	}

	/** What moves cost more than none, hysteresis included. */
	private static double change(Rebalancing rebalancing, Rebalance plan) {
		var stock = rebalancing.sites().stream().mapToInt((site) -> plan.stock().get(site.id())).toArray();
		return hysteresis(rebalancing, stock) - plan.saving();
	}

	private static double hysteresis(Rebalancing rebalancing, int[] stock) {
		var given = IntStream.range(0, stock.length)
			.map((site) -> Math.max(0, rebalancing.sites().get(site).stock() - stock[site]))
			.sum();
		return rebalancing.hysteresis() * given;
	}

	private static double leastChange(Rebalancing rebalancing) {
		var least = 0.0;
		for (var set = 0; set < 1 << rebalancing.lanes().size(); set++) {
			var open = new ArrayList<Lane>();
			var fixedCost = 0.0;
			for (var index = 0; index < rebalancing.lanes().size(); index++) {
				if ((set >> index & 1) == 1) {
					var lane = rebalancing.lanes().get(index);
					open.add(new Lane(lane.from(), lane.to(), lane.unitCost(), 0));
					fixedCost += lane.fixedCost();
				}
			}
			var free = new Rebalancing(rebalancing.sites(), open, rebalancing.hysteresis());
			least = Math.min(least, fixedCost + change(free, free.plan()));
		}
		return least;
	}

	private static double leastChange(Rebalancing rebalancing, int[] units, int index) {
		if (index < units.length) {
			var least = Double.POSITIVE_INFINITY;
			for (units[index] = 0; units[index] <= 5; units[index]++) {
				least = Math.min(least, leastChange(rebalancing, units, index + 1));
			}
			return least;
		}
		var cost = 0.0;
		var sites = rebalancing.sites();
		var stock = sites.stream().mapToInt(Site::stock).toArray();
		for (var lane = 0; lane < units.length; lane++) {
			var terms = rebalancing.lanes().get(lane);
			stock[Integer.parseInt(terms.from().substring(1))] -= units[lane];
			stock[Integer.parseInt(terms.to().substring(1))] += units[lane];
			cost += units[lane] * terms.unitCost() + ((units[lane] > 0) ? terms.fixedCost() : 0);
		}
		for (var site = 0; site < stock.length; site++) {
			cost += (stock[site] < 0) ? Double.POSITIVE_INFINITY
					: sites.get(site).cost(stock[site]) - sites.get(site).cost(sites.get(site).stock());
		}
		return cost + hysteresis(rebalancing, stock);
	}

}
