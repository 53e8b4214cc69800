package io.dockflow.forecasting.smoothing;

/**
 * The Theta recursion in state space form (Fiorucci et al. 2016, "Models for optimising
 * the theta method and their relationship to state space models", International Journal
 * of Forecasting 32): smoothing of the θ line and the straight line whose weight is 1 −
 * 1/θ. The straight line is that of the whole history, or, when dynamic, of what was
 * known at each period.
 */
final class ThetaRecursion implements Extrapolation {

	/** Errors of the first periods say little, as line and level are only beginning. */
	private static final int WARM_UP = 3;

	private static final double LEAST_ALPHA = 0.1;

	private static final double MOST_ALPHA = 0.99;

	private static final double UNBOUNDED = 1e10;

	private static final double START_ALPHA = 0.5;

	/** Standard deviation of squares in units of the mean. */
	private static final double TOLERANCE = 2e-8;

	private static final int LIMIT = 1000;

	private final double[] values;

	private final boolean dynamic;

	private final double[] fitted;

	private final double wholeIntercept;

	private final double wholeSlope;

	private double alpha;

	private double theta;

	private double level;

	private double mean;

	private double intercept;

	private double slope;

	/**
	 * {@return a recursion that has not been run yet}
	 */
	ThetaRecursion(double[] values, boolean dynamic) {
		this.values = values;
		this.dynamic = dynamic;
		this.fitted = new double[values.length];
		int n = values.length;
		double sum = 0;
		double weighted = 0;
		for (int period = 0; period < n; period++) {
			sum += values[period] / n;
			weighted += values[period] * (period + 1) / n;
		}
		this.wholeSlope = 6 * (2 * weighted - (n + 1) * sum) / ((double) n * n - 1);
		this.wholeIntercept = sum - (n + 1) * this.wholeSlope / 2;
	}

	/** Theta: θ is 2; level and weight are of the least squares. */
	static ThetaRecursion standard(double[] values) {
		ThetaRecursion recursion = new ThetaRecursion(values, false);
		var search = new NelderMead(new double[] { -UNBOUNDED, LEAST_ALPHA }, new double[] { UNBOUNDED, MOST_ALPHA });
		double[] best = search.minimise((point) -> recursion.run(point[0], point[1], 2),
				new double[] { values[0] / 2, START_ALPHA }, TOLERANCE, LIMIT);
		recursion.run(best[0], best[1], 2);
		return recursion;
	}

	/** Dynamic optimised Theta: level, weight and θ ≥ 1 are of the least squares. */
	static ThetaRecursion dynamicOptimised(double[] values) {
		ThetaRecursion recursion = new ThetaRecursion(values, true);
		var search = new NelderMead(new double[] { -UNBOUNDED, LEAST_ALPHA, 1 },
				new double[] { UNBOUNDED, MOST_ALPHA, UNBOUNDED });
		double[] best = search.minimise((point) -> recursion.run(point[0], point[1], point[2]),
				new double[] { values[0] / 2, START_ALPHA, 2 }, TOLERANCE, LIMIT);
		recursion.run(best[0], best[1], best[2]);
		return recursion;
	}

	/** Runs through the history; the sum of squared errors after the warm-up. */
	double run(double start, double weight, double line) {
		this.alpha = weight;
		this.theta = line;
		double keep = 1 - weight;
		double share = 1 - 1 / line;
		double first = this.values[0];
		double a = this.dynamic ? first : this.wholeIntercept;
		double b = this.dynamic ? 0 : this.wholeSlope;
		double smoothed = weight * first + keep * start;
		double average = first;
		double power = keep;
		double squares = 0;
		this.fitted[0] = start + share * (a + b);
		for (int i = 1; i < this.values.length; i++) {
			double value = this.values[i];
			double forecast = smoothed + share * (a * power + b * (1 - power * keep) / weight);
			this.fitted[i] = forecast;
			double error = value - forecast;
			squares += (i >= WARM_UP) ? error * error : 0;
			smoothed += weight * (value - smoothed);
			if (this.dynamic) {
				b = ((i - 1) * b + 6 * (value - average) / (i + 1)) / (i + 2);
				average = (i * average + value) / (i + 1);
				a = average - b * (i + 2) / 2;
			}
			power *= keep;
		}
		this.level = smoothed;
		this.mean = average;
		this.intercept = a;
		this.slope = b;
		return squares;
	}

	@Override
	public double[] next(int horizon) {
		double[] next = new double[horizon];
		double keep = 1 - this.alpha;
		double share = 1 - 1 / this.theta;
		double smoothed = this.level;
		double average = this.mean;
		double a = this.intercept;
		double b = this.slope;
		double power = Math.pow(keep, this.values.length);
		for (int step = 0; step < horizon; step++) {
			int i = this.values.length + step;
			double forecast = smoothed + share * (a * power + b * (1 - power * keep) / this.alpha);
			next[step] = forecast;
			smoothed += this.alpha * (forecast - smoothed);
			if (this.dynamic) {
				b = ((i - 1) * b + 6 * (forecast - average) / (i + 1)) / (i + 2);
				average = (i * average + forecast) / (i + 1);
				a = average - b * (i + 2) / 2;
			}
			power *= keep;
		}
		return next;
	}

	@Override
	public double[] fitted() {
		return this.fitted.clone();
	}

	@Override
	public String explanation() {
		return this.dynamic ? "dynamic Theta, α %.2f, θ %.2f".formatted(this.alpha, this.theta)
				: "Theta, α %.2f".formatted(this.alpha);
	}

}
