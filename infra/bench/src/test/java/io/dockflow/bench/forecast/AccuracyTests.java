package io.dockflow.bench.forecast;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AccuracyTests {

	@Test
	void countsErrorsByTheSeasonalNaiveMethodsErrorInTheHistory() {
		BenchSeries series = series(2, new double[] { 1, 2, 3, 6 }, 6, 10);

		Accuracy accuracy = Accuracy.of(series, new double[] { 4, 10 });

		// The history changes by 2 and 4 in a season.
		assertThat(accuracy.mase()).isEqualTo(1.0 / 3, within(1e-12));
		assertThat(accuracy.smape()).isEqualTo(20, within(1e-12));
	}

	@Test
	void countsNoErrorWhereNothingWasForecastAndNothingCame() {
		Accuracy accuracy = Accuracy.of(series(1, new double[] { 1, 2 }, 0), new double[] { 0 });

		assertThat(accuracy.smape()).isZero();
	}

	@Test
	void hasNoScaleWhenTheHistoryNeverChanges() {
		assertThat(Accuracy.of(series(1, new double[] { 5, 5, 5 }, 6), new double[] { 5 }).mase()).isNaN();
	}

	private static BenchSeries series(int season, double[] train, double... test) {
		return new BenchSeries("hand", "1", "", season, train, test);
	}

}
