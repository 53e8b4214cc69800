package io.dockflow.forecasting.distribution;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Whole units whose variance is above their mean: Poisson demand of an uncertain rate, or
 * customers who take several units. The size r = mean² / (variance − mean) is any
 * positive number. Loss function in closed form by E[X; X ≥ k] = mean · P(X′ ≥ k − 1)
 * with X′ of size r + 1: Johnson, Kemp and Kotz, Univariate Discrete Distributions (3rd
 * ed. 2005), chapter 5.
 *
 * @param mean units, above 0
 * @param variance units², above the mean
 */
public record NegativeBinomialDemand(double mean, double variance) implements WholeUnits {

	/**
	 * Checks both moments.
	 * @throws IllegalArgumentException when the variance is not above the mean or the
	 * mean is not above 0
	 */
	public NegativeBinomialDemand {
		Moments.requireMean(mean);
		if (!(variance > mean) || Double.isInfinite(variance)) {
			throw new IllegalArgumentException(
					"Expected a variance above the mean %s, but it is %s. Use DemandDistribution.matching for any variance."
						.formatted(mean, variance));
		}
	}

	/** The real number r: the smaller, the lumpier. */
	public double size() {
		return this.mean * (this.mean / (this.variance - this.mean));
	}

	@Override
	public double probabilityFrom(double amount) {
		return tail(size(), amount);
	}

	@Override
	public double meanFrom(double amount) {
		return this.mean * tail(size() + 1, amount - 1);
	}

	/**
	 * P(demand ≥ amount) of a size and this chance of another unit, for a whole amount.
	 */
	private double tail(double size, double amount) {
		if (amount <= 0) {
			return 1;
		}
		return RegularizedBeta.value((this.variance - this.mean) / this.variance, amount, size);
	}

}
