package io.dockflow.labor.assignment;

import java.util.List;
import java.util.Set;

import io.dockflow.routing.Point;
import org.junit.jupiter.api.Test;

import static io.dockflow.labor.assignment.Rounds.demanding;
import static io.dockflow.labor.assignment.Rounds.task;
import static io.dockflow.labor.assignment.Rounds.urgent;
import static io.dockflow.labor.assignment.Rounds.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AssignmentRoundTests {

	@Test
	void sendsNobodyPastSomebodyElsesTask() {
		var decisions = decide(List.of(worker("pia", 0), worker("tom", 100)),
				List.of(task("far", 150, 150), task("near", 90, 90)));

		assertThat(decisions).extracting((decision) -> decision.chosen().orElseThrow().worker().id())
			.containsExactly("tom", "pia");
	}

	@Test
	void leavesWhatNobodyMayDoAndSaysWhy() {
		var forklift = demanding(task("high", 0, 0), "picking", "forklift", "cold");
		var inWarm = new AvailableWorker("pia", Set.of("picking"), Set.of(), Set.of("warm"), new Point(0, 0), 0, 0);

		var decision = decide(List.of(inWarm, worker("tom", 0)), List.of(forklift)).getFirst();

		assertThat(decision.chosen()).isEmpty();
		assertThat(decision.nextBest()).isEmpty();
		assertThat(decision.refusals()).isEqualTo(new Decision.Refusals(0, 2, 1));
	}

	@Test
	void barsSomebodyFromOneTaskOnly() {
		var decisions = decide(List.of(worker("pia", 0)),
				List.of(task("checked", 0, 0).notBy(Set.of("pia")), task("other", 50, 50)));

		assertThat(decisions.get(0).chosen()).isEmpty();
		assertThat(decisions.get(0).nextBest()).isEmpty();
		assertThat(decisions.get(1).chosen()).map((option) -> option.worker().id()).contains("pia");
	}

	@Test
	void givesTheOnlyWorkerTheMoreUrgentTask() {
		var decisions = decide(List.of(worker("pia", 0)),
				List.of(urgent(task("usual", 10, 10), 10), urgent(task("urgent", 10, 10), 90)));

		assertThat(decisions.get(0).chosen()).isEmpty();
		assertThat(decisions.get(0).nextBest()).map((option) -> option.worker().id()).contains("pia");
		assertThat(decisions.get(1).chosen()).map((option) -> option.worker().id()).contains("pia");
	}

	@Test
	void explainsTheChosenAndTheNextBest() {
		var decision = decide(List.of(worker("pia", 0), worker("tom", 100)), List.of(task("t", 10, 10))).getFirst();

		var chosen = decision.chosen().orElseThrow();
		var next = decision.nextBest().orElseThrow();
		assertThat(chosen.worker().id()).isEqualTo("pia");
		assertThat(next.worker().id()).isEqualTo("tom");
		assertThat(chosen.points()).isLessThan(next.points());
		assertThat(chosen.criteria().stream().mapToLong(Criterion.Weighed::points).sum()).isEqualTo(chosen.points());
	}

	@Test
	void looksAheadToATaskWhereThisOneEnds() {
		var tasks = List.of(task("dead end", 10, 500), task("chain", 12, 30), task("after", 30, 40));
		var worker = List.of(worker("pia", 0));

		var near = new AssignmentRound(worker, tasks, Rounds.TRAVEL, 0, Weights.usual()).decide();
		var ahead = new AssignmentRound(worker, tasks, Rounds.TRAVEL, 0, Weights.usual().lookingAhead()).decide();

		assertThat(near.get(0).chosen()).isPresent();
		assertThat(ahead.get(1).chosen()).isPresent();
	}

	@Test
	void refusesTheSameWorkerTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> decide(List.of(worker("pia", 0), worker("pia", 1)), List.of()))
			.withMessage("Expected each worker once, but got pia twice. Name each worker once.");
	}

	@Test
	void refusesWhatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> urgent(task("t", 0, 0), 101))
			.withMessage("Expected a priority from 0 to 100 for task t, but got 101. Correct it.");
		assertThatIllegalArgumentException().isThrownBy(() -> TravelTime.at(0))
			.withMessage("Expected a speed above 0 mm/s, but got 0. Measure how fast people go.");
		assertThatIllegalArgumentException().isThrownBy(() -> new Weights(1, -1, 1, 1, 1, 1))
			.withMessage("Expected a weight from 0 for lateness, but got -1. Use 0 to ignore it.");
	}

	private static List<Decision> decide(List<AvailableWorker> workers, List<OpenTask> tasks) {
		return new AssignmentRound(workers, tasks, Rounds.TRAVEL, 0, Weights.usual()).decide();
	}

}
