package io.dockflow.planning.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

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
		return "Order %s: %s; %s are expected to be lost.".formatted(amount(this.quantity), figures(),
				amount(this.impliedShortage));
	}

	/** The same of an order that is larger only because suppliers accept no less. */
	public String explanation(double least) {
		return "Order %s, the least there is: %s; without it %s are expected to be lost.".formatted(amount(least),
				figures(), amount(this.impliedShortage));
	}

	private String figures() {
		return String.format(Locale.ROOT,
				"%s are expected in stock at arrival, demand then is %s ± %s (half the time up to %s, "
						+ "95 %% up to %s), covered with probability %.3f",
				amount(this.projectedStock), amount(this.meanDemand), amount(this.sdDemand),
				amount(this.quantiles.getFirst()), amount(this.quantiles.getLast()), this.criticalFractile);
	}

	/** As exact as a person needs it. */
	private static String amount(double units) {
		int decimals = (units < 1) ? 2 : (units < 10) ? 1 : 0;
		return BigDecimal.valueOf(units).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
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
