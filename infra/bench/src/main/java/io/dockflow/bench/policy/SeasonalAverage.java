package io.dockflow.bench.policy;

import java.util.Arrays;

import io.dockflow.forecasting.DemandSeries;

/**
 * The forecast of the challenge's official benchmark at one origin: one index per
 * calendar week for all items, times the mean of the last 13 deseasonalised weeks; weeks
 * out of stock are left out.
 */
final class SeasonalAverage {

	private static final int WEEKS = 13;

	private final ShopHistory shops;

	private final int known;

	private final double[] index = new double[54];

	SeasonalAverage(ShopHistory shops, int known) {
		this.shops = shops;
		this.known = known;
		double[] sum = new double[54];
		int[] count = new int[54];
		for (int week = 0; week < known; week++) {
			int at = week;
			double mean = shops.series()
				.stream()
				.filter((series) -> series.isKnown(at))
				.mapToDouble((series) -> series.demand(at))
				.average()
				.orElse(0);
			sum[shops.calendarWeek(week)] += mean;
			count[shops.calendarWeek(week)]++;
		}
		Arrays.setAll(this.index, (week) -> (count[week] > 0) ? sum[week] / count[week] : 0);
		double overall = Arrays.stream(this.index).filter((value) -> value > 0).average().orElse(1);
		Arrays.setAll(this.index, (week) -> (this.index[week] > 0) ? this.index[week] / overall : 1);
	}

	/** Expected demand of a coming week, 0 the next. */
	double mean(int item, int ahead) {
		return level(item) * this.index[this.shops.calendarWeek(this.known + ahead)];
	}

	/** Standard deviation of a week's deseasonalised demand over the last year. */
	double deviation(int item) {
		return Math.sqrt(Math.max(0, moment(item, 52, 2) - Math.pow(moment(item, 52, 1), 2)));
	}

	private double level(int item) {
		return moment(item, WEEKS, 1);
	}

	private double moment(int item, int weeks, int power) {
		DemandSeries series = this.shops.series().get(item);
		double sum = 0;
		int count = 0;
		for (int week = Math.max(0, this.known - weeks); week < this.known; week++) {
			if (series.isKnown(week)) {
				sum += Math.pow(series.demand(week) / this.index[this.shops.calendarWeek(week)], power);
				count++;
			}
		}
		return (count > 0) ? sum / count : 0;
	}

}
