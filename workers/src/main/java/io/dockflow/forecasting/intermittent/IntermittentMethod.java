package io.dockflow.forecasting.intermittent;

import java.util.Locale;
import java.util.function.Supplier;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;

/**
 * The methods for demand that skips periods. Each forecasts the same amount for every
 * period to come. Gaps and censored periods are skipped, as if time had stood still; they
 * are never zero demand. A series without demand is forecast 0.
 */
public enum IntermittentMethod implements ForecastMethod {

	/** Simple exponential smoothing, the constant of least squared error. */
	SES("SES", 0),

	/**
	 * Croston, Forecasting and stock control for intermittent demands, Operational
	 * Research Quarterly 23 (1972); constant 0.1.
	 */
	CROSTON_CLASSIC("Croston, classic", 0.1),

	/** Croston's method, the constant of least squared error. */
	CROSTON("Croston", 0),

	/**
	 * Croston's less its bias: Syntetos and Boylan, The accuracy of intermittent demand
	 * estimates, International Journal of Forecasting 21 (2005); constant 0.1.
	 */
	SBA_CLASSIC("SBA, classic", 0.1),

	/** Syntetos-Boylan approximation, the constant of least squared error. */
	SBA("SBA", 0),

	/**
	 * Falls while nothing is asked for: Teunter, Syntetos and Babai, Intermittent demand:
	 * linking forecasting to inventory obsolescence, European Journal of Operational
	 * Research 214 (2011); one constant of least squared error.
	 */
	TSB("TSB", 0),

	/**
	 * SES of buckets as long as the mean interval: Nikolopoulos and others, An
	 * aggregate-disaggregate intermittent demand approach (ADIDA) to forecasting, Journal
	 * of the Operational Research Society 62 (2011).
	 */
	ADIDA("ADIDA", 0),

	/**
	 * Mean of SES over buckets of 1 to the mean interval: Petropoulos and Kourentzes,
	 * Forecast combinations for intermittent demand, Journal of the Operational Research
	 * Society 66 (2015).
	 */
	IMAPA("IMAPA", 0);

	private static final double[] CONSTANTS = { 0.05, 0.1, 0.15, 0.2, 0.3 };

	private final String title;

	private final double fixed;

	IntermittentMethod(String title, double fixed) {
		this.title = title;
		this.fixed = fixed;
	}

	@Override
	public FittedForecast fit(DemandSeries series) {
		return new FlatForecast(series, run(FlatForecast.requireKnown(series)));
	}

	/** Forecasts of each known period and the future. */
	Run run(double[] known) {
		double[] best = new double[known.length + 1];
		if (this == IMAPA) {
			int longest = Recursions.meanInterval(known);
			for (int bucket = 1; bucket <= longest; bucket++) {
				double[] level = new double[known.length + 1];
				optimised(known, bucket, level);
				for (int t = 0; t <= known.length; t++) {
					best[t] += level[t] / longest;
				}
			}
			return new Run(best, () -> "IMAPA, buckets of 1 to %d periods".formatted(longest));
		}
		int bucket = (this == ADIDA) ? Recursions.meanInterval(known) : 1;
		if (this.fixed > 0) {
			forecasts(known, bucket, this.fixed, best);
		}
		double constant = (this.fixed > 0) ? this.fixed : optimised(known, bucket, best);
		return new Run(best, () -> explain(constant, bucket));
	}

	private String explain(double constant, int bucket) {
		String buckets = (this == ADIDA) ? ", buckets of %d periods".formatted(bucket) : "";
		return String.format(Locale.ROOT, "%s, α %.2f%s", this.title, constant, buckets);
	}

	private double optimised(double[] known, int bucket, double[] best) {
		if (this == ADIDA || this == IMAPA) {
			double constant = Recursions.aggregatedConstant(known, bucket, CONSTANTS);
			forecasts(known, bucket, constant, best);
			return constant;
		}
		double[] trial = new double[known.length + 1];
		double least = Double.POSITIVE_INFINITY;
		double chosen = CONSTANTS[0];
		for (double constant : CONSTANTS) {
			forecasts(known, bucket, constant, trial);
			double squared = 0;
			for (int t = 0; t < known.length; t++) {
				double error = known[t] - trial[t];
				squared += (error == error) ? error * error : 0;
			}
			if (squared < least) {
				least = squared;
				chosen = constant;
				System.arraycopy(trial, 0, best, 0, trial.length);
			}
		}
		return chosen;
	}

	private void forecasts(double[] known, int bucket, double constant, double[] forecasts) {
		switch (this) {
			case SES -> Recursions.ses(known, constant, forecasts);
			case CROSTON, CROSTON_CLASSIC -> Recursions.croston(known, constant, 1, forecasts);
			case SBA, SBA_CLASSIC -> Recursions.croston(known, constant, 1 - constant / 2, forecasts);
			case TSB -> Recursions.tsb(known, constant, forecasts);
			case ADIDA, IMAPA -> Recursions.aggregated(known, bucket, constant, forecasts);
		}
	}

	/**
	 * What a method made of the known periods.
	 *
	 * @param forecasts of each known period one before, and of the future as the last
	 * @param explanation for people
	 */
	record Run(double[] forecasts, Supplier<String> explanation) {

		double future() {
			return this.forecasts[this.forecasts.length - 1];
		}

	}

}
