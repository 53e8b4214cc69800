package io.dockflow.forecasting.promotion;

import io.dockflow.forecasting.DemandSeries;

/**
 * What a promoted period asks for by an ordinary one.
 *
 * @param factor above 0; 1 is no effect
 */
public record Uplift(double factor) {

	/** Promoted periods without effect that count before any is seen. */
	private static final double PRIOR_PERIODS = 2;

	private static final double LEAST = 0.1;

	/**
	 * Checks the factor.
	 * @throws IllegalArgumentException when it is not above 0 or not finite
	 */
	public Uplift {
		if (!(factor > 0) || Double.isInfinite(factor)) {
			throw new IllegalArgumentException(
					"Expected an uplift above 0, but it is %s. Give 1 for no effect.".formatted(factor));
		}
	}

	/**
	 * Mean promoted by mean ordinary demand of the known periods, shrunk towards 1 as if
	 * two promoted periods had had no effect (the gamma prior of a Poisson rate: Gelman
	 * and others, Bayesian Data Analysis, 3rd ed. 2013), never below 0.1. It is 1 where
	 * either kind of period is unknown or ordinary demand is 0.
	 */
	public static Uplift of(DemandSeries series) {
		double promoted = 0;
		double ordinary = 0;
		int promotedPeriods = 0;
		int ordinaryPeriods = 0;
		for (int period = 0; period < series.length(); period++) {
			if (series.isKnown(period) && series.isPromoted(period)) {
				promoted += series.demand(period);
				promotedPeriods++;
			}
			else if (series.isKnown(period)) {
				ordinary += series.demand(period);
				ordinaryPeriods++;
			}
		}
		if (promotedPeriods == 0 || ordinary == 0) {
			return new Uplift(1);
		}
		double mean = ordinary / ordinaryPeriods;
		double shrunk = (promoted / mean + PRIOR_PERIODS) / (promotedPeriods + PRIOR_PERIODS);
		return new Uplift(Math.max(LEAST, shrunk));
	}

	/** The series as it would have been without promotions, by this estimate. */
	public DemandSeries removedFrom(DemandSeries series) {
		return series.map((period, demand) -> series.isPromoted(period) ? demand / this.factor : demand);
	}

}
