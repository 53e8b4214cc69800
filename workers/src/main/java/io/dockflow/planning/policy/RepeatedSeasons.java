package io.dockflow.planning.policy;

import java.util.Arrays;
import java.util.List;

/**
 * Seasonal indices of a panel: ratios of sums over known periods to each series' own
 * centred yearly mean, for all series together, then by group as far as the group's
 * deviations repeat from year to year. The share that repeats is the covariance of the
 * deviations between years over their variance: empirical-Bayes shrinkage (Efron and
 * Morris, Data analysis using Stein's estimator, JASA 70, 1975) with the reliability
 * estimated by replication. Without a second year groups have no deviation.
 * O(series · periods).
 */
final class RepeatedSeasons {

	/** Years lose this much weight with each year of age. */
	private static final double YEAR_WEIGHT = 0.6;

	/** Units of evidence that all series are of index 1. */
	private static final double PRIOR = 20;

	/** A peak that stands out by more than this share is not smoothed away. */
	private static final double SMOOTHED = 0.1;

	/** Variance over mean of a period's demand within a group. */
	private static final double NOISE = 2;

	private static final double LEAST = 0.1;

	private final int season;

	private final int years;

	/** Units sold and units expected without season, by year back, series and phase. */
	private final double[][][] sold;

	private final double[][][] expected;

	private RepeatedSeasons(DemandPanel panel) {
		this.season = panel.season();
		this.years = Math.max(1, (panel.length() - 1) / this.season + 1);
		this.sold = new double[this.years][panel.series().size()][this.season];
		this.expected = new double[this.years][panel.series().size()][this.season];
		for (int index = 0; index < panel.series().size(); index++) {
			var series = panel.series().get(index);
			double[] yearly = YearlyMean.of(series);
			for (int period = 0; period < series.length(); period++) {
				if (series.isKnown(period)) {
					int year = (series.length() - 1 - period) / this.season;
					this.sold[year][index][series.phase(period)] += series.demand(period);
					this.expected[year][index][series.phase(period)] += yearly[period];
				}
			}
		}
	}

	/** Index of each series and phase; 1 where nothing is known. */
	static double[][] of(DemandPanel panel) {
		return new RepeatedSeasons(panel).indices(panel.groups());
	}

	private double[][] indices(List<List<Integer>> groups) {
		double[] all = common();
		int count = this.sold[0].length;
		double[][] indices = new double[count][];
		for (int index = 0; index < count; index++) {
			indices[index] = all.clone();
		}
		for (List<Integer> kind : groups) {
			deviate(indices, kind);
		}
		return indices;
	}

	private double[] common() {
		double[] units = new double[this.season];
		double[] plain = new double[this.season];
		double weight = 1;
		for (int year = 0; year < this.years; year++) {
			for (int index = 0; index < this.sold[year].length; index++) {
				for (int phase = 0; phase < this.season; phase++) {
					units[phase] += weight * this.sold[year][index][phase];
					plain[phase] += weight * this.expected[year][index][phase];
				}
			}
			weight *= YEAR_WEIGHT;
		}
		double[] raw = new double[this.season];
		Arrays.setAll(raw, (phase) -> (units[phase] + PRIOR) / (plain[phase] + PRIOR));
		double[] smooth = smoothed(raw);
		Arrays.setAll(raw,
				(phase) -> (Math.abs(Math.log(raw[phase] / smooth[phase])) > SMOOTHED) ? raw[phase] : smooth[phase]);
		return raw;
	}

	private void deviate(double[][] indices, List<Integer> kind) {
		int kinds = kind.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
		double[][][] deviation = new double[this.years][kinds][this.season];
		double[][][] plan = new double[this.years][kinds][this.season];
		for (int year = 0; year < this.years; year++) {
			for (int index = 0; index < indices.length; index++) {
				int group = kind.get(index);
				for (int phase = 0; phase < this.season; phase++) {
					double planned = this.expected[year][index][phase] * indices[index][phase];
					plan[year][group][phase] += planned;
					deviation[year][group][phase] += this.sold[year][index][phase] - planned;
				}
			}
		}
		double[][] factor = GroupDeviations.factors(deviation, plan, NOISE);
		for (int index = 0; index < indices.length; index++) {
			double[] own = factor[kind.get(index)];
			for (int phase = 0; phase < this.season; phase++) {
				indices[index][phase] *= Math.max(LEAST, own[phase]);
			}
		}
	}

	/** A quarter from each neighbour in the circle of phases. */
	static double[] smoothed(double[] raw) {
		int season = raw.length;
		double[] smooth = new double[season];
		Arrays.setAll(smooth, (phase) -> (raw[(phase + season - 1) % season] + 2 * raw[phase] + raw[(phase + 1) % season])
				/ 4);
		return smooth;
	}

}
