package io.dockflow.forecasting.smoothing;

/**
 * Tells models of different size apart: Akaike's criterion, corrected for short histories
 * (Hurvich & Tsai 1989, "Regression and time series model selection in small samples").
 */
final class AkaikeCriterion {

	private AkaikeCriterion() {
	}

	/**
	 * The less, the better.
	 * @param likelihood −2 log likelihood but for constants; NaN for a model that has
	 * none
	 * @param parameters that were estimated, the variance included
	 * @param values number of values of the history
	 * @return infinity when the values are too few for the parameters
	 */
	static double corrected(double likelihood, int parameters, int values) {
		int free = values - parameters - 1;
		if (free <= 0 || Double.isNaN(likelihood)) {
			return Double.POSITIVE_INFINITY;
		}
		return likelihood + 2 * parameters + 2.0 * parameters * (parameters + 1) / free;
	}

}
