package io.dockflow.forecasting.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
 * with variance {@code m + (a + b)·m²}: {@code b} is the uncertainty of the level, which
 * all coming periods share, and {@code a + b}, pooled over the series, is what
 * {@link PooledErrors} show. O(series · periods).
 */
public final class PooledForecast {

	/** Variance of the level itself, relative. */
	private static final double LEVEL_VARIANCE = 0.02;

	private static final double LEAST_MEAN = 0.02;

	private static final double LEAST_DISPERSION = 1e-3;

	private static final int PATHS = 1000;

	private final List<DemandSeries> series;

	private final SeasonalIndices indices;

	private final double[] levels;

	/** Variance by squared mean of each period beside the shared level's. */
	private final double dispersion;

	private PooledForecast(List<DemandSeries> series, List<List<String>> groups) {
		this.series = List.copyOf(series);
		this.indices = SeasonalIndices.pooled(series, groups);
		PooledErrors errors = PooledErrors.of(series, groups, this.indices);
		this.dispersion = Math.max(LEAST_DISPERSION, errors.dispersion() - LEVEL_VARIANCE);
		this.levels = IntStream.range(0, series.size()).mapToDouble((item) -> errors.drift() * level(item)).toArray();
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
		return new PooledForecast(series, groups);
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
			demand.add(new NegativeBinomialDemand(mean, mean + (this.dispersion + LEVEL_VARIANCE) * mean * mean));
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
		var own = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / this.dispersion, this.dispersion);
		double[] sums = new double[PATHS];
		for (int draw = 0; draw < PATHS; draw++) {
			double level = levels.sample();
			for (double mean : means) {
				double rate = mean * level * own.sample();
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
				"Level %.2f by smoothing with 0.03, 0.1 and 0.3, times seasons of %d series; variance m + %.2f·m², of which %.2f is the level's.",
				this.levels[item], this.levels.length, this.dispersion + LEVEL_VARIANCE, LEVEL_VARIANCE);
	}

	private double level(int item) {
		DemandSeries history = this.series.get(item);
		var level = new RunningLevel();
		for (int period = 0; period < history.length(); period++) {
			if (history.isKnown(period)) {
				level.add(history.demand(period), this.indices.index(item, history.phase(period)));
			}
		}
		return level.value();
	}

}
