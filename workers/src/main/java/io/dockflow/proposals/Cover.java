package io.dockflow.proposals;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;

/**
 * Demand by periods of seven days that begin now, from a forecast by calendar weeks: each
 * period takes what is left of one week and the beginning of the next. Pure.
 */
final class Cover {

	/**
	 * Relative variance that all weeks share, since the level itself is uncertain; the
	 * same as in the pooled forecast.
	 */
	private static final double SHARED = 0.02;

	private final List<DemandDistribution> periods;

	private Cover(List<DemandDistribution> periods) {
		this.periods = List.copyOf(periods);
	}

	/**
	 * Periods from now on.
	 * @param weeks of the forecast, one or more, the running week first
	 * @param over share of the running week that is over, 0 to below 1
	 */
	static Cover of(List<ForecastWeek> weeks, double over) {
		var periods = new ArrayList<DemandDistribution>(weeks.size());
		for (int week = 0; week < weeks.size(); week++) {
			var now = weeks.get(week);
			var next = weeks.get(Math.min(week + 1, weeks.size() - 1));
			periods.add(DemandDistribution.matching((1 - over) * now.mean() + over * next.mean(),
					(1 - over) * now.variance() + over * next.variance()));
		}
		return new Cover(periods);
	}

	/** The first periods; the last is repeated where the forecast ends. */
	List<DemandDistribution> first(int count) {
		var first = new ArrayList<DemandDistribution>(count);
		for (int period = 0; period < count; period++) {
			first.add(this.periods.get(Math.min(period, this.periods.size() - 1)));
		}
		return first;
	}

	/** Demand of the first periods together, which share the uncertainty of the level. */
	DemandDistribution over(int count) {
		double mean = 0;
		double variance = 0;
		for (var period : first(count)) {
			mean += period.mean();
			variance += Math.max(0, period.variance() - SHARED * period.mean() * period.mean());
		}
		return DemandDistribution.matching(mean, variance + SHARED * mean * mean);
	}

	/** Demand of several places together. */
	static Cover together(List<Cover> covers) {
		var length = covers.stream().mapToInt((cover) -> cover.periods.size()).max().orElse(0);
		var periods = new ArrayList<DemandDistribution>(length);
		for (int period = 0; period < length; period++) {
			double mean = 0;
			double variance = 0;
			for (var cover : covers) {
				var demand = cover.first(period + 1).getLast();
				mean += demand.mean();
				variance += demand.variance();
			}
			periods.add(DemandDistribution.matching(mean, variance));
		}
		return new Cover(periods);
	}

	/** Expected demand of a week, over the coming quarter. */
	double weekly() {
		return first(13).stream().mapToDouble(DemandDistribution::mean).average().orElse(0);
	}

}
