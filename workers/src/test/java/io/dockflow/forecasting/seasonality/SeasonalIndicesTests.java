package io.dockflow.forecasting.seasonality;

import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandSeries;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SeasonalIndicesTests {

	private static final double[] QUARTERS = { 0.5, 1.5, 0.8, 1.2 };

	private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261126);

	@Test
	void manySlowSeriesTellTheSeasonThatOneAloneCannot() {
		List<DemandSeries> series = IntStream.range(0, 300).mapToObj((item) -> drawn(3, 12, QUARTERS)).toList();

		SeasonalIndices pooled = SeasonalIndices.pooled(series, noGroups(series));

		for (int phase = 0; phase < 4; phase++) {
			assertThat(pooled.index(7, phase)).isCloseTo(QUARTERS[phase], within(0.08));
		}
	}

	@Test
	void noiseWithoutSeasonHasIndicesNearOne() {
		SeasonalIndices alone = SeasonalIndices.of(drawn(2, 12, 1, 1, 1, 1));

		for (int phase = 0; phase < 4; phase++) {
			assertThat(alone.index(0, phase)).isCloseTo(1, within(0.25));
		}
	}

	@Test
	void aGroupDepartsFromTheRestWhereItsDepartureRepeats() {
		double[] flat = { 1, 1, 1, 1, 1, 1, 1, 1 };
		double[] peaked = { 3, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.8 };
		List<DemandSeries> series = IntStream.range(0, 200)
			.mapToObj((item) -> drawn(5, 24, (item % 2 == 0) ? flat : peaked))
			.toList();
		List<List<String>> paths = IntStream.range(0, 200)
			.mapToObj((item) -> List.of((item % 2 == 0) ? "candles" : "fireworks"))
			.toList();

		SeasonalIndices indices = SeasonalIndices.pooled(series, paths);

		assertThat(indices.index(0, 0)).isCloseTo(1, within(0.15));
		assertThat(indices.index(1, 0)).isCloseTo(3, within(0.3));
	}

	@Test
	void censoredAndPromotedPeriodsSayNothingAboutTheSeason() {
		double[] demand = new double[24];
		boolean[] censored = new boolean[24];
		boolean[] promoted = new boolean[24];
		for (int period = 0; period < 24; period++) {
			censored[period] = period % 4 == 1 && period > 12;
			promoted[period] = period % 4 == 2 && period > 12;
			demand[period] = 100 * (censored[period] ? 0 : promoted[period] ? 9 : 1);
		}

		SeasonalIndices indices = SeasonalIndices
			.of(DemandSeries.of(4, demand).withCensored(censored).withPromoted(promoted));

		for (int phase = 0; phase < 4; phase++) {
			assertThat(indices.index(0, phase)).isCloseTo(1, within(1e-9));
		}
	}

	@Test
	void withoutTwoSeasonsThereAreNoIndices() {
		SeasonalIndices indices = SeasonalIndices.of(DemandSeries.of(12, 1, 9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3));

		assertThat(IntStream.range(0, 12).mapToDouble((phase) -> indices.index(0, phase))).containsOnly(1.0);
	}

	@Test
	void emptyAndZeroSeriesHaveNoSeason() {
		assertThat(SeasonalIndices.of(DemandSeries.of(4)).index(0, 3)).isEqualTo(1);
		assertThat(SeasonalIndices.of(DemandSeries.of(4, new double[16])).index(0, 3)).isEqualTo(1);
	}

	@Test
	void indicesDoNotDependOnTheUnit() {
		DemandSeries pieces = drawn(40, 16, QUARTERS);
		DemandSeries dozens = pieces.map((period, demand) -> demand / 12);

		for (int phase = 0; phase < 4; phase++) {
			assertThat(SeasonalIndices.of(dozens).index(0, phase)).isCloseTo(SeasonalIndices.of(pieces).index(0, phase),
					within(1e-9));
		}
	}

	@Test
	void adjustedSeriesLosesItsSeasonAndTheNextPeriodsGetTheirs() {
		DemandSeries series = drawn(400, 16, QUARTERS).startingAt(2);
		SeasonalIndices indices = SeasonalIndices.of(series);

		DemandSeries adjusted = indices.adjusted(series, 0);

		assertThat(adjusted.demand(3)).isEqualTo(series.demand(3) / indices.index(0, 1));
		assertThat(indices.following(series, 0, 3)).containsExactly(indices.index(0, 2), indices.index(0, 3),
				indices.index(0, 0));
	}

	@Test
	void seriesThatEndAtDifferentTimesAreRefused() {
		List<DemandSeries> series = List.of(DemandSeries.of(4, 1, 2, 3), DemandSeries.of(4, 1, 2));

		assertThatIllegalArgumentException().isThrownBy(() -> SeasonalIndices.pooled(series, noGroups(series)))
			.withMessageContaining("next phases 3 and 2");
		assertThatIllegalArgumentException().isThrownBy(() -> SeasonalIndices.pooled(series, List.of()));
	}

	private static List<List<String>> noGroups(List<DemandSeries> series) {
		return series.stream().map((ignored) -> List.<String>of()).toList();
	}

	private DemandSeries drawn(double mean, int periods, double... season) {
		return DemandSeries.of(season.length,
				IntStream.range(0, periods)
					.mapToDouble(
							(period) -> PoissonSampler.of(this.random, mean * season[period % season.length]).sample())
					.toArray());
	}

}
