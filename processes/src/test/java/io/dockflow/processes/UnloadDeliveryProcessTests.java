package io.dockflow.processes;

import java.time.Duration;
import java.util.List;
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

@ProcessTest(covers = ProcessIds.UNLOAD_DELIVERY)
class UnloadDeliveryProcessTests {

	private static final String DELIVERY = "ASN-000001";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void whatCameAsAnnouncedIsSettledByTheCountAlone(ProcessEngine engine) {
		ProcessRun run = start(engine, false);

		UserTask unload = engine.task("Task_UnloadAndCount");
		assertThat(unload.assignee()).isEqualTo("nora");
		assertThat(unload.candidateGroups()).containsExactly(CandidateGroups.RECEIVING);
		assertThat(unload.priority()).isEqualTo(60);
		assertThat(unload.dueDate()).isNotEmpty();
		assertThat(unload.variables()).containsEntry("dockDoor", "W1-DOCK-05")
			.containsEntry("supplierId", "SUP-1")
			.containsEntry("blind", false);
		engine.complete(unload, Map.of("countConfirmed", true, "countedLines", List.of()));

		assertThat(run.end()).contains("Event_CountsSettled");
		assertThat(run.path()).doesNotContain("Task_DecideDiscrepancy");
		assertThat(run.variables()).containsEntry("damagedPercent", 0).doesNotContainKey("discrepancyDecision");
	}

	@Test
	void theUnloaderIsChosenForTheWorkAtTheDock(ProcessEngine engine) {
		start(engine, false);

		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).singleElement()
			.extracting(Job::input)
			.satisfies((input) -> assertThat(input).containsEntry("taskKind", "unload")
				.containsEntry("businessKey", DELIVERY)
				.containsEntry("siteId", "W1")
				.containsEntry("skill", "receiving"));
	}

	@Test
	void whatNobodyAnnouncedIsCountedBlind(ProcessEngine engine) {
		start(engine, true);

		assertThat(engine.task("Task_UnloadAndCount").variables()).containsEntry("blind", true);
	}

	@Test
	void theFormAloneCarriesTheCount(ProcessEngine engine) {
		start(engine, false);

		List<?> lines = List.of(Map.of("itemId", "I-1", "quantity", 3, "damaged", 1));
		engine.complete("Task_UnloadAndCount", Map.of("countConfirmed", false, "countedLines", lines));

		assertThat(engine.jobs(JobTypes.RECEIVING_COMPARE_COUNTS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY, "countConfirmed", false, "countedLines", lines));
	}

	@Test
	void theSupervisorRefusesWhatIsTooMuch(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(12, 0, 0, 0));
		ProcessRun run = start(engine, false);
		count(engine);

		UserTask decide = engine.task("Task_DecideDiscrepancy");
		assertThat(decide.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(decide.dueDate()).isNotEmpty();
		assertThat(decide.variables()).containsEntry("overReceiptPercent", 12);
		engine.complete(decide, Map.of("discrepancyDecision", "refuse-excess", "decisionNote", "not ordered"));

		assertThat(run.end()).contains("Event_CountsSettled");
		assertThat(run.variables()).containsEntry("discrepancyDecision", "refuse-excess");
	}

	@Test
	void aRecountThatFitsNeedsNoDecision(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Answer.completes(Floor.counted(0, 30, 0, 0)),
				Answer.completes(Floor.counted(0, 0, 1, 0)));
		ProcessRun run = start(engine, false);
		engine.complete("Task_UnloadAndCount",
				Map.of("countConfirmed", false, "countedLines", List.of(Map.of("itemId", "I-1", "quantity", 1))));
		engine.complete("Task_DecideDiscrepancy", Map.of("discrepancyDecision", "recount"));

		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).as("the recount is assigned anew").hasSize(2);
		assertThat(engine.task("Task_UnloadAndCount").variables()).containsEntry("countedLines", List.of());
		count(engine);

		assertThat(engine.jobs(JobTypes.RECEIVING_COMPARE_COUNTS)).hasSize(2);
		assertThat(run.end()).contains("Event_CountsSettled");
		assertThat(run.variables()).containsEntry("damagedPercent", 1);
	}

	@Test
	void unfinishedWorkAlertsTheSupervisorOnce(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(0, 30, 0, 0));
		ProcessRun run = start(engine, false);

		engine.passTime(Duration.ofHours(1));
		count(engine);
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting(Job::input)
			.containsExactly(alert("Unload and count"), alert("Decide on difference"));
		assertThat(run.waitsAt()).containsExactly("Task_DecideDiscrepancy");
	}

	private static void count(ProcessEngine engine) {
		engine.complete("Task_UnloadAndCount", Map.of("countConfirmed", true));
	}

	private static ProcessRun start(ProcessEngine engine, boolean blind) {
		return engine.start(ProcessIds.UNLOAD_DELIVERY, Map.of("deliveryNumber", DELIVERY, "siteId", "W1", "supplierId",
				"SUP-1", "dockDoor", "W1-DOCK-05", "blind", blind, "businessKey", DELIVERY));
	}

	private static Map<String, Object> alert(String task) {
		return Map.of("businessKey", DELIVERY, "siteId", "W1", "taskName", task);
	}

}
