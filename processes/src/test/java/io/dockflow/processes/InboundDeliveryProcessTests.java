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
		assertThat(delivery.waitsAt()).containsExactly("Task_AwaitTruck");

		arrive(engine);
		UserTask unload = engine.task("Task_UnloadAndCount");
		assertThat(unload.assignee()).isEqualTo("nora");
		assertThat(unload.candidateGroups()).containsExactly(CandidateGroups.RECEIVING);
		assertThat(unload.priority()).isEqualTo(60);
		assertThat(unload.dueDate()).isNotEmpty();
		assertThat(unload.variables()).containsEntry("dockDoor", "W1-DOCK-05").containsEntry("blind", false);
		engine.complete(unload, Map.of("countConfirmed", true, "countedLines", List.of()));

		assertThat(engine.tasks()).extracting(UserTask::element).containsOnly("Task_PutAway").hasSize(2);
		engine.tasks().forEach((task) -> engine.complete(task, Map.of("confirmedLocation", "W1-A03-07-2")));
		assertThat(delivery.end()).contains("Event_DeliveryClosed");
		assertThat(delivery.path()).containsSubsequence("Task_ArrangeDock", "Task_AwaitTruck", "Task_UnloadAndCount",
				"Task_CompareCounts", "Task_PostReceipt", "Call_InspectDelivery", "Task_MatchUnits", "Call_PutAway",
				"Task_CloseDelivery");
		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY, "discrepancyDecision", "none"));
	}

	@Test
	void theFormAloneCarriesTheCount(ProcessEngine engine) {
		announce(engine);
		arrive(engine);

		List<?> lines = List.of(Map.of("itemId", "I-1", "quantity", 3, "damaged", 1));
		engine.complete("Task_UnloadAndCount", Map.of("countConfirmed", false, "countedLines", lines));

		assertThat(engine.jobs(JobTypes.RECEIVING_COMPARE_COUNTS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY, "countConfirmed", false, "countedLines", lines));
	}

	@Test
	void anUnannouncedTruckGoesStraightToUnloading(ProcessEngine engine) {
		ProcessRun delivery = engine.startByMessage(Messages.TRUCK_ARRIVED_UNANNOUNCED, DELIVERY, start(true));

		assertThat(delivery.path()).contains("Task_AssignFreeDock").doesNotContain("Task_AwaitTruck");
		assertThat(engine.task("Task_UnloadAndCount").variables()).containsEntry("blind", true);
	}

	@Test
	void theSupervisorRefusesWhatIsTooMuch(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(12, 0, 0, 0));
		announce(engine);
		arrive(engine);
		count(engine);

		UserTask decide = engine.task("Task_DecideDiscrepancy");
		assertThat(decide.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(decide.dueDate()).isNotEmpty();
		assertThat(decide.variables()).containsEntry("overReceiptPercent", 12);
		engine.complete(decide, Map.of("discrepancyDecision", "refuse-excess", "decisionNote", "not ordered"));

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
		engine.complete("Task_UnloadAndCount",
				Map.of("countConfirmed", false, "countedLines", List.of(Map.of("itemId", "I-1", "quantity", 1))));
		engine.complete("Task_DecideDiscrepancy", Map.of("discrepancyDecision", "recount"));

		assertThat(engine.task("Task_UnloadAndCount").variables()).containsEntry("countedLines", List.of());
		count(engine);

		assertThat(engine.jobs(JobTypes.RECEIVING_POST_RECEIPT)).singleElement()
			.extracting((job) -> job.input().get("discrepancyDecision"))
			.isEqualTo("none");
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
	void aLateTruckKeepsADockAlertsTheSupervisorAndIsStillAwaited(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);

		engine.passTime(Duration.ofHours(4));

		assertThat(delivery.path()).contains("Event_TruckLate", "Task_KeepDockFree", "Event_LateTruckRearranged");
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting((job) -> job.input().get("taskName"))
			.isEqualTo("Arrival of the truck");
		assertThat(delivery.waitsAt()).containsExactly("Task_AwaitTruck");
	}

	@Test
	void aTruckThatDoesNotShowFreesItsDock(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);

		engine.passTime(Duration.ofHours(4));
		engine.passTime(Duration.ofHours(5));

		assertThat(delivery.end()).contains("Event_DeliveryNotShown");
		assertThat(engine.jobs(JobTypes.RECEIVING_FREE_DOCK)).hasSize(1);
	}

	@Test
	void aMovedAppointmentStartsTheTimersAnew(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		engine.publish(Messages.APPOINTMENT_CHANGED, DELIVERY, Map.of("expectedAt", Floor.in(Duration.ofHours(26))));

		engine.passTime(Duration.ofHours(9));

		assertThat(delivery.waitsAt()).containsExactly("Task_AwaitTruck");
		assertThat(delivery.path()).contains("Event_AppointmentChanged", "Task_RearrangeDock")
			.doesNotContain("Event_TruckLate");
	}

	@Test
	void unfinishedWorkAlertsTheSupervisorOnce(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_COMPARE_COUNTS, Floor.counted(0, 30, 0, 0));
		engine.stub(JobTypes.RECEIVING_POST_RECEIPT, Floor.received("C", false));
		ProcessRun delivery = announce(engine);
		arrive(engine);
		engine.passTime(Duration.ofHours(1));
		count(engine);
		engine.passTime(Duration.ofHours(2));
		engine.complete("Task_DecideDiscrepancy", Map.of("discrepancyDecision", "accept"));
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting(Job::input)
			.containsExactly(alert("Unload and count"), alert("Decide on difference"), alert("Inspect goods"));
		assertThat(delivery.waitsAt()).containsExactly("Call_InspectDelivery");
	}

	@Test
	void aDeliveryCancelledBeforeItsReceiptNeedsNoUndo(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		arrive(engine);

		engine.publish(Messages.DELIVERY_CANCELLED, DELIVERY, Map.of());

		assertThat(delivery.end()).contains("Event_DeliveryWithdrawn");
		assertThat(engine.jobs(JobTypes.RECEIVING_CANCEL_DELIVERY)).hasSize(1);
		assertThat(engine.jobs(JobTypes.RECEIVING_REVERSE_RECEIPT)).isEmpty();
		assertThat(engine.tasks()).isEmpty();
	}

	@Test
	void aDeliveryCancelledDuringPutAwayReversesItsReceipt(ProcessEngine engine) {
		ProcessRun delivery = announce(engine);
		arrive(engine);
		count(engine);

		engine.publish(Messages.DELIVERY_CANCELLED, DELIVERY, Map.of());

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

		engine.publish(Messages.DELIVERY_CANCELLED, DELIVERY, Map.of());

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

		engine.publish(Messages.DELIVERY_CANCELLED, DELIVERY, Map.of());

		assertThat(delivery.path()).contains("Task_ReturnFromLanes", "Task_ReverseReceipt");
		assertThat(delivery.end()).contains("Event_DeliveryWithdrawn");
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

	private static Map<String, ?> start(boolean blind) {
		return Map.of("deliveryNumber", DELIVERY, "siteId", "W1", "supplierId", "SUP-1", "expectedAt",
				Floor.in(Duration.ofHours(2)), "blind", blind, "businessKey", DELIVERY);
	}

	private static Map<String, Object> alert(String task) {
		return Map.of("businessKey", DELIVERY, "siteId", "W1", "taskName", task);
	}

}
