package io.dockflow.processes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.dockflow.testkit.engine.Answer;
import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.REPLENISH_LOCATION)
class ReplenishLocationProcessTests {

	private static final String NUMBER = "RPL-000002";

	private static final String FACE = "W1-A03-07-1";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aFaceIsFilledFromTheReserve(ProcessEngine engine) {
		ProcessRun filling = request(engine);

		UserTask move = engine.task("Task_MoveStock");
		assertThat(move.assignee()).isEqualTo("nora");
		assertThat(move.candidateGroups()).containsExactly(CandidateGroups.PUT_AWAY);
		assertThat(move.variables()).containsEntry("moveQuantity", 24)
			.containsEntry("sourceSummary", "24 from W1-A09-03-4")
			.containsEntry("moveProblem", "");
		engine.complete(move, Map.of("completedBy", "omar"));

		assertThat(filling.end()).contains("Event_FaceReplenished");
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).singleElement()
			.satisfies((job) -> assertThat(job.input()).containsEntry("taskKind", "replenish")
				.containsEntry("businessKey", NUMBER)
				.containsEntry("locationId", "W1-A09-03-4"));
		assertThat(engine.jobs(JobTypes.REPLENISHMENT_POST_MOVE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(moved(null, "omar"));
	}

	@Test
	void aFaceThatRefusesTheGoodsIsFilledWithLess(ProcessEngine engine) {
		engine.stub(JobTypes.REPLENISHMENT_POST_MOVE,
				Answer.throwsError(Errors.LOCATION_REFUSED, Map.of("failure", "It holds 250 kg.")),
				Answer.throwsError(Errors.LOCATION_REFUSED), Answer.completes());
		ProcessRun filling = request(engine);

		engine.complete("Task_MoveStock", Map.of());
		assertThat(engine.task("Task_MoveStock").variables()).containsEntry("moveProblem", "It holds 250 kg.");
		engine.complete("Task_MoveStock", Map.of("movedQuantity", 20));
		assertThat(engine.task("Task_MoveStock").variables()).containsEntry("moveProblem",
				"The face cannot take the goods.");
		engine.complete("Task_MoveStock", Map.of("movedQuantity", 10));

		assertThat(filling.end()).contains("Event_FaceReplenished");
		assertThat(engine.jobs(JobTypes.REPLENISHMENT_POST_MOVE)).extracting(Job::input)
			.containsExactly(moved(null, "nora"), moved(20, "nora"), moved(10, "nora"));
	}

	@Test
	void withoutReserveThePlannerIsTold(ProcessEngine engine) {
		engine.stub(JobTypes.REPLENISHMENT_CHOOSE_SOURCE, Answer.throwsError(Errors.NO_RESERVE));

		ProcessRun filling = request(engine);

		assertThat(filling.end()).contains("Event_PlannerTold");
		assertThat(engine.jobs(JobTypes.REPLENISHMENT_REPORT_NO_RESERVE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("replenishmentNumber", NUMBER));
	}

	@Test
	void aNeedThatIsGoneCancelsTheWork(ProcessEngine engine) {
		ProcessRun filling = request(engine);

		engine.publish(Messages.REPLENISHMENT_NOT_NEEDED, FACE, Map.of());

		assertThat(filling.end()).contains("Event_ReplenishmentCancelled");
		assertThat(engine.tasks()).isEmpty();
		assertThat(engine.jobs(JobTypes.REPLENISHMENT_CANCEL_REPLENISHMENT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("replenishmentNumber", NUMBER));
		assertThat(engine.jobs(JobTypes.REPLENISHMENT_POST_MOVE)).isEmpty();
	}

	@Test
	void workThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun filling = request(engine);

		engine.passTime(Duration.ofHours(1));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", NUMBER, "siteId", "W1", "taskName", "Move stock"));
		assertThat(filling.waitsAt()).contains("Task_MoveStock");
	}

	private static Map<String, Object> moved(Integer quantity, String by) {
		Map<String, Object> input = new HashMap<>();
		input.put("replenishmentNumber", NUMBER);
		input.put("movedQuantity", quantity);
		input.put("movedBy", by);
		return input;
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.REPLENISHMENT_NEEDED, FACE, Map.of("replenishmentNumber", NUMBER,
				"siteId", "W1", "businessKey", NUMBER, "faceId", FACE, "itemId", "SKU-00017"));
	}

}
