package io.dockflow.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandClass;
import io.dockflow.forecasting.DemandProfile;
import io.dockflow.forecasting.automatic.AutomaticForecast;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.pooled.PooledForecast;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Forecasts items together. Those that know two years share their season
 * ({@link PooledForecast}) when there are enough of them to tell it from chance; the
 * others are forecast each by its class of demand ({@link AutomaticForecast}). Pure; the
 * same seed gives the same answer.
 */
final class BatchForecast {

	/** Weeks after which a season has been seen twice. */
	private static final int LONG = 2 * DemandHistory.YEAR;

	/** Items below which a common season is chance. */
	private static final int FEW = 20;

	private final int weeks;

	private final long seed;

	/**
	 * A forecast of so many weeks.
	 * @param weeks 1 or more
	 * @param seed where chance starts
	 */
	BatchForecast(int weeks, long seed) {
		this.weeks = weeks;
		this.seed = seed;
	}

	/** One forecast for each history, in their order; all end with the same week. */
	List<ItemForecast> of(List<DemandHistory> histories) {
		var pooled = IntStream.range(0, histories.size())
			.filter((index) -> histories.get(index).weeks().size() >= LONG && histories.get(index).known() > 0)
			.boxed()
			.toList();
		var forecasts = new ArrayList<ItemForecast>(Collections.nCopies(histories.size(), null));
		if (pooled.size() >= FEW) {
			pool(histories, pooled, forecasts);
		}
		for (int index = 0; index < histories.size(); index++) {
			if (forecasts.get(index) == null) {
				forecasts.set(index, alone(histories.get(index), this.seed + index));
			}
		}
		return forecasts;
	}

	private void pool(List<DemandHistory> histories, List<Integer> pooled, List<ItemForecast> forecasts) {
		var series = pooled.stream().map((index) -> histories.get(index).series(DemandHistory.YEAR)).toList();
		var forecast = PooledForecast.of(series, Collections.nCopies(series.size(), List.of()));
		for (int item = 0; item < series.size(); item++) {
			var profile = DemandProfile.of(series.get(item));
			forecasts.set(pooled.get(item),
					new ItemForecast(profile.demandClass(), profile.reason() + " " + forecast.explanation(item),
							forecast.each(item, this.weeks).stream().map(ForecastWeek::of).toList()));
		}
	}

	private ItemForecast alone(DemandHistory history, long chance) {
		if (history.known() == 0) {
			return unknown(history);
		}
		var fit = new AutomaticForecast().fit(history.series(1));
		var random = RandomSource.XO_RO_SHI_RO_128_PP.create(chance);
		return new ItemForecast(fit.profile().demandClass(), fit.explanation(),
				fit.each(this.weeks, random).stream().map(ForecastWeek::of).toList());
	}

	/**
	 * What went out is the least that was asked for: better than nothing, and said so.
	 */
	private ItemForecast unknown(DemandHistory history) {
		var mean = history.atLeast();
		var week = ForecastWeek.of(DemandDistribution.matching(mean, mean + mean * mean));
		return new ItemForecast(DemandClass.NEW,
				String.format(Locale.ROOT,
						"No week of %d is known in full: stock ran out. At least %.2f a week went out.",
						history.weeks().size(), mean),
				Collections.nCopies(this.weeks, week));
	}

}
