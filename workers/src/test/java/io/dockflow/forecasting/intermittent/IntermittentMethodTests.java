package io.dockflow.forecasting.intermittent;

import java.util.Arrays;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class IntermittentMethodTests {

	private static final double[] DEMAND = { 0, 3, 0, 0, 5, 1 };

	@Test
	void crostonFollowsTheRecursionByHand() {
		FittedForecast fitted = IntermittentMethod.CROSTON_CLASSIC.fit(DemandSeries.of(12, DEMAND));

		double size = 3 + 0.1 * (5 - 3);
		double interval = 2 + 0.1 * (3 - 2);
		double later = size + 0.1 * (1 - size);
		double nearer = interval + 0.1 * (1 - interval);
		assertThat(fitted.fitted())
			.containsExactly(new double[] { Double.NaN, 0, 3 / 2.0, 3 / 2.0, 3 / 2.0, size / interval }, within(1e-9));
		assertThat(fitted.forecast(2)).containsExactly(new double[] { later / nearer, later / nearer }, within(1e-9));
	}

	@Test
	void theApproximationTakesHalfTheConstantOff() {
		DemandSeries series = DemandSeries.of(12, DEMAND);

		double croston = IntermittentMethod.CROSTON_CLASSIC.fit(series).forecast(1)[0];

		assertThat(IntermittentMethod.SBA_CLASSIC.fit(series).forecast(1)[0]).isCloseTo(0.95 * croston, within(1e-9));
	}

	@Test
	void teunterFallsWhileNothingIsAskedFor() {
		double[] forecasts = new double[6];

		Recursions.tsb(new double[] { 0, 4, 0, 2, 0 }, 0.2, forecasts);

		double chance = 0.5 * 0.8;
		double again = chance + 0.2 * (1 - chance);
		double size = 4 + 0.2 * (2 - 4);
		assertThat(forecasts).containsExactly(
				new double[] { Double.NaN, 0, 0.5 * 4, chance * 4, again * size, again * 0.8 * size }, within(1e-9));
	}

	@Test
	void smoothingFollowsTheRecursionByHand() {
		double[] forecasts = new double[4];

		Recursions.ses(new double[] { 1, 2, 6 }, 0.5, forecasts);

		assertThat(forecasts).containsExactly(new double[] { Double.NaN, 2, 2, 4 }, within(1e-9));
	}

	@Test
	void bucketsEndWithTheSeries() {
		double[] forecasts = new double[6];

		Recursions.aggregated(new double[] { 9, 1, 3, 0, 2 }, 2, 0.5, forecasts);

		assertThat(forecasts).containsExactly(new double[] { Double.NaN, Double.NaN, Double.NaN, 1.75, 1.75, 1.375 },
				within(1e-9));
	}

	@ParameterizedTest
	@EnumSource
	void nothingAskedForIsForecastAsNothing(IntermittentMethod method) {
		FittedForecast fitted = method.fit(DemandSeries.of(12, 0, 0, 0, 0));

		assertThat(fitted.forecast(3)).containsExactly(0, 0, 0);
	}

	@ParameterizedTest
	@EnumSource
	void gapsAndCensoredPeriodsAreSkipped(IntermittentMethod method) {
		DemandSeries whole = DemandSeries.of(12, 0, 3, 0, 5, 1);
		DemandSeries broken = DemandSeries.of(12, 0, Double.NaN, 3, 0, 0, 5, 1)
			.withCensored(false, false, false, true, false, false, false);

		assertThat(method.fit(broken).forecast(1)).containsExactly(method.fit(whole).forecast(1));
		assertThat(method.fit(broken).fitted()).hasSize(7);
		assertThat(method.fit(broken).explanation()).isNotBlank();
	}

	@ParameterizedTest
	@EnumSource
	void oneValueAndASpikeHaveAnAnswer(IntermittentMethod method) {
		assertThat(method.fit(DemandSeries.of(1, 4)).forecast(1)[0]).isBetween(0.0, 4.0);
		assertThat(method.fit(DemandSeries.of(1, 0, 1e9, 0, 1)).forecast(1)[0]).isBetween(0.0, 1e9);
	}

	@ParameterizedTest
	@EnumSource
	void nothingKnownOrNoHorizonIsRefused(IntermittentMethod method) {
		assertThatIllegalArgumentException().isThrownBy(() -> method.fit(DemandSeries.of(1, Double.NaN)))
			.withMessageContaining("one known period");
		assertThatIllegalArgumentException().isThrownBy(() -> method.fit(DemandSeries.of(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> method.fit(DemandSeries.of(1, 1, 2)).forecast(0));
	}

	@Test
	void theAutomaticForecastLiesWithinItsMembers() {
		DemandSeries series = DemandSeries.of(12, 0, 3, 0, 0, 5, 1, 0, 0, 2, 0, 4, 0);
		double[] all = Arrays.stream(IntermittentMethod.values())
			.mapToDouble((method) -> method.fit(series).forecast(1)[0])
			.sorted()
			.toArray();

		FittedForecast fitted = new AutomaticIntermittent().fit(series);

		assertThat(fitted.forecast(1)[0]).isBetween(all[0], all[all.length - 1]);
		assertThat(fitted.explanation()).startsWith("Mean of");
	}

	@Test
	void theAutomaticForecastFollowsASeriesThatDied() {
		double[] demand = new double[60];
		Arrays.fill(demand, 0, 30, 6);

		FittedForecast fitted = new AutomaticIntermittent().fit(DemandSeries.of(1, demand));

		assertThat(fitted.forecast(1)[0]).isLessThan(0.5);
		assertThat(fitted.explanation()).doesNotStartWith("Mean of");
	}

	@Test
	void rareDemandIsForecastByFewerMethods() {
		FittedForecast fitted = new AutomaticIntermittent()
			.fit(DemandSeries.of(12, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0, 1));

		assertThat(fitted.explanation()).isEqualTo("Mean of SBA and IMAPA");
	}

	@Test
	void theAutomaticForecastAnswersAtTheEdges() {
		AutomaticIntermittent method = new AutomaticIntermittent();
		double[] gap = new double[80];
		Arrays.fill(gap, 10, 70, Double.NaN);
		gap[3] = 4;

		assertThat(method.fit(DemandSeries.of(1, 0, 0, 0)).forecast(2)).containsExactly(0, 0);
		assertThat(method.fit(DemandSeries.of(1, 4)).forecast(1)[0]).isBetween(3.0, 4.0);
		assertThat(method.fit(DemandSeries.of(1, 0, 1e9, 0, 1)).forecast(1)[0]).isBetween(0.0, 1e9);
		assertThat(method.fit(DemandSeries.of(52, gap)).forecast(1)[0]).isBetween(0.0, 4.0);
		assertThatIllegalArgumentException().isThrownBy(() -> method.fit(DemandSeries.of(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> method.fit(DemandSeries.of(1, 1)).forecast(0));
	}

}
