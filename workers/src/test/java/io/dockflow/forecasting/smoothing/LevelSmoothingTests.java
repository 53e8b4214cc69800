package io.dockflow.forecasting.smoothing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LevelSmoothingTests {

	@Test
	void movesHalfwayToEachValue() {
		double[] values = { 10, 14, 8, 12, 16 };

		LevelSmoothing smoothing = LevelSmoothing.fixed(values, 0.5, 10);

		assertThat(smoothing.fitted()).containsExactly(10, 10, 12, 10, 11);
		assertThat(smoothing.next(3)).containsExactly(13.5, 13.5, 13.5);
	}

	@Test
	void followsAStepAtOnceWhenTheLevelMoved() {
		double[] values = { 10, 10, 10, 50, 50, 50, 50, 50 };

		assertThat(LevelSmoothing.optimal(values).next(1)[0]).isEqualTo(50, within(0.01));
	}

	@Test
	void averagesNoiseAroundALevel() {
		double[] values = { 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11 };

		assertThat(LevelSmoothing.optimal(values).next(1)[0]).isEqualTo(10, within(0.1));
	}

}
