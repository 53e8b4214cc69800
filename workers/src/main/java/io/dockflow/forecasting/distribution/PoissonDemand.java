package io.dockflow.forecasting.distribution;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Whole units that are asked for independently of each other; a mean of 0 is an item
 * nobody asks for. The loss function is in closed form: Axsäter, Inventory Control (3rd
 * ed. 2015); here by E[X; X ≥ k] = mean · P(X ≥ k − 1).
 *
 * @param mean units, 0 or more
 */
public record PoissonDemand(double mean) implements WholeUnits {

	/**
	 * Checks the mean.
	 * @throws IllegalArgumentException when it is negative, NaN or infinite
	 */
	public PoissonDemand {
		if (!(mean >= 0) || Double.isInfinite(mean)) {
			throw new IllegalArgumentException(
					"Expected a mean of 0 or more, but it is %s. Give expected units.".formatted(mean));
		}
	}

	@Override
	public double variance() {
		return this.mean;
	}

	@Override
	public double probabilityFrom(double amount) {
		if (amount <= 0) {
			return 1;
		}
		return (this.mean == 0) ? 0 : RegularizedGamma.P.value(amount, this.mean);
	}

	@Override
	public double meanFrom(double amount) {
		return this.mean * probabilityFrom(amount - 1);
	}

}
