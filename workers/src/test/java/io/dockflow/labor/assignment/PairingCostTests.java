package io.dockflow.labor.assignment;

import org.junit.jupiter.api.Test;

import static io.dockflow.labor.assignment.Rounds.due;
import static io.dockflow.labor.assignment.Rounds.freeAt;
import static io.dockflow.labor.assignment.Rounds.loaded;
import static io.dockflow.labor.assignment.Rounds.task;
import static io.dockflow.labor.assignment.Rounds.urgent;
import static io.dockflow.labor.assignment.Rounds.worker;
import static org.assertj.core.api.Assertions.assertThat;

class PairingCostTests {

	private static final Weights WEIGHTS = new Weights(10, 20, 1, 5, 3, 3600);

	/** At 1,000 seconds, with a mean load of 500. */
	private final PairingCost cost = new PairingCost(WEIGHTS, Rounds.TRAVEL, 1000, 500);

	@Test
	void travelIsTheWayToTheBeginning() {
		assertThat(this.cost.travelSeconds(worker("pia", 10), task("t", 70, 500))).isEqualTo(60);
	}

	@Test
	void latenessCountsFromTheDueTime() {
		var worker = worker("pia", 0);

		assertThat(this.cost.latenessSeconds(due(task("t", 60, 0), 1160), 60, worker)).isZero();
		assertThat(this.cost.latenessSeconds(due(task("t", 60, 0), 1130), 60, worker)).isEqualTo(30);
	}

	@Test
	void latenessWaitsForTheWorkerToBeFree() {
		var worker = freeAt(worker("pia", 0), 1200);

		assertThat(this.cost.latenessSeconds(due(task("t", 60, 0), 1160), 60, worker)).isEqualTo(200);
	}

	@Test
	void fairnessCountsWhatExceedsTheMeanLoad() {
		assertThat(this.cost.fairnessSeconds(loaded(worker("pia", 0), 400), task("t", 0, 0))).isZero();
		assertThat(this.cost.fairnessSeconds(loaded(worker("pia", 0), 450), task("t", 0, 0))).isEqualTo(50);
	}

	@Test
	void priorityCountsTheWaitForTheBeginning() {
		var worker = freeAt(worker("pia", 0), 1200);

		assertThat(this.cost.prioritySeconds(urgent(task("t", 60, 0), 100), 60, worker)).isEqualTo(260);
		assertThat(this.cost.prioritySeconds(urgent(task("t", 60, 0), 50), 60, worker)).isEqualTo(130);
		assertThat(this.cost.prioritySeconds(urgent(task("t", 60, 0), 0), 60, worker)).isZero();
	}

	@Test
	void pointsAreTheSumOfWhatIsExplained() {
		var worker = loaded(freeAt(worker("pia", 0), 1200), 900);
		var task = due(task("t", 60, 0), 1160);

		var explained = this.cost.explain(worker, task, 7);

		assertThat(explained).extracting(Criterion.Weighed::criterion).containsExactly(Criterion.values());
		assertThat(explained).extracting(Criterion.Weighed::points).containsExactly(600L, 4000L, 500L, 650L, 21L);
		assertThat(this.cost.points(worker, task, 7)).isEqualTo(5771);
	}

	@Test
	void leavingIsAsThoughTheTaskBeganAtTheHorizon() {
		assertThat(this.cost.leavingPoints(task("t", 0, 0))).isEqualTo(3600 * 10 + 1800 * 5);
		assertThat(this.cost.leavingPoints(due(task("t", 0, 0), 4600))).isEqualTo(3600 * 10 + 1800 * 5 + 100 * 20);
	}

}
