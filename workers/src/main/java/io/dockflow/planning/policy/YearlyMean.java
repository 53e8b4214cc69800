package io.dockflow.planning.policy;

import io.dockflow.forecasting.DemandSeries;

/**
 * Mean of a season's length around each period, over known periods; the window is moved
 * inwards at the ends, so that it always holds a whole season where there is one.
 */
final class YearlyMean {

	private YearlyMean() {
	}

	/** One mean per period; 0 where nothing is known. */
	static double[] of(DemandSeries series) {
		int length = series.length();
		double[] units = new double[length + 1];
		int[] known = new int[length + 1];
		for (int period = 0; period < length; period++) {
			boolean counts = series.isKnown(period);
			units[period + 1] = units[period] + (counts ? series.demand(period) : 0);
			known[period + 1] = known[period] + (counts ? 1 : 0);
		}
		int window = Math.min(length, series.season());
		double[] means = new double[length];
		for (int period = 0; period < length; period++) {
			int from = Math.clamp(period - window / 2, 0, length - window);
			int periods = known[from + window] - known[from];
			means[period] = (periods == 0) ? 0 : (units[from + window] - units[from]) / periods;
		}
		return means;
	}

}
