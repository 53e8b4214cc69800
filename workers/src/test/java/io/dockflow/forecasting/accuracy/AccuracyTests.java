package io.dockflow.forecasting.accuracy;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Values worked out by hand. */
class AccuracyTests {

	private static final double[] ACTUAL = { 10, 20, 0 };

	private static final double[] FORECAST = { 12, 16, 0 };

	@Test
	void symmetricPercentagesCountTwoZerosAsNoError() {
		assertThat(Accuracy.smape(ACTUAL, FORECAST)).isCloseTo((200 * 2 / 22.0 + 200 * 4 / 36.0) / 3, within(1e-12));
	}

	@Test
	void scaledErrorsDivideByTheNaiveForecastOfTheHistory() {
		double[] history = { 1, 4, 2, 8 };

		assertThat(Accuracy.mase(ACTUAL, FORECAST, history, 1).getAsDouble()).isCloseTo(2 / (11 / 3.0), within(1e-12));
		assertThat(Accuracy.mase(ACTUAL, FORECAST, history, 2).getAsDouble()).isCloseTo(2 / 2.5, within(1e-12));
		assertThat(Accuracy.rmsse(ACTUAL, FORECAST, history).getAsDouble())
			.isCloseTo(Math.sqrt((20 / 3.0) / (49 / 3.0)), within(1e-12));
	}

	@Test
	void aHistoryThatNeverChangesHasNoScale() {
		assertThat(Accuracy.mase(ACTUAL, FORECAST, new double[] { 3, 3, 3 }, 1)).isEmpty();
		assertThat(Accuracy.rmsse(ACTUAL, FORECAST, new double[] { 3 })).isEmpty();
	}

	@Test
	void weightedErrorBiasAndTrackingSignal() {
		assertThat(Accuracy.wape(ACTUAL, FORECAST).getAsDouble()).isCloseTo(0.2, within(1e-12));
		assertThat(Accuracy.bias(ACTUAL, FORECAST)).isCloseTo(-2 / 3.0, within(1e-12));
		assertThat(Accuracy.trackingSignal(ACTUAL, FORECAST).getAsDouble()).isCloseTo(1, within(1e-12));
		assertThat(Accuracy.wape(new double[2], new double[2])).isEmpty();
		assertThat(Accuracy.trackingSignal(ACTUAL, ACTUAL)).isEmpty();
	}

	@Test
	void pinballWeighsShortageByTheProbability() {
		assertThat(Accuracy.pinball(12, 10, 0.9)).isCloseTo(1.8, within(1e-12));
		assertThat(Accuracy.pinball(8, 10, 0.9)).isCloseTo(0.2, within(1e-12));
	}

	@Test
	void rankedProbabilityScoreOfOneValueIsTheAbsoluteError() {
		assertThat(Accuracy.crps(new double[] { 7 }, 10)).isEqualTo(3);
		assertThat(Accuracy.crps(new double[] { 0, 2 }, 1)).isCloseTo(0.5, within(1e-12));
	}

	@Test
	void coverageCountsTheBounds() {
		assertThat(Accuracy.coverage(ACTUAL, new double[] { 10, 0, 1 }, new double[] { 11, 19, 2 })).isCloseTo(1 / 3.0,
				within(1e-12));
	}

	@Test
	void lengthsThatDoNotFitAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Accuracy.bias(ACTUAL, new double[2]))
			.withMessageContaining("2 and 3");
		assertThatIllegalArgumentException().isThrownBy(() -> Accuracy.smape(new double[0], new double[0]));
		assertThatIllegalArgumentException().isThrownBy(() -> Accuracy.pinball(1, 1, 1.5));
	}

	/** Against the definition: mean distance minus half the mean distance of pairs. */
	@Property
	void rankedProbabilityScoreIsItsDefinition(@ForAll @Size(7) List<@DoubleRange(min = 0, max = 50) Double> values,
			@ForAll @DoubleRange(min = 0, max = 50) double actual) {
		double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
		double distance = Arrays.stream(sample).map((value) -> Math.abs(value - actual)).average().orElseThrow();
		double pairs = Arrays.stream(sample)
			.map((one) -> Arrays.stream(sample).map((other) -> Math.abs(one - other)).average().orElseThrow())
			.average()
			.orElseThrow();

		assertThat(Accuracy.crps(sample, actual)).isCloseTo(distance - pairs / 2, within(1e-9));
	}

}
