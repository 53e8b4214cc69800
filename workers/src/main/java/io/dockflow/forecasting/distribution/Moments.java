package io.dockflow.forecasting.distribution;

/** What every distribution asks of its numbers. */
final class Moments {

	private Moments() {
	}

	static void requireMean(double mean) {
		if (!(mean > 0) || Double.isInfinite(mean)) {
			throw new IllegalArgumentException(
					"Expected a mean above 0, but it is %s. Use PoissonDemand for an item nobody asks for."
						.formatted(mean));
		}
	}

	static void requireProbability(double probability) {
		if (!(probability >= 0 && probability < 1)) {
			throw new IllegalArgumentException(
					"Expected a probability from 0 to below 1, but it is %s. No stock covers demand for certain."
						.formatted(probability));
		}
	}

}
