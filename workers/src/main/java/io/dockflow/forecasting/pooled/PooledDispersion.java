package io.dockflow.forecasting.pooled;

import java.util.Arrays;

/** The dispersion of a panel: a mean of its series' that no single series decides. */
final class PooledDispersion {

	/** Taken where no series has a forecast to judge. */
	private static final double UNKNOWN = 0.5;

	private static final double LEAST = 0.05;

	private PooledDispersion() {
	}

	/** The mean without the tenth at either end; NaN are left out. */
	static double of(double... dispersions) {
		double[] sorted = Arrays.stream(dispersions).filter((value) -> !Double.isNaN(value)).sorted().toArray();
		int trimmed = sorted.length / 10;
		return Math.max(LEAST, Arrays.stream(sorted, trimmed, sorted.length - trimmed).average().orElse(UNKNOWN));
	}

}
