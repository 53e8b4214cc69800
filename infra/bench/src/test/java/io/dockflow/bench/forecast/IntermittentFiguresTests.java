package io.dockflow.bench.forecast;

import java.util.List;

import io.dockflow.bench.Figure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntermittentFiguresTests {

	@Test
	void everyContestantHasEveryMeasure() {
		BenchSeries parts = new BenchSeries("parts", "1", "", 12, new double[] { 0, 3, 0, 0, 5, 1, 0, 2 },
				new double[] { 0, 2 });

		List<Figure> figures = IntermittentFigures.of("forecast", "parts", List.of(parts), 42);

		assertThat(figures).hasSize(31).allSatisfy((figure) -> assertThat(figure.value()).isNotNegative());
		assertThat(figures).extracting(Figure::set)
			.filteredOn((set) -> !set.equals("parts"))
			.containsExactly("parts intermittent");
		assertThat(figures).extracting(Figure::contestant).contains("dockflow", "seasonal-naive", "sba", "imapa");
	}

	@Test
	void countsThatSkipPeriodsAreToldFromOthers() {
		double[] test = { 1 };

		assertThat(IntermittentFigures.isFor(List.of(new BenchSeries("a", "1", "", 1, new double[] { 0, 3 }, test))))
			.isTrue();
		assertThat(IntermittentFigures.isFor(List.of(new BenchSeries("a", "1", "", 1, new double[] { 2, 3 }, test))))
			.isFalse();
		assertThat(IntermittentFigures.isFor(List.of(new BenchSeries("a", "1", "", 1, new double[] { 0, 0.5 }, test))))
			.isFalse();
	}

	@Test
	void aSeriesWithoutScaleIsLeftOut() {
		BenchSeries silent = new BenchSeries("parts", "2", "", 12, new double[6], new double[] { 1 });

		assertThat(IntermittentFigures.of("forecast", "parts", List.of(silent), 42)).isEmpty();
	}

}
