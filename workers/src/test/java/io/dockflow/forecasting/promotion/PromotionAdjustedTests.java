package io.dockflow.forecasting.promotion;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.intermittent.IntermittentMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PromotionAdjustedTests {

	private static final DemandSeries SERIES = DemandSeries.of(1, 10, 10, 30, 10, 30, 10)
		.withPromoted(false, false, true, false, true, false);

	@Test
	void theUpliftIsShrunkTowardsNone() {
		assertThat(Uplift.of(SERIES).factor()).isCloseTo((2 * 3 + 2) / 4.0, within(1e-12));
	}

	@Test
	void whatCannotBeComparedHasNoUplift() {
		assertThat(Uplift.of(DemandSeries.of(1)).factor()).isEqualTo(1);
		assertThat(Uplift.of(DemandSeries.of(1, 3, 4)).factor()).isEqualTo(1);
		assertThat(Uplift.of(DemandSeries.of(1, 0, 4).withPromoted(false, true)).factor()).isEqualTo(1);
		assertThat(Uplift.of(DemandSeries.of(1, 5, Double.NaN).withPromoted(false, true)).factor()).isEqualTo(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new Uplift(0));
	}

	@Test
	void promotionsThatSoldNothingStillLeaveAFactor() {
		DemandSeries series = DemandSeries.of(1, 5, 0, 0, 0).withPromoted(false, true, true, true);

		assertThat(Uplift.of(series).factor()).isCloseTo(0.4, within(1e-12));
	}

	@Test
	void onlyPlannedPeriodsAreLifted() {
		FittedForecast fitted = new PromotionAdjusted(IntermittentMethod.SES, false, true).fit(SERIES);

		double[] forecast = fitted.forecast(3);

		assertThat(forecast[1]).isCloseTo(2 * forecast[0], within(1e-12));
		assertThat(forecast[2]).isEqualTo(forecast[0]);
		assertThat(forecast[0]).isBetween(10.0, 15.0);
		assertThat(fitted.explanation()).contains("× 2.00");
		assertThat(fitted.fitted()[4]).isGreaterThan(fitted.fitted()[3]);
	}

}
