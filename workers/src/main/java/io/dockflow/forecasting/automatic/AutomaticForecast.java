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
 * smoothing models; demand that does, or comes in so few units that chance hides a trend,
 * the mean of intermittent methods; dead demand one that falls towards 0.
 */
public final class AutomaticForecast implements ForecastMethod {

	/** Mean of counts below which chance hides a trend. */
	private static final double FEW = 30;

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
		double[] known = series.known();
		if (Arrays.stream(known).anyMatch((demand) -> demand == 0)) {
			return SKIPPING;
		}
		boolean varies = profile.squaredVariation() > 0;
		boolean counts = Arrays.stream(known).allMatch((demand) -> demand == Math.rint(demand));
		return (varies && counts && Arrays.stream(known).average().orElse(0) < FEW) ? SKIPPING : SMOOTH;
	}

}
