package io.dockflow.processes;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.PURCHASE_ORDER)
class PurchaseOrderProcessTests {

	private static final String ORDER = "PO-000031";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aSmallProposalIsSentConfirmedReceivedAndScored(ProcessEngine engine) {
		ProcessRun order = request(engine);
		confirm(engine);

		assertThat(order.end()).contains("Event_OrderClosed");
		assertThat(order.path()).containsSubsequence("Task_AssessOrder", "Task_CheckApproval", "Task_SendOrder",
				"Call_ConfirmOrder", "Call_ReceiveOrder", "Task_CloseOrder", "Task_ScoreSupplier");
		assertThat(engine.jobs(JobTypes.PURCHASING_SEND_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(sent(null, null, null));
		assertThat(engine.jobs(JobTypes.PURCHASING_CLOSE_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER));
		assertThat(engine.jobs(JobTypes.PURCHASING_SCORE_SUPPLIER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER));
	}

	@Test
	void aBuyerApprovesALargeOrderWithOtherQuantities(ProcessEngine engine) {
		ProcessRun order = requestLarge(engine);

		UserTask approve = engine.task("Task_ApproveOrder");
		assertThat(approve.candidateGroups()).containsExactly(CandidateGroups.BUYERS);
		assertThat(approve.variables()).containsEntry("orderNumber", ORDER)
			.containsEntry("summary", "3 items for W1, raised by mia")
			.containsEntry("orderValue", 9000)
			.containsEntry("supplierStanding", "good");
		List<Map<String, Object>> changed = List.of(Map.of("itemId", "SKU-1", "quantity", 24));
		engine.complete(approve, Map.of("approvalDecision", "approve", "decisionNote", "half is enough", "changedLines",
				changed, "completedBy", "ben"));
		confirm(engine);

		assertThat(order.end()).contains("Event_OrderClosed");
		assertThat(engine.jobs(JobTypes.PURCHASING_SEND_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(sent("ben", "half is enough", changed));
	}

	@Test
	void aRejectedOrderIsNotSent(ProcessEngine engine) {
		ProcessRun order = requestLarge(engine);

		engine.complete("Task_ApproveOrder",
				Map.of("approvalDecision", "reject", "decisionNote", "we have enough", "completedBy", "ben"));

		assertThat(order.end()).contains("Event_OrderRejected");
		assertThat(engine.jobs(JobTypes.PURCHASING_REJECT_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER, "decidedBy", "ben", "decisionNote", "we have enough"));
		assertThat(engine.jobs(JobTypes.PURCHASING_SEND_ORDER)).isEmpty();
	}

	@Test
	void anOrderThatNobodyApprovesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun order = requestLarge(engine);

		engine.passTime(Duration.ofHours(25));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", ORDER, "siteId", "W1", "taskName", "Approve order"));
		assertThat(order.waitsAt()).containsExactly("Task_ApproveOrder");
	}

	@Test
	void anOrderThatTheSupplierTurnsDownIsWithdrawn(ProcessEngine engine) {
		ProcessRun order = request(engine);

		engine.passTime(Duration.ofHours(25));
		engine.passTime(Duration.ofHours(25));
		engine.passTime(Duration.ofHours(25));
		engine.complete("Task_CallSupplier", Map.of("callOutcome", "withdraw", "completedBy", "ben"));

		assertThat(order.end()).contains("Event_OrderWithdrawn");
		assertThat(engine.jobs(JobTypes.PURCHASING_CANCEL_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER, "cancelReason", "the supplier did not confirm it"));
		assertThat(engine.jobs(JobTypes.PURCHASING_CLOSE_ORDER)).isEmpty();
	}

	@Test
	void aChangeIsSentWhileTheOrderGoesOn(ProcessEngine engine) {
		ProcessRun order = request(engine);

		engine.publish(Messages.PURCHASE_ORDER_CHANGED, ORDER, Map.of());
		engine.publish(Messages.PURCHASE_ORDER_CHANGED, ORDER, Map.of());
		assertThat(engine.jobs(JobTypes.PURCHASING_SEND_CHANGE)).extracting(Job::input)
			.containsExactly(Map.of("orderNumber", ORDER), Map.of("orderNumber", ORDER));
		confirm(engine);

		assertThat(order.end()).contains("Event_OrderClosed");
		assertThat(order.path()).contains("Event_ChangeSent");
	}

	@Test
	void aCancelledOrderIsCalledOffWhateverItWaitsFor(ProcessEngine engine) {
		ProcessRun order = request(engine);

		engine.publish(Messages.PURCHASE_ORDER_CANCELLED, ORDER, Map.of("cancelReason", "the shop closes"));

		assertThat(order.end()).contains("Event_OrderCancelled");
		assertThat(engine.jobs(JobTypes.PURCHASING_CANCEL_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER, "cancelReason", "the shop closes"));
		assertThat(engine.tasks()).isEmpty();
	}

	@Test
	void anOrderIsCancelledBeforeItIsApproved(ProcessEngine engine) {
		ProcessRun order = requestLarge(engine);

		engine.publish(Messages.PURCHASE_ORDER_CANCELLED, ORDER, Map.of());

		assertThat(order.end()).contains("Event_OrderCancelled");
		assertThat(engine.tasks()).isEmpty();
		assertThat(engine.jobs(JobTypes.PURCHASING_CANCEL_ORDER)).singleElement()
			.satisfies((job) -> assertThat(job.input()).containsEntry("cancelReason", null));
	}

	private static Map<String, Object> sent(@Nullable String by, @Nullable String note, @Nullable Object changed) {
		Map<String, Object> input = new HashMap<>();
		input.put("orderNumber", ORDER);
		input.put("decidedBy", by);
		input.put("decisionNote", note);
		input.put("changedLines", changed);
		return input;
	}

	private static void confirm(ProcessEngine engine) {
		engine.publish(Messages.PURCHASE_ORDER_CONFIRMED, ORDER, Map.of());
	}

	private static ProcessRun requestLarge(ProcessEngine engine) {
		engine.stub(JobTypes.PURCHASING_ASSESS_ORDER, Floor.ordered(9000, "good", true));
		return request(engine);
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.PURCHASE_ORDER_REQUESTED, ORDER,
				Map.of("orderNumber", ORDER, "siteId", "W1", "businessKey", ORDER));
	}

}
