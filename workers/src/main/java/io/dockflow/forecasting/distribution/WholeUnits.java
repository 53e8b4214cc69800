package io.dockflow.forecasting.distribution;

/**
 * Demand that comes in whole units only. A distribution tells of its upper tail how
 * likely it is and how much of the mean it holds; the rest follows.
 */
interface WholeUnits extends DemandDistribution {

	/** P(demand ≥ amount) for a whole amount. */
	double probabilityFrom(double amount);

	/** E[demand; demand ≥ amount] for a whole amount, in units. */
	double meanFrom(double amount);

	@Override
	default double probabilityUpTo(double amount) {
		return 1 - probabilityFrom(Math.floor(amount) + 1);
	}

	/**
	 * {@inheritDoc} It is found by a bracket that doubles away from the mean and is
	 * halved then: O(log of the distance in standard deviations) evaluations of the
	 * distribution.
	 */
	@Override
	default double quantile(double probability) {
		Moments.requireProbability(probability);
		if (probabilityUpTo(0) >= probability) {
			return 0;
		}
		double guess = Math.floor(mean());
		double step = Math.max(1, Math.ceil(Math.sqrt(variance())));
		double below = 0;
		double above = guess;
		if (probabilityUpTo(guess) >= probability) {
			for (double probe = guess - step; probe > 0; probe -= step) {
				if (probabilityUpTo(probe) < probability) {
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
			while (probabilityUpTo(above) < probability) {
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
			if (probabilityUpTo(middle) >= probability) {
				above = middle;
			}
			else {
				below = middle;
			}
		}
		return above;
	}

	@Override
	default double expectedShortage(double stock) {
		if (stock < 0) {
			return mean() - stock;
		}
		double first = Math.floor(stock) + 1;
		return Math.max(0, meanFrom(first) - stock * probabilityFrom(first));
	}

	@Override
	default boolean isWhole() {
		return true;
	}

}
