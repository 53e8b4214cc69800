package io.dockflow.forecasting.intermittent;

import java.util.Arrays;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.intermittent.IntermittentMethod.Run;

/** The same amount for every period to come. */
record FlatForecast(DemandSeries series, Run run) implements FittedForecast {

	static double[] requireKnown(DemandSeries series) {
		double[] known = series.known();
		if (known.length == 0) {
			throw new IllegalArgumentException(
					"Expected one known period or more, but all %d are gaps or censored. Forecast from a similar item."
						.formatted(series.length()));
		}
		return known;
	}

	@Override
	public double[] forecast(int horizon) {
		if (horizon < 1) {
			throw new IllegalArgumentException(
					"Expected a horizon of 1 period or more, but it is %d. Ask for what must be covered."
						.formatted(horizon));
		}
		double[] forecast = new double[horizon];
		Arrays.fill(forecast, this.run.future());
		return forecast;
	}

	@Override
	public double[] fitted() {
		double[] fitted = new double[this.series.length()];
		int known = 0;
		for (int period = 0; period < fitted.length; period++) {
			fitted[period] = this.run.forecasts()[known];
			known += this.series.isKnown(period) ? 1 : 0;
		}
		return fitted;
	}

	@Override
	public String explanation() {
		return this.run.explanation().get();
	}

}
