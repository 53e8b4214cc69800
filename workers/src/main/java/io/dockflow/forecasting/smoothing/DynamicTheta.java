package io.dockflow.forecasting.smoothing;

/**
 * The dynamic optimised Theta model (DOTM; Fiorucci, Pellegrini, Louzada, Petropoulos &
 * Koehler 2016), start level, weight and θ estimated together, on seasonally adjusted
 * demand.
 */
public final class DynamicTheta extends SmoothingMethod {

	@Override
	public String name() {
		return "DOT";
	}

	@Override
	Extrapolation extrapolate(double[] values, int season) {
		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, season);
		return indices.around(ThetaRecursion.dynamicOptimised(indices.removedFrom(values)), values.length);
	}

}
