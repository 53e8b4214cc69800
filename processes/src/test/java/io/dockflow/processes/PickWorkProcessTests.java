package io.dockflow.processes;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.dockflow.testkit.engine.Answer;
import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.PICK_WORK)
class PickWorkProcessTests {

	private static final String PICK_LIST = "PL-000001";

	private static final Map<String, ?> SHORT = Map.of("pickOutcome", "short", "openShortLines", 1);

	private static final Map<String, ?> COMPLETE = Map.of("pickOutcome", "complete", "openShortLines", 0);

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aListPickedInFullIsHandedOver(ProcessEngine engine) {
		ProcessRun work = start(engine);

		assertThat(engine.task("Task_PickItems").assignee()).isEqualTo("nora");
		engine.complete("Task_PickItems", Map.of("completedBy", "omar"));

		assertThat(work.end()).contains("Event_PickListHandedOver");
		assertThat(engine.jobs(JobTypes.PICKING_CONFIRM_PICKS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("pickListNumber", PICK_LIST, "shortLines", List.of(), "pickedBy", "omar"));
	}

	@Test
	void shortLinesFoundElsewhereArePickedInASecondTour(ProcessEngine engine) {
		engine.stub(JobTypes.PICKING_CONFIRM_PICKS, Answer.completes(SHORT), Answer.completes(COMPLETE));
		engine.stub(JobTypes.PICKING_RESOLVE_SHORT, Map.of("shortResolution", "reallocated"));
		ProcessRun work = start(engine);

		engine.complete("Task_PickItems", Map.of("shortLines", List.of(Map.of("line", 3, "picked", 2))));
		assertThat(engine.task("Task_PickItems").variables()).containsEntry("shortLines", List.of());
		engine.complete("Task_PickItems", Map.of());

		assertThat(work.end()).contains("Event_PickListHandedOver");
		assertThat(engine.jobs(JobTypes.PICKING_CONFIRM_PICKS)).extracting((job) -> job.input().get("shortLines"))
			.containsExactly(List.of(Map.of("line", 3, "picked", 2)), List.of());
	}

	@Test
	void shortLinesFoundNowhereAreGivenUp(ProcessEngine engine) {
		engine.stub(JobTypes.PICKING_CONFIRM_PICKS, SHORT);
		ProcessRun work = start(engine);

		engine.complete("Task_PickItems", Map.of());

		assertThat(work.path()).containsSubsequence("Task_ResolveShort", "Task_HandOver");
		assertThat(work.end()).contains("Event_PickListHandedOver");
	}

	@Test
	void workThatIsGivenBackIsAssignedAgain(ProcessEngine engine) {
		ProcessRun work = start(engine);
		long first = engine.task("Task_PickItems").key();

		engine.publish(Messages.PICK_WORK_REASSIGNED, PICK_LIST, Map.of());

		assertThat(engine.task("Task_PickItems").key()).isNotEqualTo(first);
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).hasSize(2);
		assertThat(work.terminated()).containsExactly("Task_PickItems");
	}

	@Test
	void aTourThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun work = start(engine);

		engine.passTime(Duration.ofHours(1));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", PICK_LIST, "siteId", "W1", "taskName", "Pick items"));
		assertThat(work.waitsAt()).containsExactly("Task_PickItems");
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.start(ProcessIds.PICK_WORK,
				Map.of("pickListNumber", PICK_LIST, "siteId", "W1", "businessKey", PICK_LIST));
	}

}
