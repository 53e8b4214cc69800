package io.dockflow.bench.labour;

import io.dockflow.labor.assignment.CostMatrix;
import io.dockflow.labor.assignment.Matching;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LabourBenchmarkTests {

	@Test
	void refusesForbiddenPairsAndWorkersTakenTwice() {
		var costs = new CostMatrix(2, 2, 9);
		costs.forbid(0, 1);

		assertThat(LabourBenchmark.isValid(costs, new int[] { 0, 1 })).isTrue();
		assertThat(LabourBenchmark.isValid(costs, new int[] { Matching.NONE, 1 })).isTrue();
		assertThat(LabourBenchmark.isValid(costs, new int[] { 1, 0 })).isFalse();
		assertThat(LabourBenchmark.isValid(costs, new int[] { 0, 0 })).isFalse();
	}

	@Test
	void countsWhatIsLeft() {
		var costs = new CostMatrix(2, 2, 9);
		costs.put(0, 0, 4);

		assertThat(LabourBenchmark.cost(costs, new int[] { 0, Matching.NONE })).isEqualTo(13);
	}

	@Test
	void oursNeverCostsMoreThanFirstComeClosestFree() {
		var costs = SeededRound.of(40, 7).costs();

		assertThat(LabourBenchmark.cost(costs, Contestant.DOCKFLOW.solve(costs)))
			.isLessThanOrEqualTo(LabourBenchmark.cost(costs, Contestant.FIRST_COME.solve(costs)));
	}

}
