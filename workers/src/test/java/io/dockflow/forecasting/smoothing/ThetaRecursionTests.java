package io.dockflow.forecasting.smoothing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ThetaRecursionTests {

	private static final double[] VALUES = { 3, 5, 4, 7, 6, 9, 8, 10 };

	@Test
	void isSmoothingWithADriftOfHalfTheSlope() {
		ThetaRecursion theta = new ThetaRecursion(new double[] { 2, 4, 6, 8, 10, 12 }, false);

		theta.run(2, 0.5, 2);
		double[] next = theta.next(3);

		assertThat(next[2] - next[1]).isEqualTo(1, within(1e-12));
		assertThat(next[1] - next[0]).isEqualTo(1, within(1e-12));
	}

	@Test
	void followsTheEquationsByHand() {
		ThetaRecursion theta = new ThetaRecursion(new double[] { 2, 4, 6 }, false);

		theta.run(1, 0.5, 2);

		// The line is 0 + 2 t. Levels are 1.5, 2.75, 4.375; drifts (1 − 0.5^(i+1)) 2.
		assertThat(theta.fitted()).containsExactly(new double[] { 1 + 1, 1.5 + 1.5, 2.75 + 1.75 }, within(1e-12));
		assertThat(theta.next(1)[0]).isEqualTo(4.375 + 1.875, within(1e-12));
	}

	@Test
	void isThetaOnePeriodAheadWhenDynamicWithTheSameParameters() {
		ThetaRecursion whole = new ThetaRecursion(VALUES, false);
		ThetaRecursion dynamic = new ThetaRecursion(VALUES, true);

		whole.run(3, 0.4, 2);
		dynamic.run(3, 0.4, 2);

		assertThat(dynamic.next(1)[0]).isEqualTo(whole.next(1)[0], within(1e-9));
	}

	@Test
	void isSmoothingAloneWhenThetaIsOne() {
		ThetaRecursion theta = new ThetaRecursion(VALUES, true);

		theta.run(3, 0.4, 1);

		assertThat(theta.next(2)).containsExactly(LevelSmoothing.fixed(VALUES, 0.4, 3).next(2), within(1e-12));
	}

	@Test
	void findsABetterFitThanItsStart() {
		ThetaRecursion start = new ThetaRecursion(VALUES, true);
		double before = start.run(VALUES[0] / 2, 0.5, 2);
		ThetaRecursion best = ThetaRecursion.dynamicOptimised(VALUES);

		double squares = 0;
		for (int period = 3; period < VALUES.length; period++) {
			squares += Math.pow(VALUES[period] - best.fitted()[period], 2);
		}

		assertThat(squares).isLessThan(before);
	}

}
