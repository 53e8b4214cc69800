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

@ProcessTest(covers = ProcessIds.RECEIVE_TRANSFER)
class ReceiveTransferProcessTests {

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void whatArrivesIsCountedBlindAndPutAway(ProcessEngine engine) {
		ProcessRun transfer = send(engine);

		assertThat(transfer.waitsAt()).containsExactly("Task_AwaitArrival");
		Transfer.arrive(engine);
		assertThat(engine.task("Task_ReceiveTransfer").variables()).doesNotContainKey("sentLines")
			.containsEntry("countedLines", List.of());
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);
		Transfer.putAway(engine);

		assertThat(transfer.end()).contains("Event_TransferReceived");
		assertThat(engine.jobs(JobTypes.TRANSFERS_POST_RECEIPT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("transferNumber", Transfer.NUMBER, "countedLines",
					List.of(Map.of("line", 1, "quantity", 38)), "receivedBy", "rita"));
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER))
			.filteredOn((job) -> job.process().equals(ProcessIds.RECEIVE_TRANSFER))
			.singleElement()
			.satisfies((job) -> assertThat(job.input()).containsEntry("siteId", "W2")
				.containsEntry("businessKey", Transfer.NUMBER));
		assertThat(engine.runs(ProcessIds.PUT_AWAY)).hasSize(2);
		assertThat(engine.jobs(JobTypes.SLOTTING_PROPOSE_LOCATION)).hasSize(2);
	}

	@Test
	void aStoreHasNothingToPutAway(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_POST_RECEIPT, Floor.arrived(0));
		ProcessRun transfer = send(engine);

		Transfer.arrive(engine);
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);

		assertThat(transfer.end()).contains("Event_TransferReceived");
		assertThat(engine.runs(ProcessIds.PUT_AWAY)).isEmpty();
	}

	@Test
	void whatIsMissingAndLostIsWrittenOff(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_POST_RECEIPT, Floor.arrived(3));
		ProcessRun transfer = send(engine);
		Transfer.arrive(engine);
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);

		UserTask claim = engine.task("Task_SettleClaim");
		assertThat(claim.variables()).containsEntry("missingUnits", 3)
			.containsEntry("missingText", "3 pcs of SKU-00017");
		engine.complete(claim, Map.of("claimDecision", "lost", "decisionNote", "fell off", "completedBy", "eva"));

		assertThat(transfer.end()).contains("Event_TransferReceived");
		assertThat(engine.jobs(JobTypes.TRANSFERS_WRITE_OFF)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Transfer.decided("eva", "fell off"));
	}

	@Test
	void whatComesLaterIsCountedWhenItIsThere(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_POST_RECEIPT, Answer.completes(Floor.arrived(3)),
				Answer.completes(Floor.arrived(0)));
		ProcessRun transfer = send(engine);
		Transfer.arrive(engine);
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);

		engine.complete("Task_SettleClaim", Map.of("claimDecision", "later", "waitHours", 48));
		assertThat(transfer.waitsAt()).containsExactly("Task_AwaitArrival");
		engine.passTime(Duration.ofHours(47));
		assertThat(transfer.waitsAt()).containsExactly("Task_AwaitArrival");
		Transfer.arrive(engine);
		assertThat(engine.task("Task_ReceiveTransfer").variables()).containsEntry("countedLines", List.of());
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);

		assertThat(transfer.end()).contains("Event_TransferReceived");
		assertThat(engine.jobs(JobTypes.TRANSFERS_WRITE_OFF)).isEmpty();
	}

	@Test
	void anOverdueTransferIsAskedAboutAndAwaitedOn(ProcessEngine engine) {
		ProcessRun transfer = overdue(engine);

		engine.complete("Task_EnquireTransfer", Map.of("transferOutcome", "wait", "waitHours", 5));
		assertThat(transfer.waitsAt()).containsExactly("Task_AwaitArrival");
		engine.passTime(Duration.ofHours(6));

		assertThat(transfer.waitsAt()).contains("Task_EnquireTransfer");
	}

	@Test
	void anEnquiryWithoutHoursAsksAgainNextDay(ProcessEngine engine) {
		ProcessRun transfer = overdue(engine);

		engine.complete("Task_EnquireTransfer", Map.of("transferOutcome", "wait"));
		engine.passTime(Duration.ofHours(23));
		assertThat(transfer.waitsAt()).containsExactly("Task_AwaitArrival");
		engine.passTime(Duration.ofHours(2));

		assertThat(transfer.waitsAt()).contains("Task_EnquireTransfer");
	}

	@Test
	void anOverdueTransferThatIsThereIsCounted(ProcessEngine engine) {
		ProcessRun transfer = overdue(engine);

		engine.complete("Task_EnquireTransfer", Map.of("transferOutcome", "arrived"));

		assertThat(transfer.waitsAt()).containsExactly("Task_ReceiveTransfer");
	}

	@Test
	void anOverdueTransferThatIsLostIsWrittenOff(ProcessEngine engine) {
		ProcessRun transfer = overdue(engine);

		engine.complete("Task_EnquireTransfer",
				Map.of("transferOutcome", "lost", "decisionNote", "stolen", "completedBy", "eva"));

		assertThat(transfer.end()).contains("Event_TransferLost");
		assertThat(engine.jobs(JobTypes.TRANSFERS_WRITE_OFF)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Transfer.decided("eva", "stolen"));
	}

	@Test
	void anEnquiryNobodyMakesAlertsTheSupervisor(ProcessEngine engine) {
		overdue(engine);

		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting(Job::input)
			.contains(alert("W1", "Enquire about transfer"));
	}

	@Test
	void peopleWhoTakeTooLongAreSeen(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_POST_RECEIPT, Floor.arrived(3));
		send(engine);
		Transfer.arrive(engine);
		engine.passTime(Duration.ofMinutes(61));
		engine.complete("Task_ReceiveTransfer", Transfer.COUNTED);
		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting(Job::input)
			.containsExactly(alert("W2", "Receive transfer"), alert("W1", "Settle claim"));
	}

	private static Map<String, Object> alert(String siteId, String task) {
		return Map.of("businessKey", Transfer.NUMBER, "siteId", siteId, "taskName", task);
	}

	private static ProcessRun overdue(ProcessEngine engine) {
		ProcessRun transfer = send(engine);
		engine.passTime(Duration.ofDays(2).plusMinutes(1));
		assertThat(transfer.waitsAt()).containsExactly("Task_EnquireTransfer");
		return transfer;
	}

	private static ProcessRun send(ProcessEngine engine) {
		return engine.start(ProcessIds.RECEIVE_TRANSFER, Map.of("transferNumber", Transfer.NUMBER, "siteId", "W1",
				"toSiteId", "W2", "overdueAt", Floor.in(Duration.ofDays(2)), "businessKey", Transfer.NUMBER));
	}

}
