package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

/** What was a season ago comes again; without two seasons, the last value does. */
public final class SeasonalNaive extends SmoothingMethod {

	@Override
	public String name() {
		return "seasonal naive";
	}

	@Override
	Extrapolation extrapolate(double[] values, int season) {
		return of(values, season);
	}

	static Extrapolation of(double[] values, int season) {
		return new Extrapolation() {

			@Override
			public double[] next(int horizon) {
				double[] next = new double[horizon];
				for (int step = 0; step < horizon; step++) {
					next[step] = values[values.length - season + step % season];
				}
				return next;
			}

			@Override
			public double[] fitted() {
				double[] fitted = new double[values.length];
				Arrays.fill(fitted, 0, season, Double.NaN);
				System.arraycopy(values, 0, fitted, season, values.length - season);
				return fitted;
			}

			@Override
			public String explanation() {
				return (season == 1) ? "the last value" : "the value %d periods before".formatted(season);
			}

		};
	}

}
