package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Simple exponential smoothing of a history without season: ℓ ← ℓ + α (y − ℓ) (Brown
 * 1956). The best start for a weight is known in closed form, as errors are linear in it;
 * the weight is searched on a grid and then by golden section.
 */
final class LevelSmoothing implements Extrapolation.Stochastic {

	private static final int GRID = 20;

	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

	private final double[] fitted;

	private final double alpha;

	private final double level;

	private final double deviation;

	private LevelSmoothing(double[] fitted, double alpha, double level, double deviation) {
		this.fitted = fitted;
		this.alpha = alpha;
		this.level = level;
		this.deviation = deviation;
	}

	/** Smooths with a given weight from a given start. */
	static LevelSmoothing fixed(double[] values, double alpha, double start) {
		double[] fitted = new double[values.length];
		double level = start;
		double squares = 0;
		for (int period = 0; period < values.length; period++) {
			fitted[period] = level;
			squares += (values[period] - level) * (values[period] - level);
			level += alpha * (values[period] - level);
		}
		return new LevelSmoothing(fitted, alpha, level, Math.sqrt(squares / Math.max(1, values.length - 1)));
	}

	/** Smooths with the weight and start of the least sum of squared errors. */
	static LevelSmoothing optimal(double[] values) {
		double best = 1;
		for (int step = 1; step < GRID; step++) {
			best = (squares(values, step / (double) GRID) < squares(values, best)) ? step / (double) GRID : best;
		}
		double low = Math.max(1e-4, best - 1.0 / GRID);
		double high = Math.min(1, best + 1.0 / GRID);
		while (high - low > 1e-5) {
			double left = high - GOLDEN * (high - low);
			double right = low + GOLDEN * (high - low);
			if (squares(values, left) <= squares(values, right)) {
				high = right;
			}
			else {
				low = left;
			}
		}
		double alpha = (low + high) / 2;
		return fixed(values, alpha, start(values, alpha));
	}

	/** Σ(e(0) − (1−α)^t ℓ)² is least at this ℓ, e(0) the errors from a start of 0. */
	private static double start(double[] values, double alpha) {
		double level = 0;
		double weight = 1;
		double product = 0;
		double norm = 0;
		for (double value : values) {
			product += (value - level) * weight;
			norm += weight * weight;
			level += alpha * (value - level);
			weight *= 1 - alpha;
		}
		return product / norm;
	}

	private static double squares(double[] values, double alpha) {
		double level = start(values, alpha);
		double squares = 0;
		for (double value : values) {
			squares += (value - level) * (value - level);
			level += alpha * (value - level);
		}
		return squares;
	}

	@Override
	public double[] next(int horizon) {
		double[] next = new double[horizon];
		Arrays.fill(next, this.level);
		return next;
	}

	@Override
	public void draw(UniformRandomProvider random, double[] path) {
		var normal = ZigguratSampler.NormalizedGaussian.of(random);
		double moving = this.level;
		for (int step = 0; step < path.length; step++) {
			path[step] = moving + this.deviation * normal.sample();
			moving += this.alpha * (path[step] - moving);
		}
	}

	@Override
	public double[] fitted() {
		return this.fitted.clone();
	}

	@Override
	public String explanation() {
		return "SES, α %.2f".formatted(this.alpha);
	}

}
