package io.dockflow.planning.stochastic;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * A period of a finite horizon; an order arrives at once.
 *
 * @param orderCost money per order, 0 or more
 * @param unitCost money per unit, 0 or more
 * @param costs money per unit left, or owed, at the period's end
 * @param demand of the period
 * @param steps the same demand in whole units, as it changes the stock
 */
public record HorizonPeriod(double orderCost, double unitCost, StockCost costs, DemandDistribution demand,
		WholeSteps steps) {

	/**
	 * @throws IllegalArgumentException when a cost is below 0
	 */
	public HorizonPeriod {
		Expect.notNegative("order cost", orderCost);
		Expect.notNegative("unit cost", unitCost);
	}

}
