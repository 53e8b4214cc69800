package io.dockflow.forecasting.automatic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandClass;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.distribution.DemandDistribution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class AutomaticForecastTests {

	private final AutomaticForecast automatic = new AutomaticForecast();

	@Test
	void demandOfEveryPeriodIsSmoothed() {
		AutomaticFit fit = this.automatic.fit(DemandSeries.of(1, 100, 120, 110, 130, 120, 140, 130, 150, 140, 160));

		assertThat(fit.profile().demandClass()).isEqualTo(DemandClass.SMOOTH);
		assertThat(fit.explanation()).contains("median of ETS, CES, DOT and Theta").contains("Asked for every");
		assertThat(fit.forecast(1)[0]).isBetween(140.0, 175.0);
	}

	@Test
	void demandThatSkipsPeriodsIsIntermittent() {
		AutomaticFit fit = this.automatic.fit(DemandSeries.of(1, 0, 3, 0, 0, 4, 0, 3, 0, 0, 5, 0, 0, 3));

		assertThat(fit.profile().demandClass()).isEqualTo(DemandClass.INTERMITTENT);
		assertThat(fit.explanation()).contains("Automatic, intermittent");
		assertThat(fit.over(3, random()).isWhole()).isTrue();
	}

	@Test
	void deadDemandFallsTowardsNothing() {
		double[] demand = new double[40];
		Arrays.fill(demand, 0, 12, 5);

		AutomaticFit fit = this.automatic.fit(DemandSeries.of(1, demand));

		assertThat(fit.profile().demandClass()).isEqualTo(DemandClass.DEAD);
		assertThat(fit.forecast(1)[0]).isLessThan(1);
	}

	@Test
	void severalPeriodsSpreadByMoreThanTheRootOfTheirNumberWhenTheLevelWanders() {
		UniformRandomProvider random = random();
		double[] demand = new double[120];
		double level = 500;
		for (int period = 0; period < demand.length; period++) {
			level += 20 * (random.nextDouble() - 0.5);
			demand[period] = level;
		}
		AutomaticFit fit = this.automatic.fit(DemandSeries.of(1, demand));

		double one = Math.sqrt(fit.over(1, random()).variance());
		double nine = Math.sqrt(fit.over(9, random()).variance());

		assertThat(nine).isGreaterThan(1.5 * 3 * one);
	}

	@Test
	void eachPeriodHasItsOwnDistribution() {
		AutomaticFit smooth = this.automatic.fit(DemandSeries.of(1, 100, 120, 110, 130, 120, 140, 130, 150, 140, 160));
		AutomaticFit skipping = this.automatic.fit(DemandSeries.of(1, 0, 3, 0, 0, 4, 0, 3, 0, 0, 5, 0, 0, 3));

		assertThat(smooth.each(3, random()).get(2).mean()).isCloseTo(smooth.forecast(3)[2], within(10.0));
		assertThat(skipping.each(3, random())).hasSize(3);
		assertThat(skipping.each(3, random()).get(2).mean()).isCloseTo(skipping.forecast(3)[2], within(1e-9));
	}

	@Test
	void theSameStateOfChanceGivesTheSameDistribution() {
		AutomaticFit fit = this.automatic.fit(DemandSeries.of(1, 100, 120, 110, 130, 120, 140, 130, 150, 140, 160));

		assertThat(fit.over(4, random()).quantile(0.95)).isEqualTo(fit.over(4, random()).quantile(0.95));
		assertThat(fit.over(4, random()).isWhole()).isTrue();
	}

	@Test
	void oddInputHasAnAnswer() {
		assertThat(this.automatic.fit(DemandSeries.of(12, 7)).forecast(2)).containsExactly(7, 7);
		assertThat(this.automatic.fit(DemandSeries.of(12, new double[30])).forecast(2)).containsExactly(0, 0);
		assertThat(this.automatic.fit(DemandSeries.of(12, new double[30])).over(2, random()).quantile(0.99)).isZero();
		double[] gap = IntStream.range(0, 40).mapToDouble((period) -> (period / 12 == 1) ? Double.NaN : 9).toArray();
		assertThat(this.automatic.fit(DemandSeries.of(12, gap)).forecast(1)[0]).isCloseTo(9, within(1e-6));
		double[] spike = IntStream.range(0, 40).mapToDouble((period) -> (period == 20) ? 1e9 : 9).toArray();
		assertThat(this.automatic.fit(DemandSeries.of(12, spike)).forecast(3)).doesNotContain(Double.NaN)
			.doesNotContain(Double.POSITIVE_INFINITY);
	}

	@Test
	void impossibleInputIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.automatic.fit(DemandSeries.of(12)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.automatic.fit(DemandSeries.of(12, Double.NaN)));
		assertThatIllegalArgumentException().isThrownBy(() -> DemandSeries.of(12, -1));
		AutomaticFit fit = this.automatic.fit(DemandSeries.of(12, 5, 6, 7));
		assertThatIllegalArgumentException().isThrownBy(() -> fit.forecast(0));
		assertThatIllegalArgumentException().isThrownBy(() -> fit.over(0, random()));
	}

	@Property(tries = 100)
	void anyDemandHasAFiniteForecastAndADistributionAroundIt(
			@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1000) Double> demand,
			@ForAll @IntRange(min = 1, max = 8) int periods) {
		AutomaticFit fit = this.automatic
			.fit(DemandSeries.of(4, demand.stream().mapToDouble(Double::doubleValue).toArray()));
		DemandDistribution together = fit.over(periods, random());

		assertThat(Arrays.stream(fit.forecast(periods)).allMatch((value) -> value >= 0 && value < 1e7)).isTrue();
		assertThat(together.quantile(0.95)).isGreaterThanOrEqualTo(together.quantile(0.5));
		assertThat(together.mean()).isFinite();
	}

	private static UniformRandomProvider random() {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(20261126);
	}

}
