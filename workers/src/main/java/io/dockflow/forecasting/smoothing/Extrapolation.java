package io.dockflow.forecasting.smoothing;

import org.apache.commons.rng.UniformRandomProvider;

/** A model fitted to a regular history, in the history's unit; may be below 0. */
interface Extrapolation {

	/** Means of the next periods. */
	double[] next(int horizon);

	/** One period before, period by period. */
	double[] fitted();

	/** What was chosen, for people. */
	String explanation();

	/** An extrapolation that can draw futures too. */
	interface Stochastic extends Extrapolation {

		/** Fills a path with one possible future around {@link #next}. */
		void draw(UniformRandomProvider random, double[] path);

	}

}
