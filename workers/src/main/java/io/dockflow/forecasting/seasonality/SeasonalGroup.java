package io.dockflow.forecasting.seasonality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.forecasting.DemandSeries;

/**
 * Series whose demand is looked at together, year by year, counted back from the last
 * period, and phase by phase.
 */
final class SeasonalGroup {

	/** Weight of a year by that of the next one: feasts move, chosen on VN2's history. */
	private static final double REMEMBERED = 0.15;

	/** Ratios of neighbouring phases closer than this are not told apart. */
	private static final double SMOOTH = 0.1;

	private static final double LEAST_RATIO = 0.1;

	private final int years;

	private final int season;

	private final double[][] actual;

	private final double[][] expected;

	private final Map<String, SeasonalGroup> children = new LinkedHashMap<>();

	private int number;

	SeasonalGroup(int years, int season) {
		this.years = years;
		this.season = season;
		this.actual = new double[years][season];
		this.expected = new double[years][season];
	}

	SeasonalGroup child(String name) {
		return this.children.computeIfAbsent(name, (ignored) -> new SeasonalGroup(this.years, this.season));
	}

	/** Position of the group's indices among those of all groups. */
	int number() {
		return this.number;
	}

	void add(SeasonalEvidence evidence) {
		DemandSeries series = evidence.series();
		for (int period = 0; period < series.length(); period++) {
			if (evidence.isUsable(period)) {
				int year = (series.length() - 1 - period) / this.season;
				int phase = series.phase(period);
				this.actual[year][phase] += series.demand(period);
				this.expected[year][phase] += evidence.expected(period);
			}
		}
	}

	/**
	 * Shrinks the ratios of the root and all groups below.
	 * @param dispersion variance by mean of demand
	 * @param all the indices of each group are appended here
	 */
	void shrink(double dispersion, List<double[]> all) {
		double[] indices = new double[this.season];
		Arrays.fill(indices, 1);
		if (this.season > 1 && hasTwoSeasons()) {
			indices = smoothed(rootRatios(dispersion));
		}
		this.number = all.size();
		all.add(indices);
		shrinkChildren(indices, dispersion, all);
	}

	private void shrinkChildren(double[] parent, double dispersion, List<double[]> all) {
		SiblingSpread spread = new SiblingSpread(this.season);
		this.children.values().forEach((child) -> spread.add(child.actual, child.under(parent)));
		double[] repeated = spread.repeated();
		double[] passing = spread.passing(dispersion, repeated);
		for (SeasonalGroup child : this.children.values()) {
			double[] indices = parent.clone();
			double[][] under = child.under(parent);
			for (int phase = 0; phase < this.season; phase++) {
				indices[phase] *= child.ratio(phase, under, dispersion, repeated[phase], passing[phase]);
			}
			child.number = all.size();
			all.add(indices);
			child.shrinkChildren(indices, dispersion, all);
		}
	}

	/** Departure of a phase from the parent's, as far as it repeats. */
	private double ratio(int phase, double[][] under, double dispersion, double repeated, double passing) {
		double sum = 0;
		double squares = 0;
		double departure = 0;
		for (int year = 0; year < this.years; year++) {
			sum += under[year][phase];
			squares += under[year][phase] * under[year][phase];
			departure += this.actual[year][phase] - under[year][phase];
		}
		if (sum == 0 || repeated == 0) {
			return 1;
		}
		double noise = (dispersion * sum + passing * squares) / (sum * sum);
		return Math.max(LEAST_RATIO, 1 + repeated / (repeated + noise) * departure / sum);
	}

	/** What was expected when the parent's indices are this group's. */
	private double[][] under(double[] parent) {
		double[][] under = new double[this.years][this.season];
		for (int year = 0; year < this.years; year++) {
			for (int phase = 0; phase < this.season; phase++) {
				under[year][phase] = this.expected[year][phase] * parent[phase];
			}
		}
		return under;
	}

	private boolean hasTwoSeasons() {
		return this.years >= 2 && Arrays.stream(this.expected[this.years - 1]).filter((units) -> units > 0).count()
				+ (this.years - 2.0) * this.season >= this.season * 0.75;
	}

	private double[] rootRatios(double dispersion) {
		double[] actual = weighted(this.actual);
		double[] expected = weighted(this.expected);
		double excess = 0;
		double squares = 0;
		for (int phase = 0; phase < this.season; phase++) {
			double departure = actual[phase] - expected[phase];
			excess += departure * departure - dispersion * expected[phase];
			squares += expected[phase] * expected[phase];
		}
		double variance = (squares > 0) ? Math.max(0, excess / squares) : 0;
		double[] ratios = new double[this.season];
		for (int phase = 0; phase < this.season; phase++) {
			double weight = (variance > 0 && expected[phase] > 0) ? variance / (variance + dispersion / expected[phase])
					: 0;
			ratios[phase] = (weight > 0) ? Math.max(LEAST_RATIO, 1 + weight * (actual[phase] / expected[phase] - 1))
					: 1;
		}
		return ratios;
	}

	private double[] weighted(double[][] yearly) {
		double[] sum = new double[this.season];
		double weight = 1;
		for (double[] year : yearly) {
			for (int phase = 0; phase < this.season; phase++) {
				sum[phase] += weight * year[phase];
			}
			weight *= REMEMBERED;
		}
		return sum;
	}

	/** Peaks stand, ripples go. */
	private double[] smoothed(double[] ratios) {
		double[] smooth = SiblingSpread.smoothed(ratios);
		double[] indices = new double[this.season];
		for (int phase = 0; phase < this.season; phase++) {
			indices[phase] = (Math.abs(Math.log(ratios[phase] / smooth[phase])) > SMOOTH) ? ratios[phase]
					: smooth[phase];
		}
		return indices;
	}

}
