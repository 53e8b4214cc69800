package io.dockflow.forecasting.smoothing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ClassicalDecompositionTests {

	private static final double[] QUARTERS = { 8, 12, 10, 10, 8, 12, 10, 10, 8, 12, 10, 10 };

	@Test
	void findsTheShareOfEachQuarter() {
		ClassicalDecomposition indices = ClassicalDecomposition.tested(QUARTERS, 4);

		assertThat(indices.multiplicative()).isTrue();
		assertThat(indices.indices()).containsExactly(new double[] { 0.8, 1.2, 1, 1 }, within(1e-12));
		assertThat(indices.removedFrom(QUARTERS)).containsOnly(new double[] { 10 }, within(1e-12));
	}

	@Test
	void addsWhereAValueIsZero() {
		double[] values = { 0, 4, 2, 2, 0, 4, 2, 2, 0, 4, 2, 2 };

		ClassicalDecomposition indices = ClassicalDecomposition.tested(values, 4);

		assertThat(indices.multiplicative()).isFalse();
		assertThat(indices.indices()).containsExactly(new double[] { -2, 2, 0, 0 }, within(1e-12));
	}

	@Test
	void findsNoSeasonInATrend() {
		double[] values = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };

		assertThat(ClassicalDecomposition.tested(values, 4).isNone()).isTrue();
	}

	@Test
	void restoresFromAnyPhase() {
		double[] next = { 10, 10, 10 };

		ClassicalDecomposition.tested(QUARTERS, 4).restore(next, 13);

		assertThat(next).containsExactly(new double[] { 12, 10, 10 }, within(1e-12));
	}

	@Test
	void centresAnOddSeason() {
		double[] values = { 1, 2, 3, 1, 2, 3, 1, 2, 3 };

		assertThat(ClassicalDecomposition.of(values, 3, false).indices()).containsExactly(new double[] { -1, 0, 1 },
				within(1e-12));
	}

}
