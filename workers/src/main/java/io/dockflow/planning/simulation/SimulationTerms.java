package io.dockflow.planning.simulation;

import io.dockflow.planning.policy.StockPosition;

/**
 * The world a rule is played in.
 *
 * @param from the first simulated period of the series
 * @param initial stock before that period, and what is on its way
 * @param reviewEvery periods between reviews, 1 or more; the first is before {@code from}
 * @param lostSales whether unmet demand is lost; else it waits
 * @param seesCensored whether a period that ran out is seen by its sales, as censored
 * @param holding cost of a unit left at a period's end
 * @param shortage cost of a unit not met at once
 * @param perOrder cost of an order
 */
public record SimulationTerms(int from, StockPosition initial, int reviewEvery, boolean lostSales, boolean seesCensored,
		double holding, double shortage, double perOrder) {

	/**
	 * Terms that can be played.
	 * @throws IllegalArgumentException when a number is negative or there is no review
	 */
	public SimulationTerms {
		if (from < 0 || reviewEvery < 1 || !(holding >= 0) || !(shortage >= 0) || !(perOrder >= 0)) {
			throw new IllegalArgumentException(
					"Expected a first period and costs of 0 or more and a review every period or later, but they are %d, %s, %s, %s and %d. Correct them."
						.formatted(from, holding, shortage, perOrder, reviewEvery));
		}
	}

}
