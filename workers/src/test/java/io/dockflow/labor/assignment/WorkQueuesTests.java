package io.dockflow.labor.assignment;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.dockflow.labor.TaskKind;
import io.dockflow.routing.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkQueuesTests {

	private static final Weights WEIGHTS = Weights.usual();

	@Test
	void sendsEverybodyToWhatIsNear() {
		var workers = List.of(Rounds.worker("west", 0), Rounds.worker("east", 1_000));
		var tasks = List.of(Rounds.task("e", 1_000, 1_000), Rounds.task("w", 0, 0), Rounds.task("w2", 50, 50),
				Rounds.task("e2", 950, 950));

		var queues = WorkQueues.plan(workers, tasks, Rounds.TRAVEL, 0, WEIGHTS);

		assertThat(queues.workers()).containsEntry("w", "west")
			.containsEntry("w2", "west")
			.containsEntry("e", "east")
			.containsEntry("e2", "east");
		assertThat(queues.left()).isEmpty();
	}

	@Test
	void doesNotWaitForSomebodyWhoIsBusyForLong() {
		var workers = List.of(Rounds.freeAt(Rounds.worker("busy", 0), 7_200), Rounds.worker("free", 0));
		var tasks = List.of(Rounds.task("a", 0, 0), Rounds.task("b", 0, 0), Rounds.task("c", 0, 0));

		var queues = WorkQueues.plan(workers, tasks, Rounds.TRAVEL, 0, WEIGHTS);

		assertThat(queues.workers().values()).containsOnly("free");
		assertThat(queues.turns()).extracting(WorkQueues.Turn::leaves).containsExactly(0L, 100L, 200L);
	}

	@Test
	void takesTheUrgentFirst() {
		var tasks = List.of(Rounds.task("usual", 0, 0), Rounds.urgent(Rounds.task("urgent", 0, 0), 100));

		var queues = WorkQueues.plan(List.of(Rounds.worker("one", 0)), tasks, Rounds.TRAVEL, 0, WEIGHTS);

		assertThat(queues.turns()).extracting((turn) -> turn.task().id()).containsExactly("urgent", "usual");
	}

	@Test
	void handsOutEvenWhatComesLaterThanTheHorizon() {
		var busy = Rounds.freeAt(Rounds.worker("one", 0), 100_000);

		var queues = WorkQueues.plan(List.of(busy), List.of(Rounds.task("a", 0, 0), Rounds.task("b", 0, 0)),
				Rounds.TRAVEL, 0, WEIGHTS);

		assertThat(queues.turns()).hasSize(2);
	}

	@Test
	void leavesWhatNobodyMayDo() {
		var tasks = List.of(Rounds.demanding(Rounds.task("cold", 0, 0), "chilled", null, null),
				Rounds.task("plain", 0, 0));

		var queues = WorkQueues.plan(List.of(Rounds.worker("one", 0)), tasks, Rounds.TRAVEL, 0, WEIGHTS);

		assertThat(queues.left()).extracting(OpenTask::id).containsExactly("cold");
		assertThat(queues.turnOf("plain")).isPresent();
	}

	@Test
	void staysWhereSomebodyIsAfterWorkThatIsAnywhere() {
		var anywhere = new OpenTask("call", TaskKind.PICK, "picking", null, null, TravelTime.ANYWHERE,
				TravelTime.ANYWHERE, 0, 100, 100);
		var travel = TravelTime.at(1);

		var queues = WorkQueues.plan(List.of(Rounds.worker("one", 500)), List.of(anywhere, Rounds.task("far", 800, 0)),
				travel, 0, WEIGHTS);

		assertThat(queues.turnOf("call").orElseThrow().travelSeconds()).isZero();
		assertThat(queues.turnOf("far").orElseThrow().travelSeconds()).isEqualTo(300);
	}

	@Property(tries = 100)
	void givesEachTaskToOneWhoMayAndNobodyTwoAtATime(@ForAll @IntRange(min = 1, max = 6) int people,
			@ForAll @IntRange(max = 25) int work, @ForAll long seed) {
		var random = new java.util.Random(seed);
		var workers = IntStream.range(0, people)
			.mapToObj((number) -> new AvailableWorker("w" + number,
					random.nextBoolean() ? Set.of("picking") : Set.of("picking", "packing"), Set.of(), Set.of(),
					new Point(random.nextInt(1000), 0), random.nextInt(500), 0))
			.toList();
		var tasks = IntStream.range(0, work)
			.mapToObj(
					(number) -> Rounds.demanding(Rounds.task("t" + number, random.nextInt(1000), random.nextInt(1000)),
							random.nextBoolean() ? "picking" : "packing", null, null))
			.toList();

		var queues = WorkQueues.plan(workers, tasks, Rounds.TRAVEL, 0, WEIGHTS);

		assertThat(queues.turns().size() + queues.left().size()).isEqualTo(work);
		for (var worker : workers) {
			var end = worker.freeAt();
			for (var turn : queues.turns().stream().filter((one) -> one.worker().equals(worker.id())).toList()) {
				assertThat(turn.task().obstacles(worker).any()).isFalse();
				assertThat(turn.leaves()).isEqualTo(end);
				end = turn.end();
			}
		}
		assertThat(queues.left())
			.allMatch((task) -> workers.stream().allMatch((worker) -> task.obstacles(worker).any()));
	}

}
