package io.dockflow.forecasting.seasonality;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;

/**
 * A method that forecasts the series without its season and puts the season back.
 *
 * @param method forecasts what is left without the season
 * @param indices of the series and perhaps others
 * @param item position of the series among those the indices were made of
 */
public record SeasonallyAdjusted(ForecastMethod method, SeasonalIndices indices, int item) implements ForecastMethod {

	@Override
	public String name() {
		return this.method.name() + ", seasonally adjusted";
	}

	@Override
	public FittedForecast fit(DemandSeries series) {
		FittedForecast adjusted = this.method.fit(this.indices.adjusted(series, this.item));
		return new FittedForecast() {

			@Override
			public double[] forecast(int horizon) {
				return times(adjusted.forecast(horizon), series.length());
			}

			@Override
			public double[] fitted() {
				return times(adjusted.fitted(), 0);
			}

			@Override
			public String explanation() {
				return adjusted.explanation() + ", times seasonal indices";
			}

			private double[] times(double[] values, int from) {
				for (int step = 0; step < values.length; step++) {
					values[step] *= SeasonallyAdjusted.this.indices.index(SeasonallyAdjusted.this.item,
							series.phase(from + step));
				}
				return values;
			}

		};
	}

}
