package io.dockflow.forecasting.smoothing;

/**
 * The Theta method (Assimakopoulos & Nikolopoulos 2000): of seasonally adjusted demand,
 * smoothing with a drift of half the slope of its straight line (Hyndman & Billah 2003).
 */
public final class Theta extends SmoothingMethod {

	@Override
	public String name() {
		return "Theta";
	}

	@Override
	Extrapolation extrapolate(double[] values, int season) {
		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, season);
		return indices.around(ThetaRecursion.standard(indices.removedFrom(values)), values.length);
	}

}
