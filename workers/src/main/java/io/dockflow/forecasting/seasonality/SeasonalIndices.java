package io.dockflow.forecasting.seasonality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandSeries;

/**
 * How much each series sells in each phase of the calendar against its own mean, 1 being
 * the mean. One series of slow items has too little demand to tell a season from noise,
 * so seasons are learned from all together, and a group of items departs from them only
 * as far as its departure repeats from year to year.
 *
 * <p>
 * Actual by expected demand, expected being the series' own centred mean over a whole
 * season, is pooled over a tree of groups. At the root, the ratio of a phase is shrunk to
 * 1 by its sampling noise. Below, the ratio to the parent is shrunk by an empirical-Bayes
 * weight: the covariance of departures between years, per phase, by itself plus the
 * noise. Pooling follows Dalhart 1974 and Withycombe 1989, shrinkage Miller and Williams,
 * "Shrinkage estimators of time series seasonal factors and their effect on forecasting
 * accuracy", 2003; the weights by repetition are our own.
 */
public final class SeasonalIndices {

	/** An index below it says nothing about the level: a period is divided by it. */
	private static final double SMALLEST_DIVISOR = 0.2;

	private final double[][] indices;

	private final int[] group;

	private SeasonalIndices(double[][] indices, int[] group) {
		this.indices = indices;
		this.group = group;
	}

	/** Indices of one series alone. */
	public static SeasonalIndices of(DemandSeries series) {
		return pooled(List.of(series), List.of(List.of()));
	}

	/**
	 * Indices of many series, in O(periods + groups · years² · season). Unknown and
	 * promoted periods are left out. Without two whole seasons of history, all are 1.
	 * @param series that all end with the same period and have the same season
	 * @param paths for each series the groups it belongs to, the widest first, for
	 * example department and product group; may be empty
	 * @throws IllegalArgumentException when seasons or last periods differ, or there are
	 * not as many paths as series
	 */
	public static SeasonalIndices pooled(List<DemandSeries> series, List<List<String>> paths) {
		requireAlike(series, paths);
		int season = series.getFirst().season();
		int years = (series.stream().mapToInt(DemandSeries::length).max().orElse(0) - 1) / season + 1;
		var root = new SeasonalGroup(years, season);
		SeasonalGroup[] groups = new SeasonalGroup[series.size()];
		var dispersion = new Dispersion();
		for (int item = 0; item < groups.length; item++) {
			var evidence = new SeasonalEvidence(series.get(item));
			dispersion.add(evidence);
			root.add(evidence);
			groups[item] = root;
			for (String name : paths.get(item)) {
				groups[item] = groups[item].child(name);
				groups[item].add(evidence);
			}
		}
		List<double[]> indices = new ArrayList<>();
		root.shrink(dispersion.value(), indices);
		return new SeasonalIndices(indices.toArray(double[][]::new),
				Arrays.stream(groups).mapToInt(SeasonalGroup::number).toArray());
	}

	/**
	 * The index of a series in a phase of the calendar.
	 * @param item position of the series in the list, from 0
	 * @param phase from 0 to below the season
	 */
	public double index(int item, int phase) {
		return this.indices[this.group[item]][phase];
	}

	/**
	 * Indices of the periods that follow a series.
	 * @param item position of the series in the list, from 0
	 * @param horizon number of periods
	 */
	public double[] following(DemandSeries series, int item, int horizon) {
		return IntStream.range(0, horizon)
			.mapToDouble((step) -> index(item, series.phase(series.length() + step)))
			.toArray();
	}

	/**
	 * The series without its season: each period by its index, or by 0.2 where the index
	 * is smaller.
	 * @param item position of the series in the list, from 0
	 */
	public DemandSeries adjusted(DemandSeries series, int item) {
		return series.map((period, demand) -> demand / Math.max(SMALLEST_DIVISOR, index(item, series.phase(period))));
	}

	private static void requireAlike(List<DemandSeries> series, List<List<String>> paths) {
		if (series.isEmpty() || series.size() != paths.size()) {
			throw new IllegalArgumentException(
					"Expected one path of groups for each series and one series at least, but there are %d paths and %d series. Give an empty path to a series without groups."
						.formatted(paths.size(), series.size()));
		}
		DemandSeries first = series.getFirst();
		for (DemandSeries other : series) {
			if (other.season() != first.season() || other.phase(other.length()) != first.phase(first.length())) {
				throw new IllegalArgumentException(
						"Expected series of one season that end with the same period, but found seasons %d and %d, and next phases %d and %d. Fill up the shorter with gaps."
							.formatted(first.season(), other.season(), first.phase(first.length()),
									other.phase(other.length())));
			}
		}
	}

}
