package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Classical decomposition: a centred moving average is the trend; what remains is
 * averaged by phase (Makridakis, Wheelwright & Hyndman 1998).
 *
 * @param multiplicative whether indices multiply, mean 1, or are added, mean 0
 * @param indices by phase, the first period's first; one neutral index for no season
 */
record ClassicalDecomposition(boolean multiplicative, double[] indices) {

	/** No season. */
	static final ClassicalDecomposition NONE = new ClassicalDecomposition(false, new double[] { 0 });

	/** 95 % quantile of the normal distribution: a test at 90 %, two-sided. */
	private static final double CRITICAL = 1.6448536269514722;

	private static final double LEAST_INDEX = 0.01;

	private static final int LEAST_SEASON = 4;

	/**
	 * Indices where the autocorrelation at the season differs from 0 at 90 %
	 * (Assimakopoulos & Nikolopoulos 2000; the limits are Bartlett's): multiplicative
	 * when all values are above 0 and no index is next to 0.
	 * @param season two or more of them are in the values, or 1
	 */
	static ClassicalDecomposition tested(double[] values, int season) {
		if (season < LEAST_SEASON || !isSeasonal(values, season)) {
			return NONE;
		}
		return estimated(values, season);
	}

	private static ClassicalDecomposition estimated(double[] values, int season) {
		if (Arrays.stream(values).allMatch((value) -> value > 0)) {
			ClassicalDecomposition indices = of(values, season, true);
			if (Arrays.stream(indices.indices).allMatch((index) -> index >= LEAST_INDEX)) {
				return indices;
			}
		}
		return of(values, season, false);
	}

	/**
	 * Indices of one kind.
	 * @param season two or more of them are in the values
	 */
	static ClassicalDecomposition of(double[] values, int season, boolean multiplicative) {
		double[] sums = new double[season];
		int[] counts = new int[season];
		int half = season / 2;
		for (int period = half; period < values.length - half; period++) {
			double trend = 0;
			for (int near = period - half; near <= period + half; near++) {
				boolean end = near == period - half || near == period + half;
				trend += (end && season % 2 == 0) ? values[near] / 2 : values[near];
			}
			trend /= season;
			sums[period % season] += multiplicative ? values[period] / trend : values[period] - trend;
			counts[period % season]++;
		}
		double mean = 0;
		for (int phase = 0; phase < season; phase++) {
			sums[phase] /= counts[phase];
			mean += sums[phase] / season;
		}
		for (int phase = 0; phase < season; phase++) {
			sums[phase] = multiplicative ? sums[phase] / mean : sums[phase] - mean;
		}
		return new ClassicalDecomposition(multiplicative, sums);
	}

	private static boolean isSeasonal(double[] values, int season) {
		double mean = Arrays.stream(values).average().orElse(0);
		double variance = 0;
		for (double value : values) {
			variance += (value - mean) * (value - mean);
		}
		double squares = 0;
		double correlation = 0;
		for (int lag = 1; lag <= season; lag++) {
			correlation = 0;
			for (int period = lag; period < values.length; period++) {
				correlation += (values[period] - mean) * (values[period - lag] - mean) / variance;
			}
			squares += (lag < season) ? correlation * correlation : 0;
		}
		return Math.abs(correlation) > CRITICAL * Math.sqrt((1 + 2 * squares) / values.length);
	}

	boolean isNone() {
		return this.indices.length == 1;
	}

	/** The values without their season. */
	double[] removedFrom(double[] values) {
		double[] adjusted = new double[values.length];
		for (int period = 0; period < values.length; period++) {
			double index = this.indices[period % this.indices.length];
			adjusted[period] = this.multiplicative ? values[period] / index : values[period] - index;
		}
		return adjusted;
	}

	/** Puts the season back into values of periods from {@code first} on, in place. */
	void restore(double[] values, int first) {
		for (int period = 0; period < values.length; period++) {
			double index = this.indices[(first + period) % this.indices.length];
			values[period] = this.multiplicative ? values[period] * index : values[period] + index;
		}
	}

	/** The season put back into what was fitted to {@code length} adjusted values. */
	Extrapolation around(Extrapolation adjusted, int length) {
		return isNone() ? adjusted : new Seasonal(this, adjusted, length);
	}

	/** The same with futures. */
	Extrapolation.Stochastic around(Extrapolation.Stochastic adjusted, int length) {
		return isNone() ? adjusted : new StochasticSeasonal(this, adjusted, length);
	}

	private static class Seasonal implements Extrapolation {

		private final ClassicalDecomposition indices;

		private final Extrapolation adjusted;

		private final int length;

		Seasonal(ClassicalDecomposition indices, Extrapolation adjusted, int length) {
			this.indices = indices;
			this.adjusted = adjusted;
			this.length = length;
		}

		@Override
		public double[] next(int horizon) {
			double[] next = this.adjusted.next(horizon);
			this.indices.restore(next, this.length);
			return next;
		}

		@Override
		public double[] fitted() {
			double[] fitted = this.adjusted.fitted();
			this.indices.restore(fitted, 0);
			return fitted;
		}

		@Override
		public String explanation() {
			return "%s, %s season of %d".formatted(this.adjusted.explanation(),
					this.indices.multiplicative() ? "multiplicative" : "additive", this.indices.indices().length);
		}

	}

	private static final class StochasticSeasonal extends Seasonal implements Extrapolation.Stochastic {

		private final ClassicalDecomposition indices;

		private final Extrapolation.Stochastic adjusted;

		private final int length;

		StochasticSeasonal(ClassicalDecomposition indices, Extrapolation.Stochastic adjusted, int length) {
			super(indices, adjusted, length);
			this.indices = indices;
			this.adjusted = adjusted;
			this.length = length;
		}

		@Override
		public void draw(UniformRandomProvider random, double[] path) {
			this.adjusted.draw(random, path);
			this.indices.restore(path, this.length);
		}

	}

}
