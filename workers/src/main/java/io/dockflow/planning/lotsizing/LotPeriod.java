package io.dockflow.planning.lotsizing;

import io.dockflow.planning.Expect;

/**
 * A period of a plan of known demand.
 *
 * @param demand units that are used in the period, 0 or more
 * @param orderCost money for an order that arrives at the period's start, 0 or more
 * @param holdingCost money per unit that is left at the period's end, 0 or more
 * @param unitCost money per unit that arrives in the period, 0 or more
 */
public record LotPeriod(double demand, double orderCost, double holdingCost, double unitCost) {

	/**
	 * @throws IllegalArgumentException when a number is below 0
	 */
	public LotPeriod {
		Expect.notNegative("demand", demand);
		Expect.notNegative("order cost", orderCost);
		Expect.notNegative("holding cost", holdingCost);
		Expect.notNegative("unit cost", unitCost);
	}

}
