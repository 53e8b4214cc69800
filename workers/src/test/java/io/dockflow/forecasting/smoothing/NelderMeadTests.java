package io.dockflow.forecasting.smoothing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NelderMeadTests {

	@Test
	void findsTheEndOfACurvedValley() {
		var search = new NelderMead(new double[] { -5, -5 }, new double[] { 5, 5 });

		double[] best = search.minimise(
				(point) -> 100 * Math.pow(point[1] - point[0] * point[0], 2) + Math.pow(1 - point[0], 2),
				new double[] { -1.2, 1 }, 1e-12, 1000);

		assertThat(best).containsExactly(new double[] { 1, 1 }, within(1e-4));
	}

	@Test
	void staysWithinBounds() {
		var search = new NelderMead(new double[] { 1, 1 }, new double[] { 5, 5 });

		double[] best = search.minimise((point) -> point[0] + point[1], new double[] { 3, 3 }, 1e-12, 1000);

		assertThat(best).containsExactly(new double[] { 1, 1 }, within(1e-6));
	}

	@Test
	void leavesPointsThatAreNotAllowed() {
		var search = new NelderMead(new double[] { -10 }, new double[] { 10 });

		double[] best = search.minimise((point) -> (point[0] < 1) ? Double.NaN : point[0] * point[0],
				new double[] { 2 }, 1e-12, 1000);

		assertThat(best[0]).isEqualTo(1, within(1e-3));
	}

}
