package io.dockflow.processes;

import java.time.Duration;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.APPROVE_TRANSFER)
class ApproveTransferProcessTests {

	private static final String TRANSFER = "TR-000012";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aSmallTransferNeedsNobody(ProcessEngine engine) {
		ProcessRun approval = ask(engine);

		assertThat(approval.end()).contains("Event_ApprovalGiven");
		assertThat(approval.variables()).containsEntry("transferApproved", true);
		assertThat(engine.tasks()).isEmpty();
		assertThat(engine.jobs(JobTypes.TRANSFERS_ASSESS_TRANSFER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("transferNumber", TRANSFER));
	}

	@Test
	void aPlannerApprovesALargeTransfer(ProcessEngine engine) {
		ProcessRun approval = askForMuch(engine);

		UserTask approve = engine.task("Task_ApproveTransfer");
		assertThat(approve.candidateGroups()).containsExactly(CandidateGroups.PLANNERS);
		assertThat(approve.variables()).containsEntry("summary", "sam asks: 900 base units")
			.containsEntry("sharePercent", 60);
		engine.complete(approve, decision("approve"));

		assertThat(approval.end()).contains("Event_ApprovalGiven");
		assertThat(approval.variables()).containsEntry("transferApproved", true)
			.containsEntry("decidedBy", "paul")
			.containsEntry("decisionNote", "they need it");
	}

	@Test
	void aPlannerRefusesALargeTransfer(ProcessEngine engine) {
		ProcessRun approval = askForMuch(engine);

		engine.complete("Task_ApproveTransfer", decision("reject"));

		assertThat(approval.end()).contains("Event_ApprovalRefused");
		assertThat(approval.variables()).containsEntry("transferApproved", false).containsEntry("decidedBy", "paul");
	}

	@Test
	void anApprovalThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun approval = askForMuch(engine);

		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", TRANSFER, "siteId", "W1", "taskName", "Approve transfer"));
		assertThat(approval.waitsAt()).containsExactly("Task_ApproveTransfer");
	}

	private static Map<String, ?> decision(String decision) {
		return Map.of("transferDecision", decision, "decisionNote", "they need it", "completedBy", "paul");
	}

	private static ProcessRun askForMuch(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_ASSESS_TRANSFER, Floor.transfer(900, 60, false));
		return ask(engine);
	}

	private static ProcessRun ask(ProcessEngine engine) {
		return engine.start(ProcessIds.APPROVE_TRANSFER,
				Map.of("transferNumber", TRANSFER, "siteId", "W1", "toSiteId", "W2", "businessKey", TRANSFER));
	}

}
