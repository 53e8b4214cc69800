package io.dockflow.forecasting.distribution;

/**
 * Demand over a time that must be covered, never below 0 unless the distribution is
 * normal. Amounts are in base units of the item.
 */
public interface DemandDistribution {

	double mean();

	double variance();

	/** P(demand ≤ amount). */
	double probabilityUpTo(double amount);

	/**
	 * The smallest amount that covers demand with the given probability: a whole number
	 * when demand is.
	 * @param probability from 0 to below 1
	 * @throws IllegalArgumentException when it is outside
	 */
	double quantile(double probability);

	/** Expected demand beyond a stock, E[(demand − stock)⁺]: the loss function. */
	double expectedShortage(double stock);

	/** Expected stock that is left, E[(stock − demand)⁺]. */
	default double expectedLeftover(double stock) {
		return stock - mean() + expectedShortage(stock);
	}

	/** Whether demand comes in whole units only. */
	boolean isWhole();

}
