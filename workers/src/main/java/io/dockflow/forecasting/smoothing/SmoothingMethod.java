package io.dockflow.forecasting.smoothing;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;

/**
 * What the methods of this package share: a regular history, and answers where there is
 * nothing to estimate. A constant history is forecast as that constant. Four values or
 * fewer are smoothed with half the weight on the newest.
 */
abstract class SmoothingMethod implements ForecastMethod {

	private static final int FEW = 4;

	@Override
	public final FittedForecast fit(DemandSeries series) {
		RegularHistory history = RegularHistory.of(series);
		return history.forecast(extrapolate(history));
	}

	final Extrapolation extrapolate(RegularHistory history) {
		if (isPlain(history)) {
			return plain(history);
		}
		return extrapolate(history.values(), history.season());
	}

	/** Whether there is nothing to estimate. */
	static boolean isPlain(RegularHistory history) {
		return history.isConstant() || history.values().length <= FEW;
	}

	/** The answer where there is nothing to estimate. */
	static Extrapolation.Stochastic plain(RegularHistory history) {
		return LevelSmoothing.fixed(history.values(), 0.5, history.values()[0]);
	}

	/**
	 * Fits the method.
	 * @param values five or more, mean 1, not all equal
	 * @param season two or more of them are in the values, or 1
	 */
	abstract Extrapolation extrapolate(double[] values, int season);

}
