package io.dockflow.planning.policy;

import java.util.List;

/**
 * What to order now, and why. Amounts are in base units.
 *
 * @param quantity to order, as the supplier accepts it; 0 for nothing
 * @param projectedStock expected stock when the order arrives
 * @param meanDemand expected demand of the period that the order governs
 * @param sdDemand its standard deviation
 * @param quantiles of that demand, for 50, 90 and 95 %
 * @param criticalFractile the probability at which holding and shortage balance
 * @param impliedShortage demand of the governed period that is expected to be lost
 * @param alternatives other quantities and what they are expected to cost
 */
public record OrderDecision(double quantity, double projectedStock, double meanDemand, double sdDemand,
		List<Double> quantiles, double criticalFractile, double impliedShortage, List<Alternative> alternatives) {

	public OrderDecision {
		quantiles = List.copyOf(quantiles);
		alternatives = List.copyOf(alternatives);
	}

	/** The decision in a sentence, with the figures that led to it. */
	public String explanation() {
		return ("Order %.4g: %.4g are expected in stock at arrival, demand then is %.4g ± %.4g (half the time up to %.4g, "
				+ "95 %% up to %.4g), covered with probability %.3f; %.3g are expected to be lost.")
			.formatted(this.quantity, this.projectedStock, this.meanDemand, this.sdDemand, this.quantiles.getFirst(),
					this.quantiles.getLast(), this.criticalFractile, this.impliedShortage);
	}

	/**
	 * Another order.
	 *
	 * @param name for people: "one pack less"
	 * @param quantity in base units
	 * @param expectedCost of the governed period, in the currency of the costs
	 */
	public record Alternative(String name, double quantity, double expectedCost) {
	}

}
