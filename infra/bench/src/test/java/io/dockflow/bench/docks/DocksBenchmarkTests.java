package io.dockflow.bench.docks;

import java.util.List;

import io.dockflow.docks.Door;
import io.dockflow.docks.TruckVisit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocksBenchmarkTests {

	private final SeededYard yard = new SeededYard(
			List.of(Door.open("D0"), new Door("D1", 0, List.of(new Door.Closure(40, 50)))),
			List.of(TruckVisit.of("a", 0, 20, 2, 30, List.of("D0", "D1")),
					TruckVisit.of("b", 10, 60, 1, 30, List.of("D0", "D1"))));

	@Test
	void countsWeightedLateness() {
		assertThat(DocksBenchmark.cost(this.yard, List.of(stay(0, "D0", 0), stay(1, "D0", 30)))).hasValue(20);
	}

	@Test
	void refusesWhatCannotBe() {
		assertThat(DocksBenchmark.cost(this.yard, List.of(stay(0, "D0", 0)))).isEmpty();
		assertThat(DocksBenchmark.cost(this.yard, List.of(stay(0, "D0", 0), stay(1, "D0", 29)))).isEmpty();
		assertThat(DocksBenchmark.cost(this.yard, List.of(stay(0, "D0", 0), stay(1, "D1", 9)))).isEmpty();
		assertThat(DocksBenchmark.cost(this.yard, List.of(stay(0, "D0", 0), stay(1, "D1", 20)))).isEmpty();
	}

	private static ConstraintModel.Stay stay(int truck, String door, long start) {
		return new ConstraintModel.Stay(truck, door, start, false);
	}

}
