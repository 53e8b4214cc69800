package io.dockflow.processes;

import java.time.Duration;
import java.util.HashMap;
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

@ProcessTest(covers = ProcessIds.DISPATCH_LOAD)
class DispatchLoadProcessTests {

	private static final String LOAD = "LD-000001";

	private static final String SSCC = "340123450000000018";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aLoadIsLoadedSealedAndDelivered(ProcessEngine engine) {
		ProcessRun load = plan(engine);
		arrive(engine);
		assertThat(engine.task("Task_LoadTruck").variables()).containsEntry("dockDoor", "W1-DOCK-03")
			.containsEntry("stagingLane", "W1-STAGE-01");
		seal(engine);
		assertThat(load.waitsAt()).containsExactly("Task_AwaitProofOfDelivery");
		engine.publish(Messages.LOAD_DELIVERED, LOAD, Map.of("loadNumber", LOAD));

		assertThat(load.end()).contains("Event_LoadClosed");
		assertThat(load.path()).containsSubsequence("Task_AssignDoor", "Task_AwaitCarrier", "Task_LoadTruck",
				"Task_ReconcileLoad", "Task_SealLoad", "Task_IssueGoods", "Event_LoadClosed");
		assertThat(engine.jobs(JobTypes.SHIPPING_SEAL_LOAD)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("loadNumber", LOAD, "sealNumber", "S-1"));
		assertThat(closed(engine)).isEqualTo("delivered");
	}

	@Test
	void theDoorStaysAsPlannedWhenTheCarrierNamesNone(ProcessEngine engine) {
		plan(engine);
		Map<String, Object> arrival = new HashMap<>();
		arrival.put("dockDoor", null);

		engine.publish(Messages.CARRIER_ARRIVED, LOAD, arrival);

		assertThat(engine.task("Task_LoadTruck").variables()).containsEntry("dockDoor", "W1-DOCK-03");
	}

	@Test
	void aLateCarrierAlertsTheSupervisorAndIsStillAwaited(ProcessEngine engine) {
		ProcessRun load = plan(engine);

		engine.passTime(Duration.ofHours(3));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).hasSize(1);
		assertThat(load.waitsAt()).containsExactly("Task_AwaitCarrier");
	}

	@Test
	void aMissingParcelIsLeftBehind(ProcessEngine engine) {
		engine.stub(JobTypes.SHIPPING_RECONCILE_LOAD, Map.of("missingCount", 1));
		ProcessRun load = plan(engine);
		arrive(engine);
		engine.complete("Task_LoadTruck", Map.of("sealNumber", "S-1", "missingParcels", List.of(Map.of("sscc", SSCC))));

		UserTask decide = engine.task("Task_DecideMissing");
		assertThat(decide.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		engine.complete(decide, Map.of("missingDecision", "leave-behind"));

		assertThat(load.path()).containsSubsequence("Task_LeaveBehind", "Task_SealLoad", "Task_IssueGoods");
	}

	@Test
	void aMissingParcelIsSearchedAndLoaded(ProcessEngine engine) {
		engine.stub(JobTypes.SHIPPING_RECONCILE_LOAD, Answer.completes(Map.of("missingCount", 1)),
				Answer.completes(Map.of("missingCount", 0)));
		ProcessRun load = plan(engine);
		arrive(engine);
		engine.complete("Task_LoadTruck", Map.of("sealNumber", "S-1", "missingParcels", List.of(Map.of("sscc", SSCC))));

		engine.complete("Task_DecideMissing", Map.of("missingDecision", "search"));
		assertThat(engine.task("Task_LoadTruck").variables()).containsEntry("missingParcels", List.of());
		seal(engine);

		assertThat(load.path()).doesNotContain("Task_LeaveBehind").contains("Task_IssueGoods");
	}

	@Test
	void aLoadWithoutProofIsEnquired(ProcessEngine engine) {
		ProcessRun load = depart(engine);
		engine.passTime(Duration.ofDays(3));

		UserTask enquire = engine.task("Task_EnquireDelivery");
		assertThat(enquire.candidateGroups()).containsExactly(CandidateGroups.CUSTOMER_SERVICE);
		engine.complete(enquire, Map.of("deliveryOutcome", "lost"));

		assertThat(load.end()).contains("Event_LoadClosed");
		assertThat(closed(engine)).isEqualTo("lost");
	}

	@Test
	void aLoadStillOnItsWayIsAwaitedForTheHoursAgreed(ProcessEngine engine) {
		ProcessRun load = depart(engine);
		engine.passTime(Duration.ofDays(3));
		engine.complete("Task_EnquireDelivery", Map.of("deliveryOutcome", "wait", "waitHours", 24));
		engine.passTime(Duration.ofHours(23));
		assertThat(load.waitsAt()).containsExactly("Task_AwaitProofOfDelivery");

		engine.publish(Messages.LOAD_DELIVERED, LOAD, Map.of("deliveryOutcome", "delivered"));

		assertThat(load.end()).contains("Event_LoadClosed");
		assertThat(closed(engine)).isEqualTo("delivered");
	}

	@Test
	void workThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		engine.stub(JobTypes.SHIPPING_RECONCILE_LOAD, Map.of("missingCount", 1));
		plan(engine);
		arrive(engine);
		engine.passTime(Duration.ofHours(1));
		seal(engine);
		engine.passTime(Duration.ofHours(2));
		engine.complete("Task_DecideMissing", Map.of("missingDecision", "leave-behind"));
		engine.passTime(Duration.ofDays(3));
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting((job) -> job.input().get("taskName"))
			.containsExactly("Load truck", "Decide on missing parcels", "Enquire about delivery");
	}

	private static ProcessRun plan(ProcessEngine engine) {
		return engine.startByMessage(Messages.LOAD_PLANNED, LOAD, Map.of("loadNumber", LOAD, "siteId", "W1",
				"businessKey", LOAD, "departAt", Floor.in(Duration.ofHours(3))));
	}

	private static void arrive(ProcessEngine engine) {
		engine.publish(Messages.CARRIER_ARRIVED, LOAD, Map.of("loadNumber", LOAD));
	}

	private static void seal(ProcessEngine engine) {
		engine.complete("Task_LoadTruck", Map.of("sealNumber", "S-1", "missingParcels", List.of()));
	}

	private static ProcessRun depart(ProcessEngine engine) {
		ProcessRun load = plan(engine);
		arrive(engine);
		seal(engine);
		return load;
	}

	private static Object closed(ProcessEngine engine) {
		return engine.jobs(JobTypes.SHIPPING_CLOSE_LOAD).getLast().input().get("deliveryOutcome");
	}

}
