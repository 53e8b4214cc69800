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
	 * @param probability from 0 to below 1; at 0 it is the least demand there is
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

	/**
	 * Demand in whole units with a mean and a variance: negative binomial, or Poisson
	 * when the variance is not above the mean. Less than Poisson variance is not matched,
	 * which errs to the safe side.
	 * @param mean units, 0 or more
	 * @param variance units²; NaN counts as the mean
	 * @throws IllegalArgumentException when the mean is negative or not finite
	 */
	static DemandDistribution matching(double mean, double variance) {
		if (mean > 0 && variance > mean * (1 + 1e-9)) {
			return new NegativeBinomialDemand(mean, variance);
		}
		return new PoissonDemand(mean);
	}

	/**
	 * Demand in any amount with a mean and a variance: gamma, or certain when the
	 * variance is 0 beside the mean.
	 * @param mean units, 0 or more
	 * @param variance units²; NaN counts as 0
	 * @throws IllegalArgumentException when the mean is negative or not finite
	 */
	static DemandDistribution matchingContinuous(double mean, double variance) {
		if (mean > 0 && variance > mean * mean * 1e-12) {
			return new GammaDemand(mean, variance);
		}
		return SampledDemand.of(mean);
	}

}
