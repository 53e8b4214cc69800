package io.dockflow.forecasting.smoothing;

import org.apache.commons.rng.UniformRandomProvider;

import io.dockflow.forecasting.DemandPaths;
import io.dockflow.forecasting.FittedForecast;

/**
 * A combination fitted to one series. Its futures are those of the exponential smoothing
 * chosen, moved onto the combined forecast and spread further by what such models are too
 * sure of: they take the estimated form and weights for the true ones.
 */
public final class CombinedFit implements FittedForecast {

	private final RegularHistory history;

	private final Extrapolation centre;

	private final Extrapolation.Stochastic spread;

	CombinedFit(RegularHistory history, Extrapolation centre, Extrapolation.Stochastic spread) {
		this.history = history;
		this.centre = centre;
		this.spread = spread;
	}

	@Override
	public double[] forecast(int horizon) {
		RegularHistory.requireHorizon(horizon);
		return this.history.restored(this.centre.next(horizon));
	}

	@Override
	public double[] fitted() {
		return this.history.restoredFitted(this.centre);
	}

	@Override
	public String explanation() {
		return this.centre.explanation();
	}

	/**
	 * Possible futures; may be drawn from by several threads.
	 * @param horizon the longest path that will be asked for, 1 or more
	 */
	public DemandPaths paths(int horizon) {
		RegularHistory.requireHorizon(horizon);
		double[] middle = this.centre.next(horizon);
		double[] own = this.spread.next(horizon);
		double widening = Widening.of(this.history.values().length);
		return (random, path) -> draw(random, path, middle, own, widening);
	}

	private void draw(UniformRandomProvider random, double[] path, double[] middle, double[] own, double widening) {
		if (path.length > middle.length) {
			throw new IllegalArgumentException(
					"Expected a path of up to %d periods, but it has %d. Prepare paths of a longer horizon."
						.formatted(middle.length, path.length));
		}
		this.spread.draw(random, path);
		for (int step = 0; step < path.length; step++) {
			double moved = middle[step] + widening * (path[step] - own[step]);
			path[step] = Math.max(0, moved * this.history.scale());
		}
	}

}
