package io.dockflow.bench.forecast;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BenchSeriesTests {

	@Test
	void looksOnePeriodBackWhereTheHistoryIsNoLongerThanASeason() {
		assertThat(series(2, 5, 6, 7).naiveLag()).isEqualTo(2);
		assertThat(series(3, 5, 6, 7).naiveLag()).isEqualTo(1);
	}

	@Test
	void refusesASeriesWithNothingToLearnFrom() {
		assertThatIllegalArgumentException().isThrownBy(() -> series(1)).withMessageContaining("0 and 1");
	}

	private static BenchSeries series(int season, double... train) {
		return new BenchSeries("hand", "1", "", season, train, new double[] { 1 });
	}

}
