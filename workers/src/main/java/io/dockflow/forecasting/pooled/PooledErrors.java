package io.dockflow.forecasting.pooled;

import java.util.Arrays;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.seasonality.SeasonalIndices;

/**
 * How far a panel's forecasts are from what came, {@value #AHEAD} periods ahead over the
 * last season, with levels and seasons learned from what was known before: errors within
 * the sample promise more than comes true. With less than two seasons of history, the
 * seasons of the sample stand in.
 *
 * @param dispersion variance by squared mean beyond that of a Poisson, the level's
 * uncertainty included
 * @param drift demand by forecast, all series together
 */
record PooledErrors(double dispersion, double drift) {

	/** As far as an order looks: review, way and the period it governs. */
	private static final int AHEAD = 3;

	/** Taken where no series has a forecast to judge. */
	private static final double UNKNOWN = 0.5;

	private static final double LEAST = 1e-3;

	/** Drifts are slow: more is an event, not growth. */
	private static final double MOST_DRIFT = 1.1;

	static PooledErrors of(List<DemandSeries> series, List<List<String>> groups, SeasonalIndices indices) {
		SeasonalIndices before = before(series, groups, indices);
		double[] dispersions = new double[series.size()];
		double demand = 0;
		double forecast = 0;
		for (int item = 0; item < dispersions.length; item++) {
			Errors errors = errors(series.get(item), item, before);
			dispersions[item] = (errors.scale() > 0) ? errors.excess() / errors.scale() : Double.NaN;
			demand += errors.demand();
			forecast += errors.forecast();
		}
		double drift = (demand > 0 && forecast > 0) ? demand / forecast : 1;
		return new PooledErrors(trimmedMean(dispersions), Math.clamp(drift, 1 / MOST_DRIFT, MOST_DRIFT));
	}

	private static SeasonalIndices before(List<DemandSeries> series, List<List<String>> groups,
			SeasonalIndices indices) {
		int season = series.getFirst().season();
		int longest = series.stream().mapToInt(DemandSeries::length).max().orElse(0);
		if (longest < 2 * season) {
			return indices;
		}
		return SeasonalIndices
			.pooled(series.stream().map((one) -> one.first(Math.max(0, one.length() - season))).toList(), groups);
	}

	private record Errors(double demand, double forecast, double excess, double scale) {
	}

	private static Errors errors(DemandSeries series, int item, SeasonalIndices before) {
		var level = new RunningLevel();
		double[] levels = new double[series.length()];
		double demand = 0;
		double forecast = 0;
		double excess = 0;
		double scale = 0;
		for (int period = 0; period < series.length(); period++) {
			levels[period] = level.isKnown() ? level.value() : Double.NaN;
			if (!series.isKnown(period)) {
				continue;
			}
			double index = before.index(item, series.phase(period));
			int origin = period - AHEAD + 1;
			if (origin >= 0 && !Double.isNaN(levels[origin]) && period >= series.length() - series.season()) {
				double mean = levels[origin] * index;
				double error = series.demand(period) - mean;
				demand += series.demand(period);
				forecast += mean;
				excess += error * error - mean;
				scale += mean * mean;
			}
			level.add(series.demand(period), index);
		}
		return new Errors(demand, forecast, excess, scale);
	}

	/** The mean without the tenth at either end; NaN are left out. */
	private static double trimmedMean(double... dispersions) {
		double[] sorted = Arrays.stream(dispersions).filter((value) -> !Double.isNaN(value)).sorted().toArray();
		int trimmed = sorted.length / 10;
		return Math.max(LEAST, Arrays.stream(sorted, trimmed, sorted.length - trimmed).average().orElse(UNKNOWN));
	}

}
