package io.dockflow.forecasting.smoothing;

/**
 * The last seasonally adjusted value goes on: the yardstick of the M competitions
 * (Makridakis et al. 1982).
 */
public final class Naive2 extends SmoothingMethod {

	@Override
	public String name() {
		return "Naive2";
	}

	@Override
	Extrapolation extrapolate(double[] values, int season) {
		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, season);
		return indices.around(SeasonalNaive.of(indices.removedFrom(values), 1), values.length);
	}

}
