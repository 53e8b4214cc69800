package io.dockflow.bench.forecast;

import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;

/** Counts how often what came lies in the central 95 % of what was expected. */
final class Coverage {

	private static final double TAIL = 0.025;

	private Coverage() {
	}

	/**
	 * {@return how many held-out values lie within the central 95 % of their period}
	 */
	static int within95(List<DemandDistribution> expected, double[] test) {
		int within = 0;
		for (int step = 0; step < test.length; step++) {
			within += (expected.get(step).quantile(TAIL) <= test[step]
					&& test[step] <= expected.get(step).quantile(1 - TAIL)) ? 1 : 0;
		}
		return within;
	}

}
