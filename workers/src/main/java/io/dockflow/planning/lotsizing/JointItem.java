package io.dockflow.planning.lotsizing;

import io.dockflow.planning.Expect;

/**
 * An item that is ordered together with others.
 *
 * @param orderCost money per order in which the item takes part, 0 or more
 * @param holdingCost money per unit and time, above 0
 * @param demand units per time, above 0
 */
public record JointItem(double orderCost, double holdingCost, double demand) {

	/**
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public JointItem {
		Expect.notNegative("order cost of an item", orderCost);
		Expect.positive("holding cost", holdingCost);
		Expect.positive("demand", demand);
	}

	/** Money per time² that grows with the time between orders. */
	double holding() {
		return this.holdingCost * this.demand;
	}

}
