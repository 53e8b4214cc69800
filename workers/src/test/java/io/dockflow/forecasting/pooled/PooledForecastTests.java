package io.dockflow.forecasting.pooled;

import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.NegativeBinomialDemand;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PooledForecastTests {

	private static final double[] SEASON = { 0.5, 1.5, 0.8, 1.2 };

	private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261126);

	@Test
	void eachItemKeepsItsLevelAndSharesTheSeason() {
		List<DemandSeries> series = IntStream.range(0, 200).mapToObj((item) -> drawn(2 + item % 10)).toList();

		PooledForecast forecast = PooledForecast.of(series, noGroups(series));

		double slow = IntStream.range(0, 20)
			.mapToDouble((number) -> forecast.forecast(10 * number, 1)[0])
			.average()
			.orElseThrow();
		double fast = IntStream.range(0, 20)
			.mapToDouble((number) -> forecast.forecast(10 * number + 9, 1)[0])
			.average()
			.orElseThrow();
		assertThat(slow).isCloseTo(2 * 0.5, within(0.2));
		assertThat(fast).isCloseTo(11 * 0.5, within(0.8));
		assertThat(forecast.forecast(9, 2)[1] / forecast.forecast(9, 2)[0]).isCloseTo(3, within(0.3));
	}

	@Test
	void severalPeriodsShareTheLevelSoTheySpreadTogether() {
		List<DemandSeries> series = IntStream.range(0, 50).mapToObj((item) -> drawn(80)).toList();
		PooledForecast forecast = PooledForecast.of(series, noGroups(series));

		DemandDistribution together = forecast.over(0, 8, random(1));
		double apart = forecast.each(0, 8).stream().mapToDouble(DemandDistribution::variance).sum();
		double mean = forecast.each(0, 8).stream().mapToDouble(DemandDistribution::mean).sum();

		assertThat(together.mean()).isCloseTo(mean, within(mean * 0.02));
		assertThat(together.variance()).isGreaterThan(1.5 * apart);
		assertThat(together.isWhole()).isTrue();
		assertThat(forecast.over(0, 8, random(1)).quantile(0.9)).isEqualTo(together.quantile(0.9));
	}

	@Test
	void periodsOutOfStockDoNotLowerTheLevel() {
		double[] demand = new double[40];
		boolean[] out = new boolean[40];
		for (int period = 0; period < 40; period++) {
			out[period] = period >= 30;
			demand[period] = out[period] ? 0 : 10;
		}
		List<DemandSeries> series = List.of(DemandSeries.of(4, demand).withCensored(out));

		PooledForecast forecast = PooledForecast.of(series, noGroups(series));

		assertThat(forecast.forecast(0, 1)[0]).isCloseTo(10, within(1e-6));
		assertThat(forecast.explanation(0)).contains("Level 10.00");
	}

	@Test
	void anItemNobodyEverAskedForMayStillBeAskedFor() {
		List<DemandSeries> series = List.of(DemandSeries.of(4, new double[20]), DemandSeries.of(4, new double[20]));

		PooledForecast forecast = PooledForecast.of(series, noGroups(series));

		assertThat(forecast.forecast(0, 1)[0]).isBetween(0.0, 0.05);
		assertThat(forecast.each(0, 1).getFirst().quantile(0.9)).isZero();
	}

	@Test
	void noSeriesAtAllIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> PooledForecast.of(List.of(), List.of()));
	}

	private DemandSeries drawn(double mean) {
		return DemandSeries.of(4, IntStream.range(0, 40).mapToDouble((period) -> {
			double expected = mean * SEASON[period % 4];
			return new NegativeBinomialDemand(expected, expected * 1.5).quantile(this.random.nextDouble());
		}).toArray());
	}

	private static List<List<String>> noGroups(List<DemandSeries> series) {
		return series.stream().map((ignored) -> List.<String>of()).toList();
	}

	private static UniformRandomProvider random(long seed) {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
	}

}
