package io.dockflow.forecasting.smoothing;

import java.util.stream.IntStream;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EtsRecursionTests {

	@Test
	void offersTheFormsThatSuit() {
		assertThat(EtsForm.all(true, true)).hasSize(15);
		assertThat(EtsForm.all(false, true)).hasSize(6);
		assertThat(EtsForm.all(true, false)).hasSize(6);
		assertThat(EtsForm.all(false, false)).hasToString("[ETS(A,N,N), ETS(A,A,N), ETS(A,Ad,N)]");
	}

	@Test
	void continuesATrend() {
		double[] values = IntStream.range(0, 30).mapToDouble((period) -> 10 + 2 * period + period % 2).toArray();

		EtsRecursion ets = EtsRecursion.best(values, 1);

		assertThat(ets.next(3)[2]).isEqualTo(74.5, within(1.5));
		assertThat(ets.explanation()).contains(",A");
	}

	@Test
	void continuesASeason() {
		double[] quarters = { 20, 60, 40, 80 };
		double[] values = IntStream.range(0, 32)
			.mapToDouble((period) -> quarters[period % 4] + (period * 7 % 5) - 2)
			.toArray();

		EtsRecursion ets = EtsRecursion.best(values, 4);

		assertThat(ets.next(4)).containsExactly(quarters, within(5.0));
	}

	@Test
	void drawsFuturesAroundItsMean() {
		double[] values = IntStream.range(0, 40).mapToDouble((period) -> 50 + period * 7 % 11).toArray();
		EtsRecursion ets = EtsRecursion.best(values, 1);
		var random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);

		double[] path = new double[3];
		double mean = 0;
		for (int draw = 0; draw < 4000; draw++) {
			ets.draw(random, path);
			mean += path[2] / 4000;
		}

		assertThat(mean).isEqualTo(ets.next(3)[2], within(0.3));
	}

}
