package io.dockflow.forecasting.smoothing;

/** Simple exponential smoothing of seasonally adjusted demand: a level, no trend. */
public final class SimpleSmoothing extends SmoothingMethod {

	@Override
	public String name() {
		return "SES";
	}

	@Override
	Extrapolation extrapolate(double[] values, int season) {
		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, season);
		return indices.around(LevelSmoothing.optimal(indices.removedFrom(values)), values.length);
	}

}
