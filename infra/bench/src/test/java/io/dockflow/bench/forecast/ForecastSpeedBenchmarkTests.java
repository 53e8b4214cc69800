package io.dockflow.bench.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Param;

import io.dockflow.forecasting.DemandProfile;
import io.dockflow.forecasting.DemandSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ForecastSpeedBenchmarkTests {

	private static final BenchSeries SKIPPING = new BenchSeries("parts", "1", "", 12, new double[] { 0, 3, 0, 1 },
			new double[] { 2 });

	private static final BenchSeries REGULAR = new BenchSeries("sales", "1", "", 12, new double[] { 7, 9, 8, 7.5 },
			new double[] { 8 });

	@Test
	void eachMethodMeetsTheSetsItIsMadeFor() {
		Map<String, List<BenchSeries>> sets = Map.of("parts", List.of(SKIPPING), "sales", List.of(REGULAR));

		assertThat(ForecastSpeedBenchmark.setsFor(Timed.INTERMITTENT, sets))
			.containsOnly(Map.entry("parts, automatic intermittent", List.of(SKIPPING)));
		assertThat(ForecastSpeedBenchmark.setsFor(Timed.DOT, sets))
			.containsOnly(Map.entry("sales, DOT", List.of(REGULAR)));
	}

	@Test
	void aMethodWithoutASetMeetsSeededSeries() {
		Map<String, List<BenchSeries>> sets = ForecastSpeedBenchmark.setsFor(Timed.INTERMITTENT,
				Map.of("sales", List.of(REGULAR)));

		assertThat(sets).containsOnlyKeys("seeded parts, automatic intermittent");
		assertThat(Timed.INTERMITTENT.suits(sets.values().iterator().next())).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void seededSeriesSuitTheirMethod(Timed timed) {
		List<BenchSeries> seeded = timed.seeded();

		assertThat(timed.suits(seeded)).isTrue();
		assertThat(timed.forecast(seeded.getFirst())).hasSameSizeAs(seeded.getFirst().test());
		assertThat(timed.seeded().getLast().train()).containsExactly(seeded.getLast().train());
	}

	@Test
	void seededPartsHaveTheShapeOfTheAutoSet() {
		List<BenchSeries> parts = SeededSeries.parts();
		double[] sizes = parts.stream()
			.mapToDouble(
					(part) -> Arrays.stream(part.train()).filter((demand) -> demand > 0).average().orElse(Double.NaN))
			.filter(Double::isFinite)
			.toArray();

		assertThat(parts.stream().flatMapToDouble((part) -> Arrays.stream(part.train())).filter((d) -> d == 0).count()
				/ 72_000.0)
			.isCloseTo(0.22, within(0.01));
		assertThat(Arrays.stream(sizes).average().orElseThrow()).isCloseTo(5.4, within(0.5));
		assertThat(Arrays.stream(sizes).sorted().toArray()[sizes.length / 2]).isCloseTo(2.9, within(0.2));
		assertThat(parts.stream()
			.map((part) -> DemandProfile.of(DemandSeries.of(12, part.train())))
			.mapToDouble(DemandProfile::squaredVariation)
			.average()
			.orElseThrow()).isCloseTo(0.4, within(0.05));
	}

	@Test
	void whatIsMeasuredAloneIsEverySeededSet() throws NoSuchFieldException {
		String[] sets = ForecastMicro.class.getField("set").getAnnotation(Param.class).value();

		assertThat(sets).containsExactly(Arrays.stream(Timed.values()).map(Timed::seededSet).toArray(String[]::new));
		assertThatIllegalArgumentException().isThrownBy(() -> Timed.ofSeeded("m3")).withMessageContaining("seeded");
	}

}
