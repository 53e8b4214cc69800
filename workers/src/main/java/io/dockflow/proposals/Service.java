package io.dockflow.proposals;

import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.stochastic.StockCost;

/**
 * How much is risked for an item.
 *
 * @param service probability of meeting the demand that an order is for
 * @param holding EUR of a unit held for a week, above 0
 */
record Service(double service, double holding) {

	private static final double WEEKS = 52;

	/** A unit without a price still takes room. */
	private static final double LEAST = 0.001;

	static Service of(double service, double holdingRate, long priceCents) {
		return new Service(service, Math.max(LEAST, priceCents / 100.0 * holdingRate / WEEKS));
	}

	/** EUR of a unit asked for in vain: what the service is worth. */
	double shortage() {
		return this.holding * this.service / (1 - this.service);
	}

	CostFraction costs() {
		return new CostFraction(this.holding, shortage());
	}

	/** What is left by the end of so many weeks was held for all of them. */
	StockCost over(int weeks) {
		return new StockCost(this.holding * weeks, shortage());
	}

}
