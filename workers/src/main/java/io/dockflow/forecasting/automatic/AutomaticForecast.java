package io.dockflow.forecasting.automatic;

import java.util.Arrays;

import io.dockflow.forecasting.DemandClass;
import io.dockflow.forecasting.DemandProfile;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;
import io.dockflow.forecasting.intermittent.AutomaticIntermittent;
import io.dockflow.forecasting.intermittent.IntermittentMethod;
import io.dockflow.forecasting.smoothing.CombinedForecast;

/**
 * Forecasts a series by its class: combinations, since which single method will be best
 * cannot be told from one history (Petropoulos and Svetunkov, "A simple combination of
 * univariate models", 2020). Demand that never skips a period gets the median of four
 * smoothing models, demand that does the mean of intermittent methods, and dead demand
 * one that falls towards 0.
 */
public final class AutomaticForecast implements ForecastMethod {

	private static final ForecastMethod SMOOTH = new CombinedForecast();

	private static final ForecastMethod SKIPPING = new AutomaticIntermittent();

	private static final ForecastMethod DEAD = IntermittentMethod.TSB;

	@Override
	public String name() {
		return "automatic";
	}

	/**
	 * Classifies and fits.
	 * @throws IllegalArgumentException when no period is known
	 */
	@Override
	public AutomaticFit fit(DemandSeries series) {
		DemandProfile profile = DemandProfile.of(series);
		ForecastMethod method = method(series, profile);
		FittedForecast fitted = method.fit(series);
		return new AutomaticFit(series, profile, method.name(), fitted);
	}

	private static ForecastMethod method(DemandSeries series, DemandProfile profile) {
		if (profile.demandClass() == DemandClass.DEAD) {
			return DEAD;
		}
		return Arrays.stream(series.known()).anyMatch((demand) -> demand == 0) ? SKIPPING : SMOOTH;
	}

}
