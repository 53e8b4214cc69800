package io.dockflow.planning.stochastic;

import java.util.List;

/**
 * The best policy of each period of a finite horizon.
 *
 * @param steps one per period
 * @param cost expected money from the initial stock over all periods and the end
 * @param explanation a sentence for a person
 */
public record HorizonPlan(List<Step> steps, double cost, String explanation) {

	public HorizonPlan {
		steps = List.copyOf(steps);
	}

	/**
	 * The (s, S) policy of one period.
	 *
	 * @param orders whether there is a stock at which ordering pays; otherwise both
	 * numbers are the lowest stock that was looked at
	 * @param reorderPoint units at which, or below which, an order is due
	 * @param orderUpTo units to order up to
	 */
	public record Step(boolean orders, int reorderPoint, int orderUpTo) {
	}

}
