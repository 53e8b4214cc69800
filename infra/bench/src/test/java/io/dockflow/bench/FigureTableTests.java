package io.dockflow.bench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FigureTableTests {

	@Test
	void eachFigureIsARowWithItsRatioToOurs() {
		var table = FigureTable.of(List.of(figure("dockflow", "throughput_per_s", 80),
				figure("no-exporter", "throughput_per_s", 100), figure("dockflow", "lag_p95_ms", 312.4)));

		assertThat(table.lines()).containsExactly(
				"set    contestant   measure           value  unit   n  ratio to ours",
				"small  dockflow     throughput_per_s   80.0  1     10          1.000",
				"small  no-exporter  throughput_per_s    100  1     10          1.250",
				"small  dockflow     lag_p95_ms          312  1     10          1.000");
	}

	@Test
	void whatOursDidNotMeasureHasNoRatio() {
		var table = FigureTable.of(List.of(figure("no-exporter", "throughput_per_s", 100)));

		assertThat(table.lines().toList().getLast()).endsWith("–");
	}

	@Test
	void noZeroIsDividedBy() {
		var table = FigureTable.of(List.of(figure("dockflow", "invalid_count", 0)));

		assertThat(table.lines().toList().getLast()).endsWith("–");
	}

	@Test
	void whatCouldNotBeMeasuredIsNoFigure() {
		assertThatIllegalArgumentException().isThrownBy(() -> figure("dockflow", "lag_p95_ms", Double.NaN))
			.withMessageContaining("lag_p95_ms");
	}

	private static Figure figure(String contestant, String measure, double value) {
		return new Figure("readmodel", "small", contestant, measure, value, "1", 10);
	}

}
