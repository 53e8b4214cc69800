package io.dockflow.planning.stochastic;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Loss functions of the standard normal distribution. Source: Zipkin (2000), Foundations
 * of Inventory Management.
 */
final class StandardNormal {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private StandardNormal() {
	}

	/** E[(Z − z)⁺]. */
	static double loss(double z) {
		return NORMAL.density(z) - z * NORMAL.survivalProbability(z);
	}

	/** E[((Z − z)⁺)²] / 2. */
	static double secondLoss(double z) {
		return ((z * z + 1) * NORMAL.survivalProbability(z) - z * NORMAL.density(z)) / 2;
	}

	static double quantile(double probability) {
		return NORMAL.inverseCumulativeProbability(probability);
	}

	static double beyond(double z) {
		return NORMAL.survivalProbability(z);
	}

}
