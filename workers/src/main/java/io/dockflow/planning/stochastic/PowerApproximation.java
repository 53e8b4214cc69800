package io.dockflow.planning.stochastic;

import java.util.Locale;

import io.dockflow.planning.Expect;

/**
 * An (s, S) policy in closed form from the mean and the deviation of demand. Source:
 * Ehrhardt and Mosier (1984), A revision of the power approximation for computing (s, S)
 * policies, Management Science 30. O(1).
 *
 * @param reorderPoint units on hand and on order at which, or below which, an order is
 * due
 * @param orderUpTo units to order up to
 * @param explanation a sentence for a person
 */
public record PowerApproximation(double reorderPoint, double orderUpTo, String explanation) {

	/**
	 * Below this many periods of demand in a lot, the newsvendor's stock caps the policy.
	 */
	private static final double SMALL_LOT = 1.5;

	/**
	 * The policy, as Snyder and Shen (2019), equations 4.77 to 4.80, give it.
	 * @param orderCost money per order, above 0
	 * @param costs money per unit left, or owed, at a period's end; both above 0
	 * @param mean units per period, above 0
	 * @param deviation standard deviation of demand per period, above 0
	 * @param leadTime periods until an order arrives, 0 or more
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public static PowerApproximation of(double orderCost, StockCost costs, double mean, double deviation,
			double leadTime) {
		return approximate(orderCost, costs, mean, deviation, leadTime, false);
	}

	/**
	 * The same, but lots of up to one and a half periods of demand do not lift the stock
	 * above the newsvendor's: the correction of Ehrhardt and Mosier for small lots.
	 * @param orderCost money per order, above 0
	 * @param costs money per unit left, or owed, at a period's end; both above 0
	 * @param mean units per period, above 0
	 * @param deviation standard deviation of demand per period, above 0
	 * @param leadTime periods until an order arrives, 0 or more
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public static PowerApproximation capped(double orderCost, StockCost costs, double mean, double deviation,
			double leadTime) {
		return approximate(orderCost, costs, mean, deviation, leadTime, true);
	}

	private static PowerApproximation approximate(double orderCost, StockCost costs, double mean, double deviation,
			double leadTime, boolean capped) {
		Expect.positive("order cost", orderCost);
		Expect.positive("mean demand", mean);
		Expect.positive("deviation of demand", deviation);
		Expect.notNegative("lead time", leadTime);
		var fractile = costs.criticalFractile();
		var coveredMean = mean * (leadTime + 1);
		var coveredDeviation = deviation * Math.sqrt(leadTime + 1);
		var relative = coveredDeviation / mean;
		var quantity = 1.30 * Math.pow(mean, 0.494) * Math.pow(orderCost / costs.holding(), 0.506)
				* Math.pow(1 + relative * relative, 0.116);
		var z = Math.sqrt(quantity * costs.holding() / (coveredDeviation * costs.shortage()));
		var point = 0.973 * coveredMean + coveredDeviation * (0.183 / z + 1.063 - 2.192 * z);
		var cap = (!capped || quantity > SMALL_LOT * mean) ? Double.POSITIVE_INFINITY
				: coveredMean + coveredDeviation * StandardNormal.quantile(fractile);
		var reorderPoint = Math.min(point, cap);
		var upTo = Math.min(point + quantity, cap);
		return new PowerApproximation(reorderPoint, upTo, String.format(Locale.ROOT,
				"Order up to %.2f at %.2f or less: lots of about %.2f units, and %.2f units for the time until the next.",
				upTo, reorderPoint, quantity, reorderPoint));
	}

}
