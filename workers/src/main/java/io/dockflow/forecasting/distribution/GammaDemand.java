package io.dockflow.forecasting.distribution;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Demand in any amount, never below 0 and skewed to the right. Loss function in closed
 * form: Burgin, The gamma distribution and inventory control, Operational Research
 * Quarterly 26 (1975).
 *
 * @param mean units, above 0
 * @param variance units², above 0
 */
public record GammaDemand(double mean, double variance) implements DemandDistribution {

	/**
	 * Checks both moments.
	 * @throws IllegalArgumentException when one is not above 0
	 */
	public GammaDemand {
		Moments.requireMean(mean);
		if (!(variance > 0) || Double.isInfinite(variance)) {
			throw new IllegalArgumentException(
					"Expected a variance above 0, but it is %s. Use DemandDistribution.matchingContinuous for any variance."
						.formatted(variance));
		}
	}

	@Override
	public double probabilityUpTo(double amount) {
		return (amount <= 0) ? 0 : RegularizedGamma.P.value(shape(), amount / scale());
	}

	@Override
	public double quantile(double probability) {
		Moments.requireProbability(probability);
		return GammaDistribution.of(shape(), scale()).inverseCumulativeProbability(probability);
	}

	@Override
	public double expectedShortage(double stock) {
		if (stock <= 0) {
			return this.mean - stock;
		}
		double standardised = stock / scale();
		return Math.max(0, this.mean * RegularizedGamma.Q.value(shape() + 1, standardised)
				- stock * RegularizedGamma.Q.value(shape(), standardised));
	}

	@Override
	public boolean isWhole() {
		return false;
	}

	private double shape() {
		return this.mean * (this.mean / this.variance);
	}

	private double scale() {
		return this.variance / this.mean;
	}

}
