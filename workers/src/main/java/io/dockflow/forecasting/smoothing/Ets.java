package io.dockflow.forecasting.smoothing;

/**
 * Exponential smoothing with error, trend and season, the form chosen by AICc (Hyndman,
 * Koehler, Snyder & Grose 2002; Hyndman & Khandakar 2008). A season of more than 24
 * periods has too many indices to smooth each: it is taken out before, where it is
 * significant.
 */
public final class Ets extends SmoothingMethod {

	private static final int LONGEST_SEASON = 24;

	@Override
	public String name() {
		return "ETS";
	}

	@Override
	Extrapolation.Stochastic extrapolate(double[] values, int season) {
		if (season <= LONGEST_SEASON) {
			return EtsRecursion.best(values, season);
		}
		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, season);
		return indices.around(EtsRecursion.best(indices.removedFrom(values), 1), values.length);
	}

}
