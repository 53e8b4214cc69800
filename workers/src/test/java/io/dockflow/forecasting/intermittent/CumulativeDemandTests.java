package io.dockflow.forecasting.intermittent;

import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandClass;
import io.dockflow.forecasting.DemandProfile;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.GammaDemand;
import io.dockflow.forecasting.distribution.NegativeBinomialDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CumulativeDemandTests {

	private static DemandDistribution over(DemandSeries series, int periods) {
		return CumulativeDemand.over(series, DemandProfile.of(series).demandClass(), IntermittentMethod.SES.fit(series),
				periods);
	}

	@Test
	void theMeanIsThatOfTheMethodOverAllPeriods() {
		DemandSeries series = DemandSeries.of(12, 0, 3, 0, 0, 9, 1, 0, 2);

		DemandDistribution demand = over(series, 3);

		assertThat(demand).isInstanceOf(NegativeBinomialDemand.class);
		assertThat(demand.mean()).isCloseTo(3 * IntermittentMethod.SES.fit(series).forecast(1)[0], within(1e-12));
	}

	@Test
	void errorsThatRepeatWidenMoreThanTheRootOfTime() {
		double[] waves = IntStream.range(0, 96).mapToDouble((t) -> (t / 12 % 2 == 0) ? 2 : 18).toArray();
		DemandSeries series = DemandSeries.of(1, waves);

		double one = over(series, 1).variance();
		double six = over(series, 6).variance();

		assertThat(six).isGreaterThan(1.5 * 6 * one);
	}

	@Test
	void theLevelIsLessCertainWhereSizesAreSimilar() {
		DemandSeries series = DemandSeries.of(1, 0, 3, 0, 2, 9, 1, 0, 2);
		FittedForecast fitted = IntermittentMethod.SES.fit(series);

		double similar = CumulativeDemand.over(series, DemandClass.INTERMITTENT, fitted, 6).variance();
		double differing = CumulativeDemand.over(series, DemandClass.LUMPY, fitted, 6).variance();

		assertThat(similar).isGreaterThan(1.2 * differing);
		assertThat(CumulativeDemand.over(series, DemandClass.NEW, fitted, 6).variance()).isEqualTo(similar);
	}

	@Test
	void brokenAmountsAreGamma() {
		assertThat(over(DemandSeries.of(1, 0.5, 2, 1.5, 3), 2)).isInstanceOf(GammaDemand.class);
	}

	@Test
	void edgesHaveAnAnswer() {
		assertThat(over(DemandSeries.of(1, 0, 0, 0), 4)).isEqualTo(new PoissonDemand(0));
		assertThat(over(DemandSeries.of(1, 3), 4)).isEqualTo(new PoissonDemand(12));
		assertThat(over(DemandSeries.of(1, 3, 4), 40).mean()).isPositive();
		assertThat(over(DemandSeries.of(1, 0, 1e9, 0, 0), 2).quantile(0.95)).isPositive();
		assertThat(over(DemandSeries.of(1, 1, Double.NaN, 0, 4), 2).mean()).isPositive();
		assertThatIllegalArgumentException().isThrownBy(() -> over(DemandSeries.of(1, 3), 0));
	}

}
