package io.dockflow.forecasting.smoothing;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ComplexRecursionTests {

	@Test
	void carriesASeasonOn() {
		double[] quarters = { 0.4, 1.2, 0.8, 1.6 };
		double[] values = IntStream.range(0, 32)
			.mapToDouble((period) -> quarters[period % 4] + 0.01 * (period * 7 % 5))
			.toArray();

		ComplexRecursion best = ComplexRecursion.best(values, 4);

		assertThat(best.next(4)).containsExactly(quarters, within(0.1));
		assertThat(best.explanation()).doesNotContain("CES(N)");
	}

	@Test
	void leavesTheSeasonOutWithoutOne() {
		double[] values = { 1, 1.1, 0.9, 1, 1.2, 0.8 };

		assertThat(ComplexRecursion.best(values, 1).explanation()).startsWith("CES(N), α ");
	}

}
