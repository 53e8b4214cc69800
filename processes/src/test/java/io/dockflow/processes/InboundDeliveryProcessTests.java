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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.INBOUND_DELIVERY)
class InboundDeliveryProcessTests {

	private static final String DELIVERY = "ASN-000001";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void anAnnouncedDeliveryIsReceivedAndPutAway(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		assertThat(delivery.waitsAt()).containsExactly("Call_AwaitDelivery");

		arrive(engine);
		assertThat(delivery.waitsAt()).containsExactly("Call_UnloadDelivery");
		assertThat(engine.task("Task_UnloadAndCount").variables()).containsEntry("dockDoor", "W1-DOCK-05")
			.containsEntry("supplierId", "SUP-1")
			.containsEntry("blind", false);
		count(engine);

		assertThat(engine.tasks()).extracting(UserTask::element).containsOnly("Task_PutAway").hasSize(2);
		engine.tasks().forEach((task) -> engine.complete(task, Map.of("confirmedLocation", "W1-A03-07-2")));
		assertThat(delivery.end()).contains("Event_DeliveryClosed");
		assertThat(delivery.path()).containsSubsequence("Call_AwaitDelivery", "Gateway_TruckArrived",
				"Call_UnloadDelivery", "Task_PostReceipt", "Call_InspectDelivery", "Task_MatchUnits", "Call_PutAway",
				"Task_CloseDelivery");
		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY, "discrepancyDecision", "none"));
	}

	@Test
	void whatItCallsIsFoundUnderItsNumberAndHandsBackNoMoreThanNeeded(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);

		assertThat(delivery.called()).extracting((called) -> called.variables().get("businessKey"))
			.startsWith(DELIVERY, DELIVERY, DELIVERY);
		assertThat(delivery.variables()).containsEntry("truckArrived", true)
			.containsEntry("dockDoor", "W1-DOCK-05")
			.doesNotContainKeys("lateAt", "noShowAt", "assignee", "countedLines", "overReceiptPercent");
	}

	@Test
	void anUnannouncedTruckGoesStraightToUnloading(ProcessEngine engine) {
		ProcessRun delivery = engine.startByMessage(Messages.TRUCK_ARRIVED_UNANNOUNCED, DELIVERY, start(true));

		assertThat(delivery.path()).contains("Task_AssignFreeDock").doesNotContain("Call_AwaitDelivery");
		assertThat(engine.task("Task_UnloadAndCount").variables()).containsEntry("blind", true)
			.containsEntry("dockDoor", "W1-DOCK-01");
	}

	@Test
	void whatTheSupervisorDecidedIsPosted(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(12, 0, 0, 0));
		announce(engine);
		arrive(engine);
		count(engine);

		engine.complete("Task_DecideDiscrepancy",
				Map.of("discrepancyDecision", "refuse-excess", "decisionNote", "not ordered"));

		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).singleElement()
			.extracting((job) -> job.input().get("discrepancyDecision"))
			.isEqualTo("refuse-excess");
	}

	@Test
	void aRecountThatFitsIsPostedWithoutADecision(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Answer.completes(Floor.counted(0, 30, 0, 0)),
				Answer.completes(Floor.counted(0, 0, 0, 0)));
		announce(engine);
		arrive(engine);
		count(engine);
		engine.complete("Task_DecideDiscrepancy", Map.of("discrepancyDecision", "recount"));
		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).isEmpty();
		count(engine);

		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).singleElement()
			.extracting((job) -> job.input().get("discrepancyDecision"))
			.isEqualTo("none");
	}

	@Test
	void damageSeenAtTheDockIsLookedAtByQuality(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(0, 0, 4, 0));
		announce(engine);
		arrive(engine);
		count(engine);

		engine.complete("Task_DecideDiscrepancy", Map.of("discrepancyDecision", "accept"));

		assertThat(engine.tasks()).extracting(UserTask::element).containsExactly("Task_InspectGoods");
	}

	@Test
	void whatQualityRejectsIsNeitherPutAwayNorCrossDocked(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_POST_RECEIPT, Floor.received("C", false));
		engine.stub(JobTypes.RECEIVING_APPLY_DISPOSITION, Map.of("handlingUnitIds", List.of()));
		engine.stub(JobTypes.CROSSDOCK_MATCH_UNITS, Floor.sorted(List.of(), List.of()));
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);

		engine.complete("Task_InspectGoods", Map.of("inspectionResult", "critical", "inspectionNote", "wet"));

		assertThat(engine.jobs(JobTypes.CROSSDOCK_FIND_DEMAND)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY, "handlingUnitIds", List.of()));
		assertThat(engine.tasks()).as("nothing is left to put away").isEmpty();
		assertThat(delivery.end()).contains("Event_DeliveryClosed");
	}

	@Test
	void whatOrdersWaitForGoesToTheDoorAndTheRestIntoBins(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_FIND_DEMAND,
				Map.of("crossDockCandidates", List.of(candidate("SO-000001", 5), candidate("SO-000002", 90))));
		engine.stub(JobTypes.CROSSDOCK_MATCH_UNITS,
				Floor.sorted(List.of("340123450000000018"), List.of("340123450000000025")));
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);

		assertThat(engine.jobs(JobTypes.CROSSDOCK_MATCH_UNITS)).singleElement()
			.extracting((job) -> job.input().get("crossDockWanted"))
			.isEqualTo(List.of(true, false));
		engine.complete("Task_PutAway", Map.of("confirmedLocation", "W1-A03-07-2"));
		assertThat(engine.task("Task_MoveToLane").variables()).containsEntry("handlingUnitId", "340123450000000018");
		engine.complete("Task_MoveToLane", Map.of("scannedUnit", "340123450000000018", "confirmedLane", "W1-STAGE-01"));
		assertThat(delivery.waitsAt()).as("until the truck has left").containsOnly("Call_CrossDock");
		engine.publish(Messages.UNIT_LOADED, "340123450000000018", Map.of());

		assertThat(delivery.end()).contains("Event_DeliveryClosed");
	}

	@Test
	void aTruckIsUnloadedThoughNoDoorWasFoundForItsDelay(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_REARRANGE_DOCK, Answer.waits());
		ProcessRun delivery = announce(engine);
		engine.passTime(Duration.ofHours(4));

		arrive(engine);

		assertThat(delivery.waitsAt()).containsExactly("Call_UnloadDelivery");
		assertThat(engine.tasks()).extracting(UserTask::element).containsExactly("Task_UnloadAndCount");
	}

	@Test
	void aTruckThatDoesNotShowEndsTheDelivery(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);

		engine.passTime(Duration.ofHours(4));
		assertThat(delivery.waitsAt()).as("a late truck is still awaited").containsExactly("Call_AwaitDelivery");
		engine.passTime(Duration.ofHours(5));

		assertThat(delivery.end()).contains("Event_DeliveryNotShown");
		assertThat(engine.jobs(JobTypes.RECEIVING_FREE_DOCK)).hasSize(1);
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).as("nobody is called to unload").isEmpty();
	}

	@Test
	void aDeliveryCancelledWhileItsTruckIsAwaitedWaitsForNothingMore(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);

		cancel(engine);

		assertThatIsWithdrawn(engine, delivery, ProcessIds.AWAIT_DELIVERY, "Task_AwaitTruck");
		engine.passTime(Duration.ofHours(9));
		arrive(engine);
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).as("no truck is late any more").isEmpty();
		assertThat(engine.jobs(JobTypes.RECEIVING_FREE_DOCK)).isEmpty();
		assertThat(engine.tasks()).as("nobody unloads").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { JobTypes.RECEIVING_ARRANGE_DOCK, JobTypes.RECEIVING_REARRANGE_DOCK })
	void aDeliveryCancelledWhileItsDoorIsArrangedIsWithdrawn(String step, ProcessEngine engine) {
		engine.stub(step, Answer.waits());
		ProcessRun delivery = announce(engine);
		engine.passTime(Duration.ofHours(4));

		cancel(engine);

		assertThatIsWithdrawn(engine, delivery, ProcessIds.AWAIT_DELIVERY,
				step.equals(JobTypes.RECEIVING_ARRANGE_DOCK) ? "Task_ArrangeDock" : "Task_KeepDockFree");
	}

	@Test
	void aDeliveryCancelledWhileItIsUnloadedNeedsNoUndo(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		arrive(engine);

		cancel(engine);

		assertThatIsWithdrawn(engine, delivery, ProcessIds.UNLOAD_DELIVERY, "Task_UnloadAndCount");
	}

	@ParameterizedTest
	@CsvSource({ JobTypes.LABOR_ASSIGN_WORKER + ",Task_AssignUnloader",
			JobTypes.RECEIVING_COMPARE_COUNTS + ",Task_CompareCounts" })
	void aDeliveryCancelledBetweenTwoStepsOfUnloadingIsWithdrawn(String step, String element, ProcessEngine engine) {
		engine.stub(step, Answer.waits());
		ProcessRun delivery = announce(engine);
		arrive(engine);
		engine.tasks().forEach((task) -> engine.complete(task, Map.of("countConfirmed", true)));

		cancel(engine);

		assertThatIsWithdrawn(engine, delivery, ProcessIds.UNLOAD_DELIVERY, element);
	}

	@Test
	void aDeliveryCancelledWhileItsDifferenceIsDecidedIsNotPosted(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(0, 30, 0, 0));
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);

		cancel(engine);

		assertThatIsWithdrawn(engine, delivery, ProcessIds.UNLOAD_DELIVERY, "Task_DecideDiscrepancy");
		engine.passTime(Duration.ofHours(2));
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).isEmpty();
	}

	@Test
	void aDeliveryCancelledDuringARecountIsWithdrawn(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(0, 30, 0, 0));
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);
		engine.complete("Task_DecideDiscrepancy", Map.of("discrepancyDecision", "recount"));

		cancel(engine);

		assertThatIsWithdrawn(engine, delivery, ProcessIds.UNLOAD_DELIVERY, "Task_UnloadAndCount");
	}

	@Test
	void aDeliveryCancelledDuringPutAwayReversesItsReceipt(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);

		cancel(engine);

		assertThat(engine.jobs(JobTypes.RECEIVING_REVERSE_RECEIPT)).hasSize(1);
		assertThat(delivery.path()).as("put-aways were not finished").doesNotContain("Task_ReturnToDock");
		assertThat(engine.tasks()).as("put-aways are withdrawn").isEmpty();
	}

	@Test
	void aDeliveryCancelledBeforeItIsClosedBringsItsUnitsBack(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_CLOSE_DELIVERY, Answer.waits());
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);
		engine.tasks().forEach((task) -> engine.complete(task, Map.of("confirmedLocation", "W1-A03-07-2")));

		cancel(engine);

		assertThat(delivery.path()).contains("Task_ReturnToDock");
		assertThat(engine.jobs(JobTypes.RECEIVING_REVERSE_RECEIPT)).hasSize(1);
		assertThat(engine.jobs().getLast().type()).isEqualTo(JobTypes.RECEIVING_CANCEL_DELIVERY);
		assertThat(delivery.end()).contains("Event_DeliveryWithdrawn");
	}

	@Test
	void aDeliveryCancelledAfterItsUnitsLeftBringsBackWhatIsThere(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_CLOSE_DELIVERY, Answer.waits());
		engine.stub(JobTypes.CROSSDOCK_MATCH_UNITS, Floor.sorted(List.of("340123450000000018"), List.of()));
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);
		engine.complete("Task_MoveToLane", Map.of("scannedUnit", "340123450000000018", "confirmedLane", "W1-STAGE-01"));
		engine.publish(Messages.UNIT_LOADED, "340123450000000018", Map.of());

		cancel(engine);

		assertThat(delivery.path()).contains("Task_ReturnFromLanes", "Task_ReverseReceipt");
		assertThat(delivery.end()).contains("Event_DeliveryWithdrawn");
	}

	/** Nothing goes on, nothing was posted, and the last step puts the rest in order. */
	private static void assertThatIsWithdrawn(ProcessEngine engine, ProcessRun delivery, String called,
			String element) {
		assertThat(delivery.end()).contains("Event_DeliveryWithdrawn");
		assertThat(engine.runs(called)).singleElement().satisfies((run) -> {
			assertThat(run.terminated()).contains(element);
			assertThat(run.waitsAt()).isEmpty();
			assertThat(run.completed()).isFalse();
		});
		assertThat(engine.jobs(JobTypes.RECEIVING_CANCEL_DELIVERY)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY));
		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).isEmpty();
		assertThat(engine.jobs(JobTypes.RECEIVING_REVERSE_RECEIPT)).isEmpty();
		assertThat(engine.tasks()).isEmpty();
	}

	private static Map<String, ?> candidate(String order, int hours) {
		return Map.of("orderNumber", order, "line", 1, "hoursUntilCutOff", hours, "storageCondition", "AMBIENT",
				"priority", 50);
	}

	private static ProcessRun announce(ProcessEngine engine) {
		return engine.startByMessage(Messages.ASN_ANNOUNCED, DELIVERY, start(false));
	}

	private static void arrive(ProcessEngine engine) {
		engine.publish(Messages.TRUCK_ARRIVED, DELIVERY, Map.of("dockDoor", "W1-DOCK-05"));
	}

	private static void count(ProcessEngine engine) {
		engine.complete("Task_UnloadAndCount", Map.of("countConfirmed", true));
	}

	private static void cancel(ProcessEngine engine) {
		engine.publish(Messages.DELIVERY_CANCELLED, DELIVERY, Map.of());
	}

	private static Map<String, ?> start(boolean blind) {
		return Map.of("deliveryNumber", DELIVERY, "siteId", "W1", "supplierId", "SUP-1", "expectedAt",
				Floor.in(Duration.ofHours(2)), "blind", blind, "businessKey", DELIVERY);
	}

}
