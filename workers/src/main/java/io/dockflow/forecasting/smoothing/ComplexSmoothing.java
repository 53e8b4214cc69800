package io.dockflow.forecasting.smoothing;

/**
 * Complex exponential smoothing (CES; Svetunkov, Kourentzes & Ord 2022): without a season
 * or with a simple, partial or full one, by AICc.
 */
public final class ComplexSmoothing extends SmoothingMethod {

	@Override
	public String name() {
		return "CES";
	}

	@Override
	Extrapolation extrapolate(double[] values, int season) {
		return ComplexRecursion.best(values, season);
	}

}
