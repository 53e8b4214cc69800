package io.dockflow.bench.forecast;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import io.dockflow.bench.Figure;

import static org.assertj.core.api.Assertions.assertThat;

class PlanningSpeedTests {

	@Test
	void plansEveryItemSiteTheSameWayEachTime() throws IOException {
		double first = figure(PlanningSpeed.of("speed", 40, 60, 7), "proposals");
		double second = figure(PlanningSpeed.of("speed", 40, 60, 7), "proposals");

		assertThat(first).isBetween(1.0, 39.0).isEqualTo(second);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void theProcessHasMoreInMemoryThanTheHeapHeld() throws IOException {
		List<Figure> figures = PlanningSpeed.of("speed", 10, 60, 7);

		assertThat(figure(figures, "peak_heap")).isPositive();
		assertThat(figure(figures, "peak_memory")).isGreaterThan(figure(figures, "peak_heap"));
	}

	private static double figure(List<Figure> figures, String measure) {
		return figures.stream().filter((figure) -> figure.measure().equals(measure)).findFirst().orElseThrow().value();
	}

}
