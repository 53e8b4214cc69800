package io.dockflow.planning.policy;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The safety factor of the textbook: a quantile of the standard normal. */
final class NormalFractile {

	private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

	private NormalFractile() {
	}

	static double of(double probability) {
		return STANDARD.inverseCumulativeProbability(probability);
	}

}
