package io.dockflow.processes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.CONFIRM_PURCHASE_ORDER)
class ConfirmPurchaseOrderProcessTests {

	private static final String ORDER = "PO-000031";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aSupplierThatConfirmsIsNotReminded(ProcessEngine engine) {
		ProcessRun confirmation = start(engine);

		engine.passTime(Duration.ofHours(23));
		engine.publish(Messages.PURCHASE_ORDER_CONFIRMED, ORDER, Map.of());

		assertThat(confirmation.end()).contains("Event_ConfirmationReceived");
		assertThat(engine.jobs(JobTypes.PURCHASING_PLAN_REMINDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER));
		assertThat(engine.jobs(JobTypes.PURCHASING_REMIND_SUPPLIER)).isEmpty();
	}

	@Test
	void aSupplierThatNeedsAReminderConfirmsAfterIt(ProcessEngine engine) {
		ProcessRun confirmation = start(engine);

		engine.passTime(Duration.ofHours(25));
		engine.publish(Messages.PURCHASE_ORDER_CONFIRMED, ORDER, Map.of());

		assertThat(confirmation.end()).contains("Event_ConfirmationReceived");
		assertThat(engine.jobs(JobTypes.PURCHASING_REMIND_SUPPLIER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER));
	}

	@Test
	void aSilentSupplierIsCalledAfterTwoReminders(ProcessEngine engine) {
		ProcessRun confirmation = stayingSilent(engine);

		assertThat(engine.jobs(JobTypes.PURCHASING_REMIND_SUPPLIER)).hasSize(2);
		UserTask call = engine.task("Task_CallSupplier");
		assertThat(call.candidateGroups()).containsExactly(CandidateGroups.BUYERS);
		assertThat(call.variables()).containsEntry("orderNumber", ORDER).containsEntry("remindersSent", 2);
		engine.complete(call, Map.of("callOutcome", "confirmed", "promisedOn", "2026-12-09", "callNote", "spoke to Kim",
				"completedBy", "ben"));

		assertThat(confirmation.end()).contains("Event_ConfirmedByPhone");
		assertThat(engine.jobs(JobTypes.PURCHASING_RECORD_CONFIRMATION)).singleElement()
			.extracting(Job::input)
			.isEqualTo(recorded("2026-12-09", "ben", "spoke to Kim"));
	}

	@Test
	void aDateMayBeMissing(ProcessEngine engine) {
		ProcessRun confirmation = stayingSilent(engine);

		engine.complete("Task_CallSupplier", Map.of("callOutcome", "confirmed", "completedBy", "ben"));

		assertThat(confirmation.end()).contains("Event_ConfirmedByPhone");
		assertThat(engine.jobs(JobTypes.PURCHASING_RECORD_CONFIRMATION)).singleElement()
			.extracting(Job::input)
			.isEqualTo(recorded(null, "ben", null));
	}

	@Test
	void aSupplierThatAsksForTimeIsRemindedAndCalledAgain(ProcessEngine engine) {
		ProcessRun confirmation = stayingSilent(engine);

		engine.complete("Task_CallSupplier", Map.of("callOutcome", "wait", "completedBy", "ben"));
		assertThat(engine.jobs(JobTypes.PURCHASING_REMIND_SUPPLIER)).hasSize(3);
		engine.passTime(Duration.ofHours(25));

		assertThat(confirmation.waitsAt()).containsExactly("Task_CallSupplier");
	}

	@Test
	void aSupplierThatDoesNotDeliverIsGivenUp(ProcessEngine engine) {
		ProcessRun confirmation = stayingSilent(engine);

		engine.complete("Task_CallSupplier", Map.of("callOutcome", "withdraw", "completedBy", "ben"));

		assertThat(confirmation.end()).contains("Event_OrderGivenUp");
		assertThat(confirmation.variables()).containsEntry("confirmationOutcome", "withdraw");
	}

	@Test
	void aConfirmationSparesTheCall(ProcessEngine engine) {
		ProcessRun confirmation = stayingSilent(engine);

		engine.publish(Messages.PURCHASE_ORDER_CONFIRMED, ORDER, Map.of());

		assertThat(confirmation.end()).contains("Event_ConfirmationReceived");
		assertThat(engine.tasks()).isEmpty();
	}

	@Test
	void aCallThatNobodyMakesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun confirmation = stayingSilent(engine);

		engine.passTime(Duration.ofHours(25));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", ORDER, "siteId", "W1", "taskName", "Call supplier"));
		assertThat(confirmation.waitsAt()).containsExactly("Task_CallSupplier");
	}

	private static Map<String, Object> recorded(String promisedOn, String by, String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("orderNumber", ORDER);
		input.put("promisedOn", promisedOn);
		input.put("recordedBy", by);
		input.put("note", note);
		return input;
	}

	private static ProcessRun stayingSilent(ProcessEngine engine) {
		ProcessRun confirmation = start(engine);
		for (int times = 0; times < 3; times++) {
			engine.passTime(Duration.ofHours(25));
		}
		return confirmation;
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.start(ProcessIds.CONFIRM_PURCHASE_ORDER,
				Map.of("orderNumber", ORDER, "siteId", "W1", "businessKey", ORDER));
	}

}
