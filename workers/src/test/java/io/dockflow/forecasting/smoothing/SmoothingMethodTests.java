package io.dockflow.forecasting.smoothing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.ForecastMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SmoothingMethodTests {

	private static final List<ForecastMethod> METHODS = List.of(new SeasonalNaive(), new Naive2(),
			new SimpleSmoothing(), new Theta(), new DynamicTheta(), new ComplexSmoothing(), new Ets(),
			new CombinedForecast());

	static Stream<ForecastMethod> methods() {
		return METHODS.stream();
	}

	@Provide
	Arbitrary<double[]> demand() {
		Arbitrary<Double> amount = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(0.0)),
				Tuple.of(6, Arbitraries.doubles().between(0, 50).ofScale(1)),
				Tuple.of(1, Arbitraries.doubles().between(0, 1e9).ofScale(1)));
		return amount.array(double[].class).ofMinSize(1).ofMaxSize(40);
	}

	@Property(tries = 100)
	void everyMethodForecastsAnyDemandWithNumbersOfZeroOrMore(@ForAll("demand") double[] demand,
			@ForAll @IntRange(min = 1, max = 13) int season) {
		for (ForecastMethod method : METHODS) {
			double[] forecast = method.fit(DemandSeries.of(season, demand)).forecast(6);

			assertThat(forecast).as(method.name()).hasSize(6);
			assertThat(Arrays.stream(forecast).allMatch((value) -> value >= 0 && Double.isFinite(value)))
				.as("%s: %s", method.name(), Arrays.toString(forecast))
				.isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("methods")
	void forecastsInTheUnitOfTheSeries(ForecastMethod method) {
		double[] demand = { 12, 15, 11, 19, 14, 17, 13, 21, 16, 19, 14, 24, 18, 20, 17, 26 };
		double[] dozens = Arrays.stream(demand).map((value) -> value / 12).toArray();

		double[] forecast = method.fit(DemandSeries.of(4, demand)).forecast(5);
		double[] inDozens = method.fit(DemandSeries.of(4, dozens)).forecast(5);

		for (int step = 0; step < 5; step++) {
			assertThat(inDozens[step] * 12).isEqualTo(forecast[step], within(1e-4 * forecast[step]));
		}
	}

	@ParameterizedTest
	@MethodSource("methods")
	void forecastsAConstantAsThatConstant(ForecastMethod method) {
		var fit = method.fit(DemandSeries.of(12, 7, 7, 7, 7, 7, 7, 7, 7));

		assertThat(fit.forecast(3)).containsOnly(new double[] { 7 }, within(1e-9));
		assertThat(method.fit(DemandSeries.of(12, 0, 0, 0, 0, 0, 0)).forecast(2)).containsOnly(0);
	}

	@ParameterizedTest
	@MethodSource("methods")
	void smoothsAFewValues(ForecastMethod method) {
		assertThat(method.fit(DemandSeries.of(12, 5)).forecast(2)).containsExactly(5, 5);
		assertThat(method.fit(DemandSeries.of(12, 4, 8)).forecast(1)).containsExactly(new double[] { 6 }, within(1e-9));
	}

	@ParameterizedTest
	@MethodSource("methods")
	void fitsEachPeriodAndSaysHow(ForecastMethod method) {
		var fit = method.fit(DemandSeries.of(1, Double.NaN, 4, 6, 5, Double.NaN, 7, 5, 9, 6));

		assertThat(fit.fitted()).hasSize(9).startsWith(Double.NaN);
		assertThat(fit.explanation()).isNotBlank();
		assertThat(method.name()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("methods")
	void outlivesASpikeAndAYearWithoutRecords(ForecastMethod method) {
		double[] demand = new double[60];
		Arrays.setAll(demand, (period) -> 10 + period % 12);
		Arrays.fill(demand, 24, 36, Double.NaN);
		demand[40] = 1e9;

		assertThat(method.fit(DemandSeries.of(12, demand)).forecast(12)).doesNotContain(Double.NaN);
	}

	@ParameterizedTest
	@MethodSource("methods")
	void asksForAKnownPeriodAndAHorizon(ForecastMethod method) {
		assertThatThrownBy(() -> method.fit(DemandSeries.of(12, Double.NaN)))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("none of 1 is known");
		assertThatThrownBy(() -> method.fit(DemandSeries.of(12))).isInstanceOf(IllegalArgumentException.class);
		var fit = method.fit(DemandSeries.of(12, 1, 2, 3));
		assertThatThrownBy(() -> fit.forecast(0)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("horizon of 1 period or more");
	}

}
