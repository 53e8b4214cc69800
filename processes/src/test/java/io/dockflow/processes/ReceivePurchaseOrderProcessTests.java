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

@ProcessTest(covers = ProcessIds.RECEIVE_PURCHASE_ORDER)
class ReceivePurchaseOrderProcessTests {

	private static final String ORDER = "PO-000031";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void eachReceiptIsLookedAtUntilAllIsThere(ProcessEngine engine) {
		ProcessRun receiving = start(engine, "waiting", "waiting", "complete");

		engine.publish(Messages.PURCHASE_RECEIPT_POSTED, ORDER, Map.of());
		assertThat(receiving.end()).isEmpty();
		engine.publish(Messages.PURCHASE_RECEIPT_POSTED, ORDER, Map.of());

		assertThat(receiving.end()).contains("Event_AllReceived");
		assertThat(engine.jobs(JobTypes.PURCHASING_CHECK_RECEIPTS)).hasSize(3)
			.extracting(Job::input)
			.containsOnly(Map.of("orderNumber", ORDER));
	}

	@Test
	void whatIsHereBeforeAnybodyWaitsIsSeen(ProcessEngine engine) {
		assertThat(start(engine, "complete").end()).contains("Event_AllReceived");
	}

	@Test
	void anOverdueOrderIsExpeditedToANewDate(ProcessEngine engine) {
		ProcessRun receiving = start(engine, "waiting", "overdue", "waiting", "complete");

		engine.passTime(Duration.ofDays(6).plusHours(1));
		UserTask expedite = engine.task("Task_ExpediteOrder");
		assertThat(expedite.candidateGroups()).containsExactly(CandidateGroups.BUYERS);
		assertThat(expedite.variables()).containsEntry("orderNumber", ORDER).containsKey("overdueAt");
		engine.complete(expedite, Map.of("expediteOutcome", "new-date", "promisedOn", "2026-12-20", "expediteNote",
				"strike at the port", "completedBy", "ben"));
		assertThat(engine.jobs(JobTypes.PURCHASING_RECORD_CONFIRMATION)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER, "promisedOn", "2026-12-20", "recordedBy", "ben", "note",
					"strike at the port"));
		engine.publish(Messages.PURCHASE_RECEIPT_POSTED, ORDER, Map.of());

		assertThat(receiving.end()).contains("Event_AllReceived");
	}

	@Test
	void aNewDateMayBeUnknown(ProcessEngine engine) {
		start(engine, "overdue", "waiting");

		engine.complete("Task_ExpediteOrder", Map.of("expediteOutcome", "new-date", "completedBy", "ben"));

		Map<String, Object> input = new HashMap<>();
		input.put("orderNumber", ORDER);
		input.put("promisedOn", null);
		input.put("recordedBy", "ben");
		input.put("note", null);
		assertThat(engine.jobs(JobTypes.PURCHASING_RECORD_CONFIRMATION)).singleElement()
			.extracting(Job::input)
			.isEqualTo(input);
	}

	@Test
	void theRestOfAnOrderIsGivenUp(ProcessEngine engine) {
		ProcessRun receiving = start(engine, "overdue");

		engine.complete("Task_ExpediteOrder", Map.of("expediteOutcome", "close-short", "completedBy", "ben"));

		assertThat(receiving.end()).contains("Event_ClosedShort");
	}

	@Test
	void aReceiptSparesTheCall(ProcessEngine engine) {
		ProcessRun receiving = start(engine, "overdue", "complete");

		engine.publish(Messages.PURCHASE_RECEIPT_POSTED, ORDER, Map.of());

		assertThat(receiving.end()).contains("Event_AllReceived");
		assertThat(engine.tasks()).isEmpty();
	}

	@Test
	void anOrderThatNobodyExpeditesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun receiving = start(engine, "overdue");

		engine.passTime(Duration.ofHours(25));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", ORDER, "siteId", "W1", "taskName", "Expedite order"));
		assertThat(receiving.waitsAt()).containsExactly("Task_ExpediteOrder");
	}

	private static ProcessRun start(ProcessEngine engine, String... states) {
		Answer[] answers = new Answer[states.length];
		for (int index = 0; index < states.length; index++) {
			answers[index] = Answer.completes(Floor.receipts(states[index]));
		}
		engine.stub(JobTypes.PURCHASING_CHECK_RECEIPTS, answers);
		return engine.start(ProcessIds.RECEIVE_PURCHASE_ORDER,
				Map.of("orderNumber", ORDER, "siteId", "W1", "businessKey", ORDER));
	}

}
