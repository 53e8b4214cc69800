package io.dockflow.planning.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.NegativeBinomialDemand;

/**
 * Demand of the coming periods of each series of a panel: the mean of a slow, a middle
 * and a fast exponentially weighted level of the deseasonalised demand, times
 * {@link RepeatedSeasons}. Periods in which stock ran out, and gaps, are left out. The
 * spread is negative binomial, its variance {@code m + a·m^1.5 + b·m²} with
 * {@code a} pooled over the panel. O(series · periods).
 */
public final class PooledForecast {

	private static final double[] SMOOTHING = { 0.03, 0.1, 0.3 };

	/** Variance of the level itself, relative. */
	private static final double LEVEL_VARIANCE = 0.02;

	private static final double LEAST_MEAN = 0.02;

	private static final double LEAST_INDEX = 0.1;

	private final DemandPanel panel;

	private final double[][] indices;

	private final double[] levels;

	private final double dispersion;

	private PooledForecast(DemandPanel panel) {
		this.panel = panel;
		this.indices = RepeatedSeasons.of(panel);
		this.levels = new double[panel.series().size()];
		double[] dispersions = new double[this.levels.length];
		for (int index = 0; index < this.levels.length; index++) {
			var fitted = fit(panel.series().get(index), this.indices[index]);
			this.levels[index] = fitted.level();
			dispersions[index] = fitted.dispersion();
		}
		this.dispersion = PooledDispersion.of(dispersions);
	}

	/** Learns from all periods of the panel, one or more. */
	public static PooledForecast of(DemandPanel panel) {
		return new PooledForecast(panel);
	}

	/**
	 * Demand of each coming period of one series.
	 * @param index of the series in the panel
	 * @param horizon number of periods, 0 or more
	 */
	public List<DemandDistribution> demand(int index, int horizon) {
		DemandSeries series = this.panel.series().get(index);
		var demand = new ArrayList<DemandDistribution>(horizon);
		for (int ahead = 0; ahead < horizon; ahead++) {
			int phase = series.phase(series.length() + ahead);
			double mean = Math.max(LEAST_MEAN, this.levels[index] * this.indices[index][phase]);
			demand.add(new NegativeBinomialDemand(mean,
					mean + this.dispersion * Math.pow(mean, 1.5) + LEVEL_VARIANCE * mean * mean));
		}
		return demand;
	}

	/** What was learned of all series, for people. */
	public String explanation() {
		return "%d series, level by smoothing %s, variance m + %.2f·m^1.5 + %.2f·m²".formatted(this.levels.length,
				Arrays.toString(SMOOTHING), this.dispersion, LEVEL_VARIANCE);
	}

	private record Fitted(double level, double dispersion) {
	}

	private static Fitted fit(DemandSeries series, double[] indices) {
		double[] sums = new double[SMOOTHING.length];
		double[] weights = new double[SMOOTHING.length];
		double excess = 0;
		double scale = 0;
		for (int period = 0; period < series.length(); period++) {
			if (!series.isKnown(period)) {
				continue;
			}
			double index = Math.max(LEAST_INDEX, indices[series.phase(period)]);
			if (weights[0] > 0 && period >= series.length() - series.season()) {
				double mean = level(sums, weights) * index;
				double error = series.demand(period) - mean;
				excess += error * error - mean - LEVEL_VARIANCE * mean * mean;
				scale += Math.pow(mean, 1.5);
			}
			for (int speed = 0; speed < SMOOTHING.length; speed++) {
				double keep = 1 - SMOOTHING[speed];
				sums[speed] = keep * sums[speed] + SMOOTHING[speed] * series.demand(period) / index;
				weights[speed] = keep * weights[speed] + SMOOTHING[speed];
			}
		}
		return new Fitted(level(sums, weights), (scale > 0) ? excess / scale : Double.NaN);
	}

	private static double level(double[] sums, double[] weights) {
		double level = 0;
		for (int speed = 0; speed < sums.length; speed++) {
			level += (weights[speed] > 0) ? sums[speed] / weights[speed] / sums.length : 0;
		}
		return level;
	}

}
