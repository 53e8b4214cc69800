package io.dockflow.planning.stochastic;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * What stock that is left and demand that is not met cost.
 *
 * @param holding money per unit left at the end of a period (or held per time), 0 or more
 * @param shortage money per unit short at the end of a period (or per time), 0 or more
 */
public record StockCost(double holding, double shortage) {

	/**
	 * @throws IllegalArgumentException when a cost is below 0 or not finite
	 */
	public StockCost {
		Expect.notNegative("holding cost", holding);
		Expect.notNegative("shortage cost", shortage);
	}

	/** Expected cost of a stock that meets demand. */
	public double expected(DemandDistribution demand, double stock) {
		var shortage = demand.expectedShortage(stock);
		return this.holding * (stock - demand.mean() + shortage) + this.shortage * shortage;
	}

	/**
	 * The probability of meeting demand beyond which more stock costs more than it saves:
	 * p/(p+h).
	 * @throws IllegalArgumentException when one of the costs is 0: nothing or everything
	 * would be stocked
	 */
	public double criticalFractile() {
		requireBoth();
		return this.shortage / (this.shortage + this.holding);
	}

	void requireBoth() {
		Expect.positive("holding cost", this.holding);
		Expect.positive("shortage cost", this.shortage);
	}

}
