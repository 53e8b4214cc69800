package io.dockflow.forecasting.seasonality;

/**
 * How far the groups under one parent depart from it in each phase: the part that repeats
 * from year to year, as variance of the ratio, and the part that passes. Phases are
 * smoothed with their neighbours, since a feast moves by a week.
 */
final class SiblingSpread {

	private final int season;

	private final double[] products;

	private final double[] productsUnder;

	private final double[] squares;

	private final double[] squaresUnder;

	private final double[] under;

	SiblingSpread(int season) {
		this.season = season;
		this.products = new double[season];
		this.productsUnder = new double[season];
		this.squares = new double[season];
		this.squaresUnder = new double[season];
		this.under = new double[season];
	}

	void add(double[][] actual, double[][] expected) {
		for (int phase = 0; phase < this.season; phase++) {
			for (int year = 0; year < actual.length; year++) {
				double departure = actual[year][phase] - expected[year][phase];
				this.squares[phase] += departure * departure;
				this.squaresUnder[phase] += expected[year][phase] * expected[year][phase];
				this.under[phase] += expected[year][phase];
				for (int other = year + 1; other < actual.length; other++) {
					this.products[phase] += departure * (actual[other][phase] - expected[other][phase]);
					this.productsUnder[phase] += expected[year][phase] * expected[other][phase];
				}
			}
		}
	}

	/** Variance of the ratios that repeats, by phase: never below 0. */
	double[] repeated() {
		return ratios(smoothed(this.products), smoothed(this.productsUnder));
	}

	/** Variance that is neither repeated nor what counting demand brings. */
	double[] passing(double dispersion, double[] repeated) {
		double[] excess = this.squares.clone();
		for (int phase = 0; phase < this.season; phase++) {
			excess[phase] -= dispersion * this.under[phase];
		}
		double[] passing = ratios(smoothed(excess), smoothed(this.squaresUnder));
		for (int phase = 0; phase < this.season; phase++) {
			passing[phase] = Math.max(0, passing[phase] - repeated[phase]);
		}
		return passing;
	}

	private static double[] ratios(double[] above, double[] below) {
		double[] ratios = new double[above.length];
		for (int phase = 0; phase < ratios.length; phase++) {
			ratios[phase] = (below[phase] > 0) ? Math.max(0, above[phase] / below[phase]) : 0;
		}
		return ratios;
	}

	/** Each phase by half, its neighbours by a quarter, around the calendar. */
	static double[] smoothed(double[] values) {
		int season = values.length;
		double[] smooth = new double[season];
		for (int phase = 0; phase < season; phase++) {
			smooth[phase] = (values[(phase + season - 1) % season] + 2 * values[phase] + values[(phase + 1) % season])
					/ 4;
		}
		return smooth;
	}

}
