package io.dockflow.labor.assignment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static io.dockflow.labor.assignment.Rounds.demanding;
import static io.dockflow.labor.assignment.Rounds.task;
import static io.dockflow.labor.assignment.Rounds.urgent;
import static io.dockflow.labor.assignment.Rounds.worker;
import static org.assertj.core.api.Assertions.assertThat;

class InterleavingTests {

	private static final AvailableWorker PIA = worker("pia", 100);

	@Test
	void takesTheTaskThatBeginsNearest() {
		var choice = Interleaving.nearest(PIA, List.of(task("far", 0, 0), task("near", 90, 0)), Rounds.TRAVEL)
			.orElseThrow();

		assertThat(choice.first().id()).isEqualTo("near");
		assertThat(choice.emptySeconds()).isEqualTo(10);
	}

	@Test
	void takesTheMoreUrgentOfTwoAtTheSamePlace() {
		var tasks = List.of(urgent(task("a", 90, 0), 10), urgent(task("b", 90, 0), 20));

		assertThat(Interleaving.nearest(PIA, tasks, Rounds.TRAVEL)).map((choice) -> choice.first().id()).contains("b");
	}

	@Test
	void chainsAPutAwayWithThePickWhereItEnds() {
		var tasks = List.of(task("dead end", 95, 900), task("put-away", 80, 10), task("pick", 12, 100));

		var choice = Interleaving.lookingAhead(PIA, tasks, Rounds.TRAVEL).orElseThrow();

		assertThat(choice.first().id()).isEqualTo("put-away");
		assertThat(choice.second().id()).isEqualTo("pick");
		assertThat(choice.emptySeconds()).isEqualTo(20 + 2);
	}

	@Test
	void passesOverWhatTheWorkerMayNotDo() {
		var cold = demanding(task("cold", 100, 0), "freezer", null, null);

		assertThat(Interleaving.nearest(PIA, List.of(cold), Rounds.TRAVEL)).isEmpty();
		assertThat(Interleaving.lookingAhead(PIA, List.of(cold, task("only", 0, 0)), Rounds.TRAVEL))
			.map((choice) -> choice.first().id())
			.contains("only");
	}

}
