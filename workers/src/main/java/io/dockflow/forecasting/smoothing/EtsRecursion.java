package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One form of exponential smoothing on one history. Weights, start level and start trend
 * are those of the greatest likelihood (Hyndman, Koehler, Snyder & Grose 2002); start
 * indices are those of the classical decomposition and count as parameters.
 */
final class EtsRecursion implements Extrapolation.Stochastic {

	private static final double LEAST = 1e-4;

	private static final double MOST = 0.9999;

	private static final double LEAST_DAMPING = 0.8;

	private static final double MOST_DAMPING = 0.98;

	private static final double UNBOUNDED = 1e10;

	private static final int START_PERIODS = 10;

	private static final double TOLERANCE = 1e-4;

	private static final int LIMIT = 1000;

	private final EtsForm form;

	private final double[] values;

	private final int period;

	private final double[] startIndices;

	private final double[] indices;

	private final double[] fitted;

	private double alpha;

	private double beta;

	private double gamma;

	private double damping;

	private double level;

	private double trend;

	private double deviation;

	private double criterion;

	private EtsRecursion(EtsForm form, double[] values, int period, double[] startIndices) {
		this.form = form;
		this.values = values;
		this.period = (form.season() == EtsForm.Season.N) ? 1 : period;
		this.startIndices = startIndices;
		this.indices = new double[startIndices.length];
		this.fitted = new double[values.length];
	}

	/** The form with the least AICc among those that suit the history. */
	static EtsRecursion best(double[] values, int period) {
		boolean positive = Arrays.stream(values).allMatch((value) -> value > 0);
		EtsRecursion best = null;
		for (EtsForm form : EtsForm.all(period > 1, positive)) {
			EtsRecursion other = optimal(form, values, period);
			best = (best == null || other.criterion < best.criterion) ? other : best;
		}
		return best;
	}

	/** One form with its best weights and start. */
	static EtsRecursion optimal(EtsForm form, double[] values, int period) {
		ClassicalDecomposition indices = (form.season() == EtsForm.Season.N) ? ClassicalDecomposition.NONE
				: ClassicalDecomposition.of(values, period, form.season() == EtsForm.Season.M);
		double[] adjusted = indices.removedFrom(values);
		var recursion = new EtsRecursion(form, values, period, indices.indices());
		boolean trended = form.trend() != EtsForm.Trend.N;
		double alpha = LEAST + 0.2 * (MOST - LEAST) / recursion.period;
		double beta = LEAST + 0.1 * (alpha - LEAST);
		double gamma = LEAST + 0.05 * (Math.min(MOST, 1 - alpha) - LEAST);
		double damping = LEAST_DAMPING + 0.99 * (MOST_DAMPING - LEAST_DAMPING);
		double[] line = line(adjusted, Math.min(values.length, Math.max(START_PERIODS, 2 * recursion.period)), trended);
		var start = new Parameters();
		start.add(alpha, LEAST, MOST);
		// A trend that may turn faster than the level's first weight follows noise.
		start.addIf(trended, beta, LEAST, alpha);
		start.addIf(form.season() != EtsForm.Season.N, gamma, LEAST, MOST);
		start.addIf(form.trend() == EtsForm.Trend.DAMPED, damping, LEAST_DAMPING, MOST_DAMPING);
		start.add(line[0], -UNBOUNDED, UNBOUNDED);
		start.addIf(trended, line[1], -UNBOUNDED, UNBOUNDED);
		double[] best = new NelderMead(start.lower(), start.upper()).minimise(recursion::run, start.start(), TOLERANCE,
				LIMIT);
		recursion.finish(recursion.run(best), start.size() + recursion.period - 1 + 1);
		return recursion;
	}

	/** Level before the first period and slope, by least squares of the first values. */
	private static double[] line(double[] adjusted, int count, boolean trended) {
		double meanTime = (count + 1) / 2.0;
		double mean = Arrays.stream(adjusted, 0, count).average().orElse(0);
		if (!trended) {
			return new double[] { mean, 0 };
		}
		double product = 0;
		double norm = 0;
		for (int period = 0; period < count; period++) {
			product += (period + 1 - meanTime) * (adjusted[period] - mean);
			norm += (period + 1 - meanTime) * (period + 1 - meanTime);
		}
		double slope = product / norm;
		return new double[] { mean - slope * meanTime, slope };
	}

	/** −2 log likelihood but for constants; infinite where the weights do not suit. */
	private double run(double[] point) {
		int next = 0;
		boolean trended = this.form.trend() != EtsForm.Trend.N;
		EtsForm.Season season = this.form.season();
		this.alpha = point[next++];
		this.beta = trended ? point[next++] : 0;
		this.gamma = (season != EtsForm.Season.N) ? point[next++] : 0;
		this.damping = (this.form.trend() == EtsForm.Trend.DAMPED) ? point[next++] : 1;
		if (this.beta > this.alpha || this.gamma > 1 - this.alpha) {
			return Double.POSITIVE_INFINITY;
		}
		this.level = point[next++];
		this.trend = trended ? point[next] : 0;
		System.arraycopy(this.startIndices, 0, this.indices, 0, this.indices.length);
		double squares = 0;
		double logarithms = 0;
		double product = 1;
		int phase = 0;
		for (int t = 0; t < this.values.length; t++) {
			double base = this.level + this.damping * this.trend;
			double index = this.indices[phase];
			double forecast = (season == EtsForm.Season.M) ? base * index : base + index;
			this.fitted[t] = forecast;
			double error = this.values[t] - forecast;
			if (this.form.multiplicativeError()) {
				error /= forecast;
				product *= Math.abs(forecast);
				if (!(product > 1e-100 && product < 1e100)) {
					logarithms += Math.log(product);
					product = 1;
				}
			}
			squares += error * error;
			update(this.values[t], base, index, phase);
			phase = (phase + 1 == this.period) ? 0 : phase + 1;
		}
		this.deviation = squares;
		return this.values.length * Math.log(squares) + 2 * (logarithms + Math.log(product));
	}

	private void update(double value, double base, double index, int phase) {
		double adjusted = (this.form.season() == EtsForm.Season.M) ? value / index : value - index;
		double before = this.level;
		this.level = base + this.alpha * (adjusted - base);
		if (this.form.trend() != EtsForm.Trend.N) {
			double damped = this.damping * this.trend;
			this.trend = damped + this.beta / this.alpha * (this.level - before - damped);
		}
		if (this.form.season() != EtsForm.Season.N) {
			double seen = (this.form.season() == EtsForm.Season.M) ? value / base : value - base;
			this.indices[phase] = index + this.gamma * (seen - index);
		}
	}

	private void finish(double likelihood, int parameters) {
		int n = this.values.length;
		this.criterion = AkaikeCriterion.corrected(likelihood, parameters, n);
		this.deviation = Math.sqrt(this.deviation / Math.max(1, n - parameters));
	}

	@Override
	public double[] next(int horizon) {
		double[] next = new double[horizon];
		double ahead = 0;
		double power = 1;
		for (int step = 0; step < horizon; step++) {
			power *= this.damping;
			ahead += power;
			double base = this.level + ahead * this.trend;
			double index = this.indices[(this.values.length + step) % this.period];
			next[step] = (this.form.season() == EtsForm.Season.M) ? base * index : base + index;
		}
		return next;
	}

	@Override
	public void draw(UniformRandomProvider random, double[] path) {
		var normal = ZigguratSampler.NormalizedGaussian.of(random);
		var copy = new EtsRecursion(this.form, this.values, this.period, this.indices);
		System.arraycopy(this.indices, 0, copy.indices, 0, this.indices.length);
		copy.alpha = this.alpha;
		copy.beta = this.beta;
		copy.gamma = this.gamma;
		copy.damping = this.damping;
		copy.level = this.level;
		copy.trend = this.trend;
		for (int step = 0; step < path.length; step++) {
			int phase = (this.values.length + step) % this.period;
			double base = copy.level + copy.damping * copy.trend;
			double index = copy.indices[phase];
			double forecast = (this.form.season() == EtsForm.Season.M) ? base * index : base + index;
			double error = this.deviation * normal.sample();
			path[step] = this.form.multiplicativeError() ? forecast * (1 + error) : forecast + error;
			copy.update(path[step], base, index, phase);
		}
	}

	@Override
	public double[] fitted() {
		return this.fitted.clone();
	}

	@Override
	public String explanation() {
		StringBuilder text = new StringBuilder("%s, α %.2f".formatted(this.form, this.alpha));
		if (this.form.trend() != EtsForm.Trend.N) {
			text.append(", β %.2f".formatted(this.beta));
		}
		if (this.form.season() != EtsForm.Season.N) {
			text.append(", γ %.2f".formatted(this.gamma));
		}
		if (this.form.trend() == EtsForm.Trend.DAMPED) {
			text.append(", φ %.2f".formatted(this.damping));
		}
		return text.toString();
	}

	/** Start values and bounds of what is estimated. */
	private static final class Parameters {

		private static final int MOST_PARAMETERS = 6;

		private final double[][] rows = new double[3][MOST_PARAMETERS];

		private int size;

		void add(double start, double lower, double upper) {
			this.rows[0][this.size] = start;
			this.rows[1][this.size] = lower;
			this.rows[2][this.size++] = upper;
		}

		void addIf(boolean wanted, double start, double lower, double upper) {
			if (wanted) {
				add(start, lower, upper);
			}
		}

		int size() {
			return this.size;
		}

		double[] start() {
			return Arrays.copyOf(this.rows[0], this.size);
		}

		double[] lower() {
			return Arrays.copyOf(this.rows[1], this.size);
		}

		double[] upper() {
			return Arrays.copyOf(this.rows[2], this.size);
		}

	}

}
