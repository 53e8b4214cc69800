package io.dockflow.planning.policy;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;

/**
 * Expected cost of the period that an order governs: units left at its end, units asked
 * for in vain, and units that are still left a period later although no order was needed.
 */
final class GovernedCost {

	private final StockProjection stock;

	private final DemandDistribution demand;

	private final DemandDistribution next;

	private final double[] masses;

	private final CostFraction costs;

	/**
	 * Left over beyond it, units stay a period longer. The median, not the level at which
	 * the next order would aim: much is left where demand is lower than was forecast, and
	 * then the next demand is likely lower too.
	 */
	private final double nextLevel;

	GovernedCost(StockProjection stock, DemandDistribution demand, DemandDistribution next, CostFraction costs) {
		this.stock = stock;
		this.demand = demand;
		this.next = next;
		this.costs = costs;
		this.masses = StockProjection.masses(demand, stock.step());
		this.nextLevel = next.quantile(0.5);
	}

	/**
	 * Expected cost of an order.
	 * @param quantity in units
	 */
	double of(double quantity) {
		double cost = 0;
		for (int held = 0; held <= this.stock.most(); held++) {
			double probability = this.stock.probability(held);
			if (probability > 0) {
				cost += probability * costFrom(held * this.stock.step() + quantity);
			}
		}
		return cost;
	}

	/** Units expected to be asked for in vain. */
	double shortage(double quantity) {
		double shortage = 0;
		for (int held = 0; held <= this.stock.most(); held++) {
			double probability = this.stock.probability(held);
			if (probability > 0) {
				shortage += probability * this.demand.expectedShortage(held * this.stock.step() + quantity);
			}
		}
		return shortage;
	}

	private double costFrom(double available) {
		double left = 0;
		double tooMany = 0;
		double mean = 0;
		for (int asked = 0; asked < this.masses.length; asked++) {
			double rest = available - asked * this.stock.step();
			mean += this.masses[asked] * asked * this.stock.step();
			if (rest > 0) {
				left += this.masses[asked] * rest;
				if (rest > this.nextLevel) {
					tooMany += this.masses[asked] * (rest - this.nextLevel);
				}
			}
		}
		double missing = left - available + mean;
		double stays = this.next.probabilityUpTo(this.nextLevel);
		return this.costs.holding() * (left + tooMany * stays) + this.costs.shortage() * missing;
	}

}
