package io.dockflow.forecasting.intermittent;

import java.util.Arrays;

import io.dockflow.forecasting.DemandClass;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.distribution.DemandDistribution;

/**
 * What several periods ask for together. The variance is that of the errors of rolling
 * cumulative forecasts, so that errors which repeat from period to period count in full,
 * and never the one-period error by the root of the time (Silver, Pyke and Thomas,
 * Inventory and Production Management in Supply Chains, 4th ed. 2017; Prak, Teunter and
 * Syntetos, On the calculation of safety stocks when demand is forecasted, European
 * Journal of Operational Research 256 (2017)). Where windows are few, it is shrunk
 * towards what one-period errors and an uncertain level would give.
 */
public final class CumulativeDemand {

	/** Independent windows that weigh as much as the prior. */
	private static final double PRIOR_WINDOWS = 20;

	/**
	 * Variance of the uncertain level by that of one period's errors, where sizes are
	 * similar; chosen, as the next, on Auto and VN2's history.
	 */
	private static final double LEVEL_SHARE = 0.2;

	/** The same where sizes differ: more of an error is the size's. */
	private static final double LEVEL_SHARE_OF_DIFFERING = 0.1;

	private CumulativeDemand() {
	}

	/**
	 * Distribution of the demand of the periods after the series.
	 * @param series what the method was fitted to
	 * @param demandClass of the series
	 * @param fitted the method's forecasts of it, level over the horizon
	 * @param periods that must be covered, 1 or more
	 * @return negative binomial or Poisson when all known demand is whole, else gamma
	 * @throws IllegalArgumentException when periods is below 1
	 */
	public static DemandDistribution over(DemandSeries series, DemandClass demandClass, FittedForecast fitted,
			int periods) {
		double mean = Arrays.stream(fitted.forecast(periods)).sum();
		double[] oneBefore = fitted.fitted();
		double[] demand = new double[series.length()];
		double[] forecast = new double[series.length()];
		int known = 0;
		boolean whole = true;
		for (int period = 0; period < series.length(); period++) {
			if (series.isKnown(period)) {
				demand[known] = series.demand(period);
				whole &= demand[known] == Math.rint(demand[known]);
				forecast[known++] = oneBefore[period];
			}
		}
		double variance = variance(demand, forecast, known, periods, mean, levelShare(demandClass));
		return whole ? DemandDistribution.matching(mean, variance)
				: DemandDistribution.matchingContinuous(mean, variance);
	}

	private static double levelShare(DemandClass demandClass) {
		return switch (demandClass) {
			case NEW, SMOOTH, INTERMITTENT -> LEVEL_SHARE;
			case DEAD, ERRATIC, LUMPY -> LEVEL_SHARE_OF_DIFFERING;
		};
	}

	private static double variance(double[] demand, double[] forecast, int known, int periods, double mean,
			double levelShare) {
		double one = squaredError(demand, forecast, known, 1);
		if (Double.isNaN(one)) {
			return mean;
		}
		double apart = periods * one * (1 + levelShare * periods);
		double together = squaredError(demand, forecast, known, periods);
		if (Double.isNaN(together)) {
			return apart;
		}
		double windows = (double) known / periods;
		double weight = windows / (windows + PRIOR_WINDOWS);
		return weight * together + (1 - weight) * apart;
	}

	/**
	 * Mean squared error of forecasts for so many known periods; NaN without a window.
	 */
	private static double squaredError(double[] demand, double[] forecast, int known, int periods) {
		double squared = 0;
		int windows = 0;
		double sum = 0;
		for (int end = 0; end < known; end++) {
			sum += demand[end];
			int start = end - periods + 1;
			if (start >= 0) {
				double error = sum - periods * forecast[start];
				if (!Double.isNaN(error)) {
					squared += error * error;
					windows++;
				}
				sum -= demand[start];
			}
		}
		return (windows == 0) ? Double.NaN : squared / windows;
	}

}
