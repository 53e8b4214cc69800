package io.dockflow.planning.stochastic;

import java.util.Arrays;
import java.util.Locale;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * The (s, S) policy in whole units when stock is reviewed once a period and demand that
 * is not met waits.
 *
 * @param orderCost money per order, above 0
 * @param costs money per unit left, or owed, at a period's end; both above 0
 * @param demand of one period, in whole units
 * @param coveredDemand of the lead time and one period, in whole units; the same as the
 * demand of a period when orders arrive at once
 */
public record PeriodicReview(double orderCost, StockCost costs, DemandDistribution demand,
		DemandDistribution coveredDemand) {

	/** Beyond this many units per period the renewal sums take minutes. */
	private static final double MOST = 100_000;

	/**
	 * @throws IllegalArgumentException when a number is not above 0, demand is not in
	 * whole units or above 100,000 units per period
	 */
	public PeriodicReview {
		Expect.positive("order cost", orderCost);
		costs.requireBoth();
		WholeSteps.requireWhole(demand);
		WholeSteps.requireWhole(coveredDemand);
		if (demand.mean() > MOST) {
			throw new IllegalArgumentException(
					"Expected demand of up to %.0f units per period, but it is %s. Plan in packs or pallets."
						.formatted(MOST, demand.mean()));
		}
	}

	/**
	 * The policy of least cost. Without demand it is never ordered: the reorder point is
	 * −1. Source: Zheng and Federgruen (1991), Finding optimal (s, S) policies is about
	 * as simple as evaluating a single policy, Operations Research 39. O(S − s)
	 * evaluations of O(S − s).
	 */
	public MinMax optimal() {
		if (this.demand.probabilityUpTo(0) >= 1) {
			return policy(-1, 0, this.costs.expected(this.coveredDemand, 0));
		}
		var renewals = new Renewals();
		var cheapest = (int) this.coveredDemand.quantile(this.costs.criticalFractile());
		var reorderPoint = cheapest;
		var upTo = cheapest;
		double cost;
		do {
			reorderPoint--;
			cost = renewals.cost(reorderPoint, upTo);
		}
		while (cost > rate(reorderPoint));
		for (var level = cheapest + 1; rate(level) <= cost; level++) {
			if (renewals.cost(reorderPoint, level) < cost) {
				upTo = level;
				cost = renewals.cost(reorderPoint, upTo);
				while (cost <= rate(reorderPoint + 1)) {
					reorderPoint++;
					cost = renewals.cost(reorderPoint, upTo);
				}
			}
		}
		return policy(reorderPoint, upTo, cost);
	}

	/**
	 * The exact cost of a given policy.
	 * @param orderUpTo above the reorder point
	 * @throws IllegalArgumentException when it is not, or when there is no demand
	 */
	public MinMax of(int reorderPoint, int orderUpTo) {
		if (orderUpTo <= reorderPoint) {
			throw new IllegalArgumentException("Expected a level above the reorder point %d, but it is %d. Raise it."
				.formatted(reorderPoint, orderUpTo));
		}
		Expect.positive("mean demand", this.demand.mean());
		return policy(reorderPoint, orderUpTo, new Renewals().cost(reorderPoint, orderUpTo));
	}

	/** Expected cost of the period in which what is on order now has arrived. */
	private double rate(int position) {
		return this.costs.expected(this.coveredDemand, position);
	}

	private MinMax policy(int reorderPoint, int upTo, double cost) {
		return new MinMax(reorderPoint, upTo, cost,
				String.format(Locale.ROOT,
						"Ordering up to %d when stock is %d or less costs %.2f per period; an order costs %.2f.", upTo,
						reorderPoint, cost, this.orderCost));
	}

	/** How often a position so far below the level is visited between two orders. */
	private final class Renewals {

		private final double zero = PeriodicReview.this.demand.probabilityUpTo(0);

		private double[] probabilities = new double[64];

		private double[] visits = new double[64];

		private int known;

		double cost(int reorderPoint, int upTo) {
			var periods = 0.0;
			var sum = PeriodicReview.this.orderCost;
			for (var below = 0; below < upTo - reorderPoint; below++) {
				var visits = visits(below);
				periods += visits;
				sum += visits * rate(upTo - below);
			}
			return sum / periods;
		}

		private double visits(int below) {
			while (this.known <= below) {
				grow();
				var sum = (this.known == 0) ? 1.0 : 0.0;
				for (var amount = 1; amount <= this.known; amount++) {
					sum += this.probabilities[amount] * this.visits[this.known - amount];
				}
				this.visits[this.known++] = sum / (1 - this.zero);
			}
			return this.visits[below];
		}

		private void grow() {
			if (this.known == this.visits.length) {
				this.visits = Arrays.copyOf(this.visits, 2 * this.known);
				this.probabilities = Arrays.copyOf(this.probabilities, 2 * this.known);
			}
			var demand = PeriodicReview.this.demand;
			this.probabilities[this.known] = (this.known == 0) ? this.zero
					: Math.max(0, demand.probabilityUpTo(this.known) - demand.probabilityUpTo(this.known - 1.0));
		}

	}

}
