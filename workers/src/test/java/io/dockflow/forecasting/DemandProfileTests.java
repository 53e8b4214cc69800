package io.dockflow.forecasting;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DemandProfileTests {

	private static DemandProfile profile(double... demand) {
		return DemandProfile.of(DemandSeries.of(1, demand));
	}

	@Test
	void intervalAndVariationTellTheFourClasses() {
		assertThat(profile(5, 6, 5, 4, 5, 6).demandClass()).isEqualTo(DemandClass.SMOOTH);
		assertThat(profile(1, 30, 1, 2, 1, 40).demandClass()).isEqualTo(DemandClass.ERRATIC);
		assertThat(profile(5, 0, 0, 4, 0, 6).demandClass()).isEqualTo(DemandClass.INTERMITTENT);
		assertThat(profile(1, 0, 0, 40, 0, 1).demandClass()).isEqualTo(DemandClass.LUMPY);
	}

	@Test
	void theMeasuresAreThoseOfTheDefinition() {
		DemandProfile profile = profile(2, 0, 4, 0, 0, 6);

		assertThat(profile.averageInterval()).isCloseTo(2, within(1e-12));
		assertThat(profile.squaredVariation()).isCloseTo(8 / 3.0 / 16, within(1e-12));
		assertThat(profile.reason()).contains("2.00 periods").contains("0.17");
	}

	@Test
	void fewPeriodsAreNewAndCensoredOnesDoNotCount() {
		DemandSeries series = DemandSeries.of(1, 1, 2, 3, Double.NaN, 2, 5, 0)
			.withCensored(false, false, false, false, false, false, true);

		assertThat(DemandProfile.of(series).demandClass()).isEqualTo(DemandClass.NEW);
		assertThat(DemandProfile.of(DemandSeries.of(12)).demandClass()).isEqualTo(DemandClass.NEW);
	}

	@Test
	void longSilenceIsDead() {
		double[] demand = new double[24];
		Arrays.fill(demand, 0, 10, 3);

		assertThat(profile(demand).demandClass()).isEqualTo(DemandClass.DEAD);
		assertThat(profile(new double[8]).demandClass()).isEqualTo(DemandClass.DEAD);
		assertThat(profile(demand).reason()).contains("last 14 periods");
	}

	@Test
	void theCalendarIsNoticedWhereItRepeats() {
		double[] waves = IntStream.range(0, 48).mapToDouble((t) -> 10 + 8 * Math.sin(t * Math.PI / 6)).toArray();
		double[] flat = IntStream.range(0, 48).mapToDouble((t) -> 10 + (t * 7919 % 5)).toArray();

		assertThat(DemandProfile.of(DemandSeries.of(12, waves)).seasonal()).isTrue();
		assertThat(DemandProfile.of(DemandSeries.of(12, flat)).seasonal()).isFalse();
		assertThat(DemandProfile.of(DemandSeries.of(12, waves).first(20)).seasonal()).isFalse();
		assertThat(profile(5, 5, 5, 5, 5, 5).seasonal()).isFalse();
	}

	@Test
	void aSpikeIsErraticAndNotAnError() {
		assertThat(profile(1, 1, 1e9, 1, 1, 1, 1).demandClass()).isEqualTo(DemandClass.ERRATIC);
	}

}
