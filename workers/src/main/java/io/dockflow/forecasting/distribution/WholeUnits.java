package io.dockflow.forecasting.distribution;

/** Quantiles of demand that comes in whole units. */
final class WholeUnits {

	private WholeUnits() {
	}

	/**
	 * The smallest whole number that covers demand with a probability, found by a bracket
	 * that doubles away from the mean and is halved then: O(log of the distance in
	 * standard deviations) evaluations of the distribution.
	 */
	static double quantile(DemandDistribution demand, double probability) {
		Moments.requireProbability(probability);
		if (demand.probabilityUpTo(0) >= probability) {
			return 0;
		}
		double guess = Math.floor(demand.mean());
		double step = Math.max(1, Math.ceil(Math.sqrt(demand.variance())));
		double below = 0;
		double above = guess;
		if (demand.probabilityUpTo(guess) >= probability) {
			for (double probe = guess - step; probe > 0; probe -= step) {
				if (demand.probabilityUpTo(probe) < probability) {
					below = probe;
					break;
				}
				above = probe;
				step *= 2;
			}
		}
		else {
			below = guess;
			above = guess + step;
			while (demand.probabilityUpTo(above) < probability) {
				below = above;
				step *= 2;
				above += step;
			}
		}
		while (above - below > 1) {
			double middle = Math.floor(below + (above - below) / 2);
			if (middle <= below || middle >= above) {
				break;
			}
			if (demand.probabilityUpTo(middle) >= probability) {
				above = middle;
			}
			else {
				below = middle;
			}
		}
		return above;
	}

}
