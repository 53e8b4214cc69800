package io.dockflow.forecasting.pooled;

/**
 * The mean of a slow, a middle and a fast exponentially weighted level of demand without
 * its season.
 */
final class RunningLevel {

	private static final double[] SMOOTHING = { 0.03, 0.1, 0.3 };

	/** An index below it says too little about the level. */
	private static final double LEAST_INDEX = 0.1;

	private final double[] sums = new double[SMOOTHING.length];

	private final double[] weights = new double[SMOOTHING.length];

	/** Takes in a known period. */
	void add(double demand, double index) {
		for (int speed = 0; speed < SMOOTHING.length; speed++) {
			double keep = 1 - SMOOTHING[speed];
			this.sums[speed] = keep * this.sums[speed] + SMOOTHING[speed] * demand / Math.max(LEAST_INDEX, index);
			this.weights[speed] = keep * this.weights[speed] + SMOOTHING[speed];
		}
	}

	boolean isKnown() {
		return this.weights[0] > 0;
	}

	/** Units a period; 0 when none was ever known. */
	double value() {
		double level = 0;
		for (int speed = 0; speed < SMOOTHING.length; speed++) {
			level += isKnown() ? this.sums[speed] / this.weights[speed] / SMOOTHING.length : 0;
		}
		return level;
	}

}
