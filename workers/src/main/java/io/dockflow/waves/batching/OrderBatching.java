package io.dockflow.waves.batching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import io.dockflow.shared.SearchBudget;

/**
 * Puts orders onto carts. Up to twelve orders are solved exactly by
 * {@link SubsetPartition}; more, or such with a price on lateness, begin with
 * {@link Savings} and are improved by {@link CartSearch} until the budget is used up. The
 * same problem, seed and number of iterations give the same plan.
 */
public final class OrderBatching {

	/** So many orders have few enough subsets to look at all of them. */
	static final int EXACT_ORDERS = 12;

	private OrderBatching() {
	}

	/** The best plan found within the budget. */
	public static BatchPlan plan(BatchingProblem problem, long seed, SearchBudget budget) {
		var meter = budget.start();
		var plain = problem.tours();
		var lateness = new LatenessCost(problem);
		if (problem.size() <= EXACT_ORDERS && !lateness.counts()) {
			return plan(problem, SubsetPartition.best(problem, plain), plain, true, 0);
		}
		var tours = new RememberedTours(problem.size(), plain);
		var neighbours = Neighbours.of(problem, tours);
		var start = better(lateness, Savings.start(problem, tours, neighbours), FirstCome.carts(problem, tours));
		var search = new CartSearch(problem, tours, lateness, neighbours, start, new SplittableRandom(seed));
		search.run(meter);
		return plan(problem, search.best(), plain, false, search.iterations());
	}

	/** The plan of who puts orders onto the first cart with room, as they come. */
	public static BatchPlan firstCome(BatchingProblem problem) {
		var tours = problem.tours();
		return plan(problem, FirstCome.carts(problem, tours), tours, false, 0);
	}

	/** The plan that merges the two carts that save most, again and again. */
	public static BatchPlan savings(BatchingProblem problem) {
		var tours = problem.tours();
		return plan(problem, Savings.start(problem, tours, Neighbours.of(problem, tours)), tours, false, 0);
	}

	private static Carts better(LatenessCost lateness, Carts one, Carts other) {
		return (one.length + lateness.of(one) <= other.length + lateness.of(other)) ? one : other;
	}

	/** Measures everything again, apart from what the search remembered. */
	private static BatchPlan plan(BatchingProblem problem, Carts carts, OrderTours tours, boolean proven,
			long iterations) {
		var batches = new ArrayList<PlannedBatch>();
		var length = 0L;
		var planned = new boolean[problem.size()];
		for (var order = 0; order < planned.length; order++) {
			if (planned[order]) {
				continue;
			}
			var cart = carts.cartOf[order];
			var members = Arrays.copyOf(carts.orders[cart], carts.sizes[cart]);
			Arrays.sort(members);
			for (var member : members) {
				planned[member] = true;
			}
			var tour = tours.of(members, members.length);
			length += tour;
			batches.add(new PlannedBatch(orders(problem, members), tour));
		}
		return new BatchPlan(batches, length, new LatenessCost(problem).seconds(carts), proven,
				FirstCome.carts(problem, tours).length, iterations);
	}

	private static List<BatchOrder> orders(BatchingProblem problem, int[] members) {
		return Arrays.stream(members).mapToObj((member) -> problem.orders().get(member)).toList();
	}

}
