package io.dockflow.forecasting.smoothing;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import io.dockflow.forecasting.DemandSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CombinedFitTests {

	private static final DemandSeries SERIES = DemandSeries.of(1,
			IntStream.range(0, 48).mapToDouble((period) -> 500 + 37 * (period * 7 % 11)).toArray());

	@Test
	void liesBetweenItsMembers() {
		double[] members = { new Ets().fit(SERIES).forecast(1)[0], new ComplexSmoothing().fit(SERIES).forecast(1)[0],
				new DynamicTheta().fit(SERIES).forecast(1)[0], new Theta().fit(SERIES).forecast(1)[0] };
		Arrays.sort(members);

		assertThat(new CombinedForecast().fit(SERIES).forecast(1)[0]).isEqualTo((members[1] + members[2]) / 2,
				within(1e-9));
	}

	@Test
	void drawsFuturesAroundTheForecastThatSpreadFurtherTogether() {
		CombinedFit fit = new CombinedForecast().fit(SERIES);
		var paths = fit.paths(4);
		var random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);

		double[] path = new double[4];
		double[] next = new double[4000];
		for (int draw = 0; draw < next.length; draw++) {
			paths.draw(random, path);
			next[draw] = path[0];
		}

		Arrays.sort(next);
		assertThat(next[2000]).isEqualTo(fit.forecast(1)[0], within(15.0));
		assertThat(next[3900] - next[100]).isBetween(200.0, 900.0);
	}

	@Test
	void drawsTheSameFutureFromTheSameChance() {
		var paths = new CombinedForecast().fit(SERIES).paths(6);
		double[] one = new double[6];
		double[] other = new double[6];

		paths.draw(RandomSource.XO_RO_SHI_RO_128_PP.create(7), one);
		paths.draw(RandomSource.XO_RO_SHI_RO_128_PP.create(7), other);

		assertThat(one).isEqualTo(other);
	}

	@Test
	void isSureOfAConstantAndNeverBelowZero() {
		double[] path = new double[3];
		new CombinedForecast().fit(DemandSeries.of(12, 3, 3, 3, 3, 3))
			.paths(3)
			.draw(RandomSource.XO_RO_SHI_RO_128_PP.create(1), path);
		assertThat(path).containsOnly(new double[] { 3 }, within(1e-9));

		var wild = new CombinedForecast().fit(DemandSeries.of(1, 0, 90, 0, 1, 80, 0, 0, 70, 2, 0)).paths(3);
		var random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
		for (int draw = 0; draw < 200; draw++) {
			wild.draw(random, path);
			assertThat(Arrays.stream(path).allMatch((value) -> value >= 0)).isTrue();
		}
	}

	@Test
	void drawsNoFurtherThanPrepared() {
		var paths = new CombinedForecast().fit(SERIES).paths(2);

		assertThatThrownBy(() -> paths.draw(RandomSource.XO_RO_SHI_RO_128_PP.create(1), new double[3]))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("up to 2 periods");
	}

}
