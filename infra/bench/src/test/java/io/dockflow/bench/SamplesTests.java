package io.dockflow.bench;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SamplesTests {

	private final Samples samples = new Samples();

	@Test
	void ninetyFivePercentDoNotExceedThePercentile() {
		IntStream.rangeClosed(1, 200).map((value) -> 201 - value).forEach(this.samples::add);

		assertThat(this.samples.percentile(95)).isEqualTo(190);
		assertThat(this.samples.median()).isEqualTo(100);
	}

	@Test
	void aSingleSampleIsEveryPercentile() {
		this.samples.add(7);

		assertThat(this.samples.percentile(95)).isEqualTo(7);
		assertThat(this.samples.median()).isEqualTo(7);
	}

	@Test
	void noSamplesAreNoFigure() {
		assertThatIllegalStateException().isThrownBy(this.samples::median).withMessageContaining("no");
	}

}
