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

@ProcessTest(covers = ProcessIds.ADJUST_STOCK)
class AdjustStockProcessTests {

	private static final String REQUEST = "ADJ-000012";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aSmallAdjustmentIsPostedByItself(ProcessEngine engine) {
		ProcessRun adjustment = request(engine);

		assertThat(adjustment.end()).contains("Event_AdjustmentPosted");
		assertThat(adjustment.path()).containsSubsequence("Task_AssessAdjustment", "Task_CheckApproval",
				"Task_PostAdjustment");
		assertThat(engine.jobs(JobTypes.INVENTORY_ASSESS_ADJUSTMENT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("requestNumber", REQUEST));
		assertThat(engine.jobs(JobTypes.INVENTORY_POST_ADJUSTMENT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided(null, null));
	}

	@Test
	void theSupervisorApprovesALargeAdjustment(ProcessEngine engine) {
		ProcessRun adjustment = requestLarge(engine);

		UserTask approve = engine.task("Task_ApproveAdjustment");
		assertThat(approve.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(approve.variables()).containsEntry("requestNumber", REQUEST)
			.containsEntry("summary", "40 units of SKU-00017 in W1-A03-07-2")
			.containsEntry("reasonCode", "lost")
			.containsEntry("changedUnits", 40)
			.containsEntry("changePercent", 80);
		engine.complete(approve, decision("approve", "the pallet is gone", "eva"));

		assertThat(adjustment.end()).contains("Event_AdjustmentPosted");
		assertThat(engine.jobs(JobTypes.INVENTORY_POST_ADJUSTMENT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided("eva", "the pallet is gone"));
	}

	@Test
	void stockThatMayBeSoldAgainIsApproved(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_ASSESS_ADJUSTMENT, Floor.assessed("release", "quality", 1, 2));

		ProcessRun adjustment = request(engine);

		assertThat(adjustment.waitsAt()).containsExactly("Task_ApproveAdjustment");
	}

	@Test
	void aRejectedAdjustmentDoesNotTouchStock(ProcessEngine engine) {
		ProcessRun adjustment = requestLarge(engine);

		engine.complete("Task_ApproveAdjustment", decision("reject", "count it first", "eva"));

		assertThat(adjustment.end()).contains("Event_AdjustmentRejected");
		assertThat(engine.jobs(JobTypes.INVENTORY_REJECT_ADJUSTMENT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided("eva", "count it first"));
		assertThat(engine.jobs(JobTypes.INVENTORY_POST_ADJUSTMENT)).isEmpty();
	}

	@Test
	void whoAskedForItCannotApproveIt(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_POST_ADJUSTMENT, Answer.throwsError(Errors.SAME_PERSON), Answer.completes());
		ProcessRun adjustment = requestLarge(engine);

		engine.complete("Task_ApproveAdjustment", decision("approve", "trust me", "sam"));
		assertThat(adjustment.waitsAt()).containsExactly("Task_ApproveAdjustment");
		assertThat(engine.task("Task_ApproveAdjustment").variables()).containsEntry("adjustmentDecision", null)
			.containsEntry("decisionNote", null);
		engine.complete("Task_ApproveAdjustment", Map.of("adjustmentDecision", "approve", "completedBy", "eva"));

		assertThat(adjustment.end()).contains("Event_AdjustmentPosted");
		assertThat(engine.jobs(JobTypes.INVENTORY_POST_ADJUSTMENT)).extracting(Job::input)
			.containsExactly(decided("sam", "trust me"), decided("eva", null));
	}

	@Test
	void anAdjustmentThatIsNoLongerPossibleEndsWithItsReason(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_POST_ADJUSTMENT, Answer.throwsError(Errors.ADJUSTMENT_NOT_POSSIBLE,
				Map.of("failure", "Only 2 units are left, and 2 of them are reserved.")));

		ProcessRun adjustment = request(engine);

		assertThat(adjustment.end()).contains("Event_AdjustmentNotPossible");
		assertThat(engine.jobs(JobTypes.INVENTORY_FAIL_ADJUSTMENT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(
					Map.of("requestNumber", REQUEST, "failure", "Only 2 units are left, and 2 of them are reserved."));
	}

	@Test
	void aFailureWithoutWordsIsRecordedToo(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_POST_ADJUSTMENT, Answer.throwsError(Errors.ADJUSTMENT_NOT_POSSIBLE));

		ProcessRun adjustment = request(engine);

		assertThat(adjustment.end()).contains("Event_AdjustmentNotPossible");
		assertThat(engine.jobs(JobTypes.INVENTORY_FAIL_ADJUSTMENT)).singleElement()
			.satisfies((job) -> assertThat(job.input()).containsEntry("failure", null));
	}

	@Test
	void anAdjustmentThatNobodyApprovesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun adjustment = requestLarge(engine);

		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", REQUEST, "siteId", "W1", "taskName", "Approve adjustment"));
		assertThat(adjustment.waitsAt()).containsExactly("Task_ApproveAdjustment");
	}

	private static Map<String, ?> decision(String decision, String note, String by) {
		return Map.of("adjustmentDecision", decision, "decisionNote", note, "completedBy", by);
	}

	private static Map<String, Object> decided(String by, String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("requestNumber", REQUEST);
		input.put("approvedBy", by);
		input.put("decisionNote", note);
		return input;
	}

	private static ProcessRun requestLarge(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_ASSESS_ADJUSTMENT, Floor.assessed("adjust", "lost", 40, 80));
		return request(engine);
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.ADJUSTMENT_REQUESTED, REQUEST,
				Map.of("requestNumber", REQUEST, "siteId", "W1", "businessKey", REQUEST));
	}

}
