package io.dockflow.forecasting.promotion;

import java.util.Locale;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;

/**
 * A method that forecasts demand without the uplift of promotions and puts the uplift
 * back where one is planned.
 */
public final class PromotionAdjusted implements ForecastMethod {

	private final ForecastMethod method;

	private final boolean[] planned;

	/**
	 * Joins a method and a plan.
	 * @param method that forecasts ordinary demand
	 * @param planned whether each period after the series will be promoted; periods after
	 * these are not
	 */
	public PromotionAdjusted(ForecastMethod method, boolean... planned) {
		this.method = method;
		this.planned = planned.clone();
	}

	@Override
	public String name() {
		return this.method.name() + ", promotions apart";
	}

	@Override
	public FittedForecast fit(DemandSeries series) {
		Uplift uplift = Uplift.of(series);
		return new Fitted(series, this.method.fit(uplift.removedFrom(series)), uplift.factor(), this.planned);
	}

	/** The ordinary forecast and what promotions make of it. */
	private record Fitted(DemandSeries series, FittedForecast ordinary, double factor,
			boolean[] planned) implements FittedForecast {

		@Override
		public double[] forecast(int horizon) {
			double[] forecast = this.ordinary.forecast(horizon);
			for (int step = 0; step < Math.min(horizon, this.planned.length); step++) {
				forecast[step] *= this.planned[step] ? this.factor : 1;
			}
			return forecast;
		}

		@Override
		public double[] fitted() {
			double[] fitted = this.ordinary.fitted();
			for (int period = 0; period < fitted.length; period++) {
				fitted[period] *= this.series.isPromoted(period) ? this.factor : 1;
			}
			return fitted;
		}

		@Override
		public String explanation() {
			return String.format(Locale.ROOT, "%s, promoted periods × %.2f", this.ordinary.explanation(), this.factor);
		}

	}

}
