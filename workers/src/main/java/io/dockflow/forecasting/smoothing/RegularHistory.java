package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;

/**
 * A series made regular for models that need a value in each period, in units of its
 * mean. Unknown periods before the first known one are left out; unknown ones between two
 * known are on the straight line between them, after the last known they repeat it. A
 * censored period is at least what was sold. Calendar phases are counted from the first
 * period kept, which changes no index, only its name.
 *
 * @param length of the series
 * @param offset periods left out before
 * @param season periods until the calendar repeats; 1 when there are not two seasons
 * @param scale units per unit of {@code values}: the mean; 1 when all is 0
 * @param values one or more
 */
record RegularHistory(int length, int offset, int season, double scale, double[] values) {

	/**
	 * Makes a series regular.
	 * @throws IllegalArgumentException when no period is known
	 */
	static RegularHistory of(DemandSeries series) {
		int first = 0;
		while (first < series.length() && !series.isKnown(first)) {
			first++;
		}
		if (first == series.length()) {
			throw new IllegalArgumentException(
					"Expected a series with a known period, but none of %d is known. Forecast it from its like."
						.formatted(series.length()));
		}
		double[] values = new double[series.length() - first];
		int known = 0;
		for (int period = 0; period < values.length; period++) {
			if (series.isKnown(first + period)) {
				values[period] = series.demand(first + period);
				double step = (values[period] - values[known]) / Math.max(1, period - known);
				for (int between = known + 1; between < period; between++) {
					values[between] = values[known] + step * (between - known);
				}
				known = period;
			}
		}
		Arrays.fill(values, known, values.length, values[known]);
		double scale = 0;
		for (int period = 0; period < values.length; period++) {
			if (series.isCensored(first + period) && !Double.isNaN(series.demand(first + period))) {
				values[period] = Math.max(values[period], series.demand(first + period));
			}
			scale += values[period] / values.length;
		}
		double unit = (scale > 0) ? scale : 1;
		for (int period = 0; period < values.length; period++) {
			values[period] /= unit;
		}
		int season = (values.length >= 2 * series.season()) ? series.season() : 1;
		return new RegularHistory(series.length(), first, season, unit, values);
	}

	boolean isConstant() {
		return Arrays.stream(this.values).allMatch((value) -> Math.abs(value - this.values[0]) <= 1e-12);
	}

	/** Forecast in units of the series, never below 0. */
	double[] restored(double[] forecast) {
		return Arrays.stream(forecast).map((value) -> Math.max(0, value * this.scale)).toArray();
	}

	/** Forecasts in units of the series, never below 0. */
	FittedForecast forecast(Extrapolation extrapolation) {
		return new FittedForecast() {

			@Override
			public double[] forecast(int horizon) {
				requireHorizon(horizon);
				return restored(extrapolation.next(horizon));
			}

			@Override
			public double[] fitted() {
				return restoredFitted(extrapolation);
			}

			@Override
			public String explanation() {
				return extrapolation.explanation();
			}

		};
	}

	double[] restoredFitted(Extrapolation extrapolation) {
		double[] fitted = new double[this.length];
		Arrays.fill(fitted, 0, this.offset, Double.NaN);
		double[] restored = extrapolation.fitted();
		for (int period = 0; period < restored.length; period++) {
			// Math.max keeps NaN.
			fitted[this.offset + period] = Math.max(0, restored[period] * this.scale);
		}
		return fitted;
	}

	static void requireHorizon(int horizon) {
		if (horizon < 1) {
			throw new IllegalArgumentException(
					"Expected a horizon of 1 period or more, but it is %d. Ask for one or more.".formatted(horizon));
		}
	}

}
