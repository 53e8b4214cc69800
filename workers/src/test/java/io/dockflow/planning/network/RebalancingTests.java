package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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
		var random = new Random(seed);
		var sites = new ArrayList<Site>();
		var lanes = new ArrayList<Lane>();
		for (var site = 0; site < count; site++) {
			sites.add(new Site("s" + site, random.nextInt(3), new PoissonDemand(random.nextInt(5) + 0.5),
					new StockCost(1 + random.nextInt(3), random.nextInt(12))));
			for (var other = 0; other < count; other++) {
				if (other != site && random.nextInt(3) > 0) {
					lanes.add(new Lane("s" + site, "s" + other, random.nextInt(40) / 10.0, 0));
				}
			}
		}
		var before = sites.stream().mapToDouble((site) -> site.cost(site.stock())).sum();

		var plan = new Rebalancing(sites, lanes, 0).plan();

		assertThat(plan.stock().values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(sites.stream().mapToInt(Site::stock).sum());
		assertThat(plan.stock().values()).allMatch((stock) -> stock >= 0);
		assertThat(before - plan.saving()).isCloseTo(leastCost(sites, lanes, new int[lanes.size()], 0), within(1e-7));
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

	private static double leastCost(List<Site> sites, List<Lane> lanes, int[] units, int index) {
		if (index < units.length) {
			var least = Double.POSITIVE_INFINITY;
			for (units[index] = 0; units[index] <= 5; units[index]++) {
				least = Math.min(least, leastCost(sites, lanes, units, index + 1));
			}
			return least;
		}
		var cost = 0.0;
		var stock = sites.stream().mapToInt(Site::stock).toArray();
		for (var lane = 0; lane < units.length; lane++) {
			stock[Integer.parseInt(lanes.get(lane).from().substring(1))] -= units[lane];
			stock[Integer.parseInt(lanes.get(lane).to().substring(1))] += units[lane];
			cost += units[lane] * lanes.get(lane).unitCost();
		}
		for (var site = 0; site < stock.length; site++) {
			cost += (stock[site] < 0) ? Double.POSITIVE_INFINITY : sites.get(site).cost(stock[site]);
		}
		return cost;
	}

}
