package io.dockflow.forecasting.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.NegativeBinomialDemand;
import io.dockflow.forecasting.distribution.SampledDemand;
import io.dockflow.forecasting.seasonality.SeasonalIndices;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * Demand of the coming periods of many series of counts: the mean of a slow, a middle and
 * a fast exponentially weighted level without the season, times {@link SeasonalIndices}.
 * Periods in which stock ran out, and gaps, are left out. The spread is negative binomial
 * with variance {@code m + a·m^1.5 + b·m²}: {@code a} is pooled over the series,
 * {@code b} is the uncertainty of the level, which all coming periods share. O(series ·
 * periods).
 */
public final class PooledForecast {

	private static final double[] SMOOTHING = { 0.03, 0.1, 0.3 };

	/** Variance of the level itself, relative. */
	private static final double LEVEL_VARIANCE = 0.02;

	private static final double LEAST_MEAN = 0.02;

	private static final double LEAST_INDEX = 0.1;

	private static final int PATHS = 1000;

	private final List<DemandSeries> series;

	private final SeasonalIndices indices;

	private final double[] levels;

	private final double dispersion;

	private PooledForecast(List<DemandSeries> series, SeasonalIndices indices) {
		this.series = List.copyOf(series);
		this.indices = indices;
		this.levels = new double[series.size()];
		double[] dispersions = new double[this.levels.length];
		for (int item = 0; item < this.levels.length; item++) {
			Fitted fitted = fit(item);
			this.levels[item] = fitted.level();
			dispersions[item] = fitted.dispersion();
		}
		this.dispersion = PooledDispersion.of(dispersions);
	}

	/**
	 * Learns from all series.
	 * @param series that all end with the same period and have the same season
	 * @param groups for each series the groups it belongs to, the widest first; may be
	 * empty
	 * @throws IllegalArgumentException when there is no series, or they differ in season
	 * or end
	 */
	public static PooledForecast of(List<DemandSeries> series, List<List<String>> groups) {
		return new PooledForecast(series, SeasonalIndices.pooled(series, groups));
	}

	/**
	 * Expected demand of each coming period of one series; never quite 0, since an item
	 * that was never asked for may be.
	 * @param item position of the series in the list, from 0
	 * @param horizon number of periods, 0 or more
	 */
	public double[] forecast(int item, int horizon) {
		double[] means = this.indices.following(this.series.get(item), item, horizon);
		for (int step = 0; step < horizon; step++) {
			means[step] = Math.max(LEAST_MEAN, this.levels[item] * means[step]);
		}
		return means;
	}

	/**
	 * Demand of each coming period of one series, each for itself.
	 * @param item position of the series in the list, from 0
	 * @param horizon number of periods, 0 or more
	 */
	public List<DemandDistribution> each(int item, int horizon) {
		var demand = new ArrayList<DemandDistribution>(horizon);
		for (double mean : forecast(item, horizon)) {
			demand.add(new NegativeBinomialDemand(mean, mean + excess(mean) + LEVEL_VARIANCE * mean * mean));
		}
		return demand;
	}

	/**
	 * What the coming periods of one series ask for together, drawn as 1,000 futures in
	 * which the periods share the level.
	 * @param item position of the series in the list, from 0
	 * @param periods that must be covered, 0 or more
	 * @param random where chance comes from; the same state gives the same distribution
	 */
	public DemandDistribution over(int item, int periods, UniformRandomProvider random) {
		double[] means = forecast(item, periods);
		var levels = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / LEVEL_VARIANCE, LEVEL_VARIANCE);
		double[] sums = new double[PATHS];
		for (int draw = 0; draw < PATHS; draw++) {
			double level = levels.sample();
			for (double mean : means) {
				double size = mean * mean / excess(mean);
				double rate = AhrensDieterMarsagliaTsangGammaSampler.of(random, size, mean * level / size).sample();
				sums[draw] += (rate > 0) ? PoissonSampler.of(random, rate).sample() : 0;
			}
		}
		return SampledDemand.of(sums);
	}

	/**
	 * What was learned, for people.
	 * @param item position of the series in the list, from 0
	 */
	public String explanation(int item) {
		return String.format(Locale.ROOT,
				"Level %.2f by smoothing with 0.03, 0.1 and 0.3, times seasons of %d series; variance m + %.2f·m^1.5 + %.2f·m².",
				this.levels[item], this.levels.length, this.dispersion, LEVEL_VARIANCE);
	}

	private double excess(double mean) {
		return this.dispersion * Math.pow(mean, 1.5);
	}

	private record Fitted(double level, double dispersion) {
	}

	private Fitted fit(int item) {
		DemandSeries series = this.series.get(item);
		double[] sums = new double[SMOOTHING.length];
		double[] weights = new double[SMOOTHING.length];
		double excess = 0;
		double scale = 0;
		for (int period = 0; period < series.length(); period++) {
			if (!series.isKnown(period)) {
				continue;
			}
			double index = Math.max(LEAST_INDEX, this.indices.index(item, series.phase(period)));
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
