package io.dockflow.forecasting.smoothing;

import org.junit.jupiter.api.Test;

import io.dockflow.forecasting.DemandSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RegularHistoryTests {

	private static final double GAP = Double.NaN;

	@Test
	void drawsALineAcrossAGapAndRepeatsTheLast() {
		RegularHistory history = RegularHistory.of(DemandSeries.of(1, GAP, 2, GAP, 4, GAP));

		assertThat(history.offset()).isEqualTo(1);
		assertThat(history.restored(history.values())).containsExactly(new double[] { 2, 3, 4, 4 }, within(1e-12));
	}

	@Test
	void takesWhatWasSoldForTheLeastOfACensoredPeriod() {
		DemandSeries series = DemandSeries.of(1, 4, 1, 6, 9, 8).withCensored(false, true, false, true, false);

		RegularHistory history = RegularHistory.of(series);

		assertThat(history.restored(history.values())).containsExactly(new double[] { 4, 5, 6, 9, 8 }, within(1e-12));
	}

	@Test
	void knowsASeasonAfterTwo() {
		assertThat(RegularHistory.of(DemandSeries.of(4, 1, 2, 3, 4, 1, 2, 3)).season()).isEqualTo(1);
		assertThat(RegularHistory.of(DemandSeries.of(4, 1, 2, 3, 4, 1, 2, 3, 4)).season()).isEqualTo(4);
	}

}
