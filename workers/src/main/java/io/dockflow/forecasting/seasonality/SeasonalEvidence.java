package io.dockflow.forecasting.seasonality;

import io.dockflow.forecasting.DemandSeries;

/**
 * What one series tells about its season: in each usable period, demand and what its own
 * mean over the whole season around the period would have been.
 */
final class SeasonalEvidence {

	private final DemandSeries series;

	private final double[] expected;

	SeasonalEvidence(DemandSeries series) {
		this.series = series;
		this.expected = centredMeans(series);
	}

	DemandSeries series() {
		return this.series;
	}

	boolean isUsable(int period) {
		return this.series.isKnown(period) && !this.series.isPromoted(period);
	}

	/** Mean demand over a season around a period; 0 when none of it is usable. */
	double expected(int period) {
		return this.expected[period];
	}

	private double[] centredMeans(DemandSeries series) {
		int length = series.length();
		double[] sum = new double[length + 1];
		int[] count = new int[length + 1];
		for (int period = 0; period < length; period++) {
			boolean usable = isUsable(period);
			sum[period + 1] = sum[period] + (usable ? series.demand(period) : 0);
			count[period + 1] = count[period] + (usable ? 1 : 0);
		}
		double[] means = new double[length];
		for (int period = 0; period < length; period++) {
			// Near the ends the window is moved, not cut: a cut one would hold a season
			// in part.
			int end = Math.min(length, Math.max(0, period - series.season() / 2) + series.season());
			int start = Math.max(0, end - series.season());
			int usable = count[end] - count[start];
			means[period] = (usable == 0) ? 0 : (sum[end] - sum[start]) / usable;
		}
		return means;
	}

}
