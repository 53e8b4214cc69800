package io.dockflow.processes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.TRANSFER_STOCK)
class TransferStockProcessTests {

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aSmallTransferGoesCountedAndPutAway(ProcessEngine engine) {
		ProcessRun transfer = request(engine);

		assertThat(engine.task("Task_PickAndLoad").assignee()).isEqualTo("nora");
		engine.complete("Task_PickAndLoad",
				Map.of("shortLines", List.of(Map.of("line", 2, "picked", 1)), "completedBy", "omar"));
		assertThat(transfer.waitsAt()).containsExactly("Call_ReceiveTransfer");
		Transfer.arrive(engine);
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);
		Transfer.putAway(engine);

		assertThat(transfer.end()).contains("Event_TransferClosed");
		assertThat(engine.jobs(JobTypes.TRANSFERS_RESERVE_STOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Transfer.decided(null, null));
		assertThat(engine.jobs(JobTypes.TRANSFERS_SEND_GOODS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("transferNumber", Transfer.NUMBER, "shortLines", List.of(Map.of("line", 2, "picked", 1)),
					"pickedBy", "omar"));
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER))
			.filteredOn((job) -> job.input().get("taskKind").equals("transfer"))
			.extracting((job) -> job.input().get("siteId"))
			.containsExactly("W1", "W2");
		assertThat(closed(engine)).isEqualTo("closed");
	}

	@Test
	void aPlannerApprovesALargeTransfer(ProcessEngine engine) {
		ProcessRun transfer = requestLarge(engine);

		engine.complete("Task_ApproveTransfer", decision("approve"));

		assertThat(transfer.waitsAt()).containsExactly("Task_PickAndLoad");
		assertThat(engine.jobs(JobTypes.TRANSFERS_RESERVE_STOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Transfer.decided("paul", "they need it"));
	}

	@Test
	void aRejectedTransferTouchesNoStock(ProcessEngine engine) {
		ProcessRun transfer = requestLarge(engine);

		engine.complete("Task_ApproveTransfer", decision("reject"));

		assertThat(transfer.end()).contains("Event_TransferRejected");
		assertThat(engine.jobs(JobTypes.TRANSFERS_CLOSE_TRANSFER)).singleElement()
			.satisfies((job) -> assertThat(job.input()).containsEntry("outcome", "rejected")
				.containsEntry("decidedBy", "paul")
				.containsEntry("decisionNote", "they need it"));
		assertThat(engine.jobs(JobTypes.TRANSFERS_RESERVE_STOCK)).isEmpty();
	}

	@Test
	void aSourceWithNothingToSpareSendsNothing(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_RESERVE_STOCK, Map.of("reservedUnits", 0));

		ProcessRun transfer = request(engine);

		assertThat(transfer.end()).contains("Event_NothingToSend");
		assertThat(closed(engine)).isEqualTo("nothing-to-send");
	}

	@Test
	void aPickerWhoFindsNothingSendsNothing(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_SEND_GOODS, Map.of("sentUnits", 0, "overdueAt", Floor.in(Duration.ofDays(2))));
		ProcessRun transfer = request(engine);

		engine.complete("Task_PickAndLoad", Map.of());

		assertThat(transfer.end()).contains("Event_NothingLoaded");
		assertThat(closed(engine)).isEqualTo("nothing-to-send");
	}

	@Test
	void aTransferThatIsLostIsClosed(ProcessEngine engine) {
		ProcessRun transfer = request(engine);
		engine.complete("Task_PickAndLoad", Map.of());
		engine.passTime(Duration.ofDays(2).plusMinutes(1));

		engine.complete("Task_EnquireTransfer", Map.of("transferOutcome", "lost"));

		assertThat(transfer.end()).contains("Event_TransferClosed");
		assertThat(transfer.called()).extracting(ProcessRun::end).contains(Optional.of("Event_TransferLost"));
		assertThat(closed(engine)).isEqualTo("closed");
	}

	@Test
	void aCancelledTransferGivesItsStockBack(ProcessEngine engine) {
		ProcessRun transfer = request(engine);

		engine.publish(Messages.TRANSFER_CANCELLED, Transfer.NUMBER, Map.of("transferNumber", Transfer.NUMBER));

		assertThat(transfer.end()).contains("Event_TransferWithdrawn");
		assertThat(transfer.terminated()).contains("Task_PickAndLoad");
		assertThat(engine.jobs(JobTypes.TRANSFERS_RELEASE_STOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("transferNumber", Transfer.NUMBER));
		assertThat(closed(engine)).isEqualTo("cancelled");
	}

	@Test
	void aTransferThatIsCancelledBeforeItsApprovalTouchesNoStock(ProcessEngine engine) {
		ProcessRun transfer = requestLarge(engine);
		ProcessRun approval = transfer.called().getFirst();

		engine.publish(Messages.TRANSFER_CANCELLED, Transfer.NUMBER, Map.of("transferNumber", Transfer.NUMBER));

		assertThat(transfer.end()).contains("Event_TransferWithdrawn");
		assertThat(approval.terminated()).contains("Task_ApproveTransfer");
		assertThat(engine.tasks()).isEmpty();
		assertThat(engine.jobs(JobTypes.TRANSFERS_RESERVE_STOCK)).isEmpty();
		assertThat(engine.jobs(JobTypes.TRANSFERS_RELEASE_STOCK)).isEmpty();
		assertThat(closed(engine)).isEqualTo("cancelled");
	}

	@Test
	void aPickerWhoTakesTooLongIsSeen(ProcessEngine engine) {
		request(engine);

		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", Transfer.NUMBER, "siteId", "W1", "taskName", "Pick and load"));
	}

	private static Map<String, ?> decision(String decision) {
		return Map.of("transferDecision", decision, "decisionNote", "they need it", "completedBy", "paul");
	}

	private static Object closed(ProcessEngine engine) {
		List<Job> jobs = engine.jobs(JobTypes.TRANSFERS_CLOSE_TRANSFER);
		assertThat(jobs).hasSize(1);
		return jobs.getFirst().input().get("outcome");
	}

	private static ProcessRun requestLarge(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_ASSESS_TRANSFER, Floor.transfer(900, 60, false));
		return request(engine);
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.TRANSFER_REQUESTED, Transfer.NUMBER, Map.of("transferNumber",
				Transfer.NUMBER, "siteId", "W1", "toSiteId", "W2", "businessKey", Transfer.NUMBER));
	}

}
