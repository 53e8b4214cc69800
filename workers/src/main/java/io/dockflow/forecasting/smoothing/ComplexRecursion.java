package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

/**
 * Complex exponential smoothing (Svetunkov, Kourentzes & Ord 2022, "Complex exponential
 * smoothing", Naval Research Logistics 69): a level with an information potential beside
 * it, weighted by a complex number, with or without a season of the same kind. States
 * before the first period are found by running forth, back and forth again.
 */
final class ComplexRecursion implements Extrapolation {

	/** How the season enters. */
	enum Season {

		NONE(2), SIMPLE(2), PARTIAL(3), FULL(4);

		private final int components;

		Season(int components) {
			this.components = components;
		}

	}

	private static final double[] LOWER = { 0.01, 0.01, 0.01, 0.01 };

	private static final double[] UPPER = { 1.8, 1.9, 1.5, 1.5 };

	/** A potential begins a little below its level. */
	private static final double POTENTIAL_SHARE = 1.1;

	private static final int LEVEL_PERIODS = 10;

	private static final double TOLERANCE = 1e-4;

	private static final int LIMIT = 1000;

	private final double[] values;

	private final int lag;

	private final Season season;

	/**
	 * Rows of level, potential, seasonal level, seasonal potential; first and last lag.
	 */
	private final double[][] states;

	private final double[] begin;

	private final double[] fitted;

	private final double[] weights = new double[4];

	private double criterion;

	private ComplexRecursion(double[] values, int period, Season season) {
		this.values = values;
		this.season = season;
		this.lag = (season == Season.NONE) ? 1 : period;
		this.fitted = new double[values.length];
		this.states = new double[4][values.length + 2 * this.lag];
		this.begin = new double[4 * this.lag];
		double mean = Arrays.stream(values, 0, Math.min(values.length, Math.max(LEVEL_PERIODS, this.lag)))
			.average()
			.orElse(0);
		double[] indices = (season == Season.PARTIAL || season == Season.FULL)
				? ClassicalDecomposition.of(values, period, false).indices() : new double[this.lag];
		double yearly = Arrays.stream(values, 0, this.lag).average().orElse(0);
		for (int phase = 0; phase < this.lag; phase++) {
			double level = switch (season) {
				case NONE -> mean;
				case SIMPLE -> values[phase];
				case PARTIAL, FULL -> yearly;
			};
			this.begin[phase] = level;
			this.begin[this.lag + phase] = level / POTENTIAL_SHARE;
			this.begin[2 * this.lag + phase] = indices[phase];
			this.begin[3 * this.lag + phase] = (season == Season.FULL) ? indices[phase] / POTENTIAL_SHARE : 0;
		}
	}

	/** The kind with the least AICc, weights by least squares. */
	static ComplexRecursion best(double[] values, int period) {
		ComplexRecursion best = optimal(values, period, Season.NONE);
		if (period > 1) {
			for (Season season : new Season[] { Season.SIMPLE, Season.PARTIAL, Season.FULL }) {
				ComplexRecursion other = optimal(values, period, season);
				best = (other.criterion < best.criterion) ? other : best;
			}
		}
		return best;
	}

	/** One kind with the weights of the least squares. */
	static ComplexRecursion optimal(double[] values, int period, Season season) {
		ComplexRecursion recursion = new ComplexRecursion(values, period, season);
		double[] start = switch (season) {
			case NONE, SIMPLE -> new double[] { 1.3, 1 };
			case PARTIAL -> new double[] { 1.3, 1, 0.1 };
			case FULL -> new double[] { 1.3, 1, 1.3, 1 };
		};
		var search = new NelderMead(Arrays.copyOf(LOWER, start.length), Arrays.copyOf(UPPER, start.length));
		int n = values.length;
		double[] best = search.minimise((point) -> n * Math.log(recursion.run(point)), start, TOLERANCE, LIMIT);
		recursion.criterion = AkaikeCriterion.corrected(n * Math.log(recursion.run(best)), season.components + 1, n);
		return recursion;
	}

	private double run(double[] point) {
		System.arraycopy(point, 0, this.weights, 0, point.length);
		for (int row = 0; row < 4; row++) {
			System.arraycopy(this.begin, row * this.lag, this.states[row], 0, this.lag);
		}
		pass(false);
		reverse();
		pass(true);
		reverse();
		return pass(false);
	}

	private double pass(boolean backward) {
		int n = this.values.length;
		double squares = 0;
		for (int period = 0; period < n; period++) {
			double value = this.values[backward ? n - 1 - period : period];
			double forecast = forecast(this.states, period + this.lag);
			update(this.states, period + this.lag, value - forecast);
			this.fitted[period] = forecast;
			squares += (value - forecast) * (value - forecast);
		}
		for (int after = 0; after < this.lag; after++) {
			update(this.states, n + this.lag + after, 0);
		}
		return squares;
	}

	private double forecast(double[][] rows, int at) {
		return switch (this.season) {
			case NONE -> rows[0][at - 1];
			case SIMPLE -> rows[0][at - this.lag];
			case PARTIAL, FULL -> rows[0][at - 1] + rows[2][at - this.lag];
		};
	}

	private void update(double[][] rows, int at, double error) {
		int before = (this.season == Season.SIMPLE) ? at - this.lag : at - 1;
		double real = this.weights[0];
		double imaginary = this.weights[1];
		double level = rows[0][before];
		double potential = rows[1][before];
		rows[0][at] = level - (1 - imaginary) * potential + (real - imaginary) * error;
		rows[1][at] = level + (1 - real) * potential + (real + imaginary) * error;
		if (this.season == Season.PARTIAL) {
			rows[2][at] = rows[2][at - this.lag] + this.weights[2] * error;
		}
		else if (this.season == Season.FULL) {
			double seasonal = rows[2][at - this.lag];
			double its = rows[3][at - this.lag];
			rows[2][at] = seasonal - (1 - this.weights[3]) * its + (this.weights[2] - this.weights[3]) * error;
			rows[3][at] = seasonal + (1 - this.weights[2]) * its + (this.weights[2] + this.weights[3]) * error;
		}
	}

	private void reverse() {
		for (int row = 0; row < this.season.components; row++) {
			double[] states = this.states[row];
			for (int left = 0, right = states.length - 1; left < right; left++, right--) {
				double kept = states[left];
				states[left] = states[right];
				states[right] = kept;
			}
		}
	}

	@Override
	public double[] next(int horizon) {
		double[][] rows = new double[4][this.lag + horizon];
		for (int row = 0; row < 4; row++) {
			System.arraycopy(this.states[row], this.values.length, rows[row], 0, this.lag);
		}
		double[] next = new double[horizon];
		for (int step = 0; step < horizon; step++) {
			next[step] = forecast(rows, this.lag + step);
			update(rows, this.lag + step, 0);
		}
		return next;
	}

	@Override
	public double[] fitted() {
		return this.fitted.clone();
	}

	@Override
	public String explanation() {
		return "CES(%s), α %.2f + %.2fi".formatted(this.season.name().charAt(0), this.weights[0], this.weights[1]);
	}

}
