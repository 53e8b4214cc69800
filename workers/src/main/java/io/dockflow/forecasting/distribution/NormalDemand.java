package io.dockflow.forecasting.distribution;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Demand of many independent sources, as textbooks assume; it may fall below 0, which
 * matters once the standard deviation exceeds about a third of the mean. Loss function:
 * Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains (4th ed.
 * 2017).
 *
 * @param mean units
 * @param variance units²; 0 is demand known for certain
 */
public record NormalDemand(double mean, double variance) implements DemandDistribution {

	private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

	/**
	 * Checks both moments.
	 * @throws IllegalArgumentException when one is not finite or the variance is negative
	 */
	public NormalDemand {
		if (!Double.isFinite(mean) || !Double.isFinite(variance) || variance < 0) {
			throw new IllegalArgumentException(
					"Expected a finite mean and a variance of 0 or more, but they are %s and %s. Check the history."
						.formatted(mean, variance));
		}
	}

	@Override
	public double probabilityUpTo(double amount) {
		if (this.variance == 0) {
			return (amount >= this.mean) ? 1 : 0;
		}
		return STANDARD.cumulativeProbability(standardised(amount));
	}

	/**
	 * {@inheritDoc} At probability 0 it is the lowest amount there is: −∞ unless the
	 * variance is 0.
	 */
	@Override
	public double quantile(double probability) {
		Moments.requireProbability(probability);
		if (this.variance == 0) {
			return this.mean;
		}
		return this.mean + Math.sqrt(this.variance) * STANDARD.inverseCumulativeProbability(probability);
	}

	@Override
	public double expectedShortage(double stock) {
		if (this.variance == 0) {
			return Math.max(0, this.mean - stock);
		}
		double z = standardised(stock);
		double loss = STANDARD.density(z) - z * STANDARD.survivalProbability(z);
		return Math.max(0, Math.sqrt(this.variance) * loss);
	}

	@Override
	public boolean isWhole() {
		return false;
	}

	private double standardised(double amount) {
		return (amount - this.mean) / Math.sqrt(this.variance);
	}

}
