package io.dockflow.bench.forecast;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;

import io.dockflow.forecasting.DemandPaths;

/** Counts how often what came lies where 95 % of the drawn futures lie. */
final class Coverage {

	private static final double TAIL = 0.025;

	private Coverage() {
	}

	/**
	 * {@return how many held-out values lie within the central 95 % of their period}
	 */
	static int within95(DemandPaths paths, double[] test, int count, UniformRandomProvider random) {
		double[][] drawn = new double[test.length][count];
		double[] path = new double[test.length];
		for (int draw = 0; draw < count; draw++) {
			paths.draw(random, path);
			for (int step = 0; step < path.length; step++) {
				drawn[step][draw] = path[step];
			}
		}
		int within = 0;
		for (int step = 0; step < test.length; step++) {
			Arrays.sort(drawn[step]);
			double low = drawn[step][(int) Math.floor(TAIL * (count - 1))];
			double high = drawn[step][(int) Math.ceil((1 - TAIL) * (count - 1))];
			within += (low <= test[step] && test[step] <= high) ? 1 : 0;
		}
		return within;
	}

}
