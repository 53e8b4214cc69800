package io.dockflow.forecasting;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Possible futures of one series, drawn by lot. Periods of one path belong together, so
 * that a sum over periods has the right spread.
 */
public interface DemandPaths {

	/**
	 * Draws one future.
	 * @param random where chance comes from; the same state draws the same path
	 * @param path is filled with units per period, each 0 or more, the next period first
	 * @throws IllegalArgumentException when the path is longer than what was prepared
	 */
	void draw(UniformRandomProvider random, double[] path);

}
