package io.dockflow.planning.stochastic;

import io.dockflow.planning.Expect;

/**
 * What continuous review of an item with normal demand is about.
 *
 * @param orderCost money per order, above 0
 * @param costs money per unit held, or owed, and time; both above 0
 * @param demand units per time, above 0
 * @param leadTimeMean units of demand until an order arrives, 0 or more
 * @param leadTimeDeviation standard deviation of that demand, 0 or more
 */
public record ReorderTerms(double orderCost, StockCost costs, double demand, double leadTimeMean,
		double leadTimeDeviation) {

	/**
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public ReorderTerms {
		Expect.positive("order cost", orderCost);
		costs.requireBoth();
		Expect.positive("demand", demand);
		Expect.notNegative("mean of lead-time demand", leadTimeMean);
		Expect.notNegative("deviation of lead-time demand", leadTimeDeviation);
	}

	/**
	 * Terms of a steady demand and lead time.
	 * @param deviation standard deviation of demand per time, 0 or more
	 * @param leadTime time until an order arrives, 0 or more
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public static ReorderTerms of(double orderCost, StockCost costs, double demand, double deviation, double leadTime) {
		Expect.notNegative("lead time", leadTime);
		return new ReorderTerms(orderCost, costs, demand, demand * leadTime, deviation * Math.sqrt(leadTime));
	}

	/** E[(D − stock)⁺] of the demand over the lead time. */
	double loss(double stock) {
		var deviation = this.leadTimeDeviation;
		return (deviation == 0) ? Math.max(0, this.leadTimeMean - stock)
				: deviation * StandardNormal.loss((stock - this.leadTimeMean) / deviation);
	}

	/** E[((D − stock)⁺)²] / 2: the integral of the loss from the stock up. */
	double secondLoss(double stock) {
		var deviation = this.leadTimeDeviation;
		var owed = Math.max(0, this.leadTimeMean - stock);
		return (deviation == 0) ? owed * owed / 2
				: deviation * deviation * StandardNormal.secondLoss((stock - this.leadTimeMean) / deviation);
	}

	double quantile(double probability) {
		return (this.leadTimeDeviation == 0) ? this.leadTimeMean
				: this.leadTimeMean + this.leadTimeDeviation * StandardNormal.quantile(probability);
	}

	/**
	 * Cost rate of an inventory position: what it will hold and owe a lead time later.
	 */
	double rate(double position) {
		return this.costs.holding() * (position - this.leadTimeMean)
				+ (this.costs.holding() + this.costs.shortage()) * loss(position);
	}

	/** The integral of the cost rate between two inventory positions. */
	double rateBetween(double from, double to) {
		var low = from - this.leadTimeMean;
		var high = to - this.leadTimeMean;
		return this.costs.holding() * (high - low) * (high + low) / 2
				+ (this.costs.holding() + this.costs.shortage()) * (secondLoss(from) - secondLoss(to));
	}

}
