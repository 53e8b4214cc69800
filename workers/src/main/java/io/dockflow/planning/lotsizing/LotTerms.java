package io.dockflow.planning.lotsizing;

import io.dockflow.planning.Expect;

/**
 * What an order costs when demand is constant.
 *
 * @param orderCost money per order, above 0
 * @param holdingCost money per unit and time, above 0
 * @param demand units per time, above 0; the same time as the holding cost's
 */
public record LotTerms(double orderCost, double holdingCost, double demand) {

	/**
	 * @throws IllegalArgumentException when a number is not above 0
	 */
	public LotTerms {
		Expect.positive("order cost", orderCost);
		Expect.positive("holding cost", holdingCost);
		Expect.positive("demand", demand);
	}

}
