package io.dockflow.forecasting.smoothing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AkaikeCriterionTests {

	@Test
	void parametersCountMoreTheShorterTheHistory() {
		assertThat(AkaikeCriterion.corrected(100, 3, 10)).isCloseTo(100 + 6 + 24 / 6.0, within(1e-12));
		assertThat(AkaikeCriterion.corrected(100, 3, 1004)).isCloseTo(100 + 6 + 0.024, within(1e-12));
	}

	@Test
	void aModelThatTheHistoryCannotCarryIsNeverChosen() {
		assertThat(AkaikeCriterion.corrected(100, 3, 5)).isFinite();
		assertThat(AkaikeCriterion.corrected(100, 3, 4)).isInfinite();
		assertThat(AkaikeCriterion.corrected(Double.NaN, 1, 100)).isInfinite();
	}

}
