package io.dockflow.planning.stochastic;

import java.util.Locale;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * The (r, Q) policy in whole units, for demand that comes one unit at a time.
 *
 * @param orderCost money per order, above 0
 * @param costs money per unit held, or owed, and time; both above 0
 * @param demand units per time, above 0
 * @param leadTimeDemand until an order arrives, in whole units
 */
public record WholeReorder(double orderCost, StockCost costs, double demand, DemandDistribution leadTimeDemand) {

	/**
	 * @throws IllegalArgumentException when a number is not above 0 or lead-time demand
	 * is not in whole units
	 */
	public WholeReorder {
		Expect.positive("order cost", orderCost);
		costs.requireBoth();
		Expect.positive("demand", demand);
		WholeSteps.requireWhole(leadTimeDemand);
	}

	/**
	 * The policy of least cost: from the cheapest position the interval grows by the
	 * cheaper of both its neighbours while that lowers the average. Source: Federgruen
	 * and Zheng (1992), An efficient algorithm for computing an optimal (r, Q) policy in
	 * continuous review stochastic inventory systems, Operations Research 40. O(Q).
	 */
	public ReorderPolicy optimal() {
		var first = (long) this.leadTimeDemand.quantile(this.costs.criticalFractile());
		var last = first;
		var sum = this.orderCost * this.demand + rate(first);
		while (true) {
			var below = rate(first - 1);
			var above = rate(last + 1);
			if (Math.min(below, above) * (last - first + 1) >= sum) {
				return policy(first - 1, last - first + 1, sum);
			}
			if (below <= above) {
				first--;
			}
			else {
				last++;
			}
			sum += Math.min(below, above);
		}
	}

	/**
	 * The exact cost of a given policy.
	 * @param quantity units per order, 1 or more
	 * @throws IllegalArgumentException when the quantity is below 1
	 */
	public ReorderPolicy of(long reorderPoint, long quantity) {
		Expect.positive("quantity", quantity);
		var sum = this.orderCost * this.demand;
		for (var position = reorderPoint + 1; position <= reorderPoint + quantity; position++) {
			sum += rate(position);
		}
		return policy(reorderPoint, quantity, sum);
	}

	private double rate(long position) {
		return this.costs.expected(this.leadTimeDemand, position);
	}

	private ReorderPolicy policy(long point, long quantity, double sum) {
		return new ReorderPolicy(point, quantity, sum / quantity,
				String.format(Locale.ROOT, "Ordering %d units at %d costs %.2f per time, %.2f of it for ordering.",
						quantity, point, sum / quantity, this.orderCost * this.demand / quantity));
	}

}
