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

@ProcessTest(covers = ProcessIds.CROSS_DOCK)
class CrossDockProcessTests {

	private static final String UNIT = "340123450000000018";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aWantedUnitGoesFromTruckToTruck(ProcessEngine engine) {
		ProcessRun run = start(engine);

		UserTask move = engine.task("Task_MoveToLane");
		assertThat(move.assignee()).isEqualTo("nora");
		assertThat(move.candidateGroups()).containsExactly(CandidateGroups.PUT_AWAY);
		assertThat(move.variables()).containsEntry("laneId", "W1-STAGE-01")
			.containsEntry("orderNumbers", List.of("SO-000001"))
			.containsEntry("confirmedLane", null);
		engine.complete(move, Map.of("scannedUnit", UNIT, "confirmedLane", "W1-STAGE-01"));
		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");
		engine.publish(Messages.UNIT_LOADED, UNIT, Map.of());

		assertThat(run.end()).contains("Event_GoodsGone");
		assertThat(engine.jobs(JobTypes.CROSSDOCK_POST_MOVE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("handlingUnitId", UNIT, "laneId", "W1-STAGE-01", "confirmedLane", "W1-STAGE-01"));
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("taskKind", "cross-dock", "businessKey", UNIT, "siteId", "W1", "skill", "put-away",
					"locationId", "W1-STAGE-01"));
	}

	@Test
	void aUnitNobodyWantsAnyMoreIsPutAway(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_RESERVE_UNIT, Answer.throwsError(Errors.LOST_DEMAND));
		ProcessRun run = start(engine);

		putAway(engine);

		assertThat(run.path()).contains("Event_OrdersGone").doesNotContain("Task_ChooseLane");
		assertThat(engine.jobs(JobTypes.CROSSDOCK_RELEASE_UNIT)).hasSize(1);
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void aUnitForWhichNoLaneHasRoomIsPutAway(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_CHOOSE_LANE, Answer.throwsError(Errors.NO_SPACE));
		ProcessRun run = start(engine);

		putAway(engine);

		assertThat(run.path()).containsSubsequence("Event_NoLane", "Task_ReleaseUnit", "Call_PutAway");
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void aRefusedLaneIsNotChosenAgain(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_CHOOSE_LANE, Answer.completes(Floor.lane("W1-STAGE-01", false)),
				Answer.completes(Floor.lane("W1-STAGE-02", false)));
		engine.stub(JobTypes.CROSSDOCK_POST_MOVE,
				Answer.throwsError(Errors.LOCATION_REFUSED, Map.of("refusedLocation", "W1-STAGE-01")),
				Answer.completes(Map.of("cutOffAt", Floor.in(Duration.ofHours(2)))));
		ProcessRun run = start(engine);

		engine.complete("Task_MoveToLane", Map.of("scannedUnit", UNIT, "confirmedLane", "W1-STAGE-01"));
		assertThat(engine.task("Task_MoveToLane").variables()).containsEntry("laneId", "W1-STAGE-02")
			.containsEntry("confirmedLane", null);
		engine.complete("Task_MoveToLane", Map.of("scannedUnit", UNIT, "confirmedLane", "W1-STAGE-02"));

		assertThat(engine.jobs(JobTypes.CROSSDOCK_CHOOSE_LANE)).extracting((job) -> job.input().get("refusedLanes"))
			.containsExactly(List.of(), List.of("W1-STAGE-01"));
		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");
	}

	@Test
	void aMoveThatIsNotNeededAnyMoreIsCalledOff(ProcessEngine engine) {
		ProcessRun run = start(engine);

		engine.publish(Messages.DEMAND_LOST, UNIT, Map.of());
		assertThat(engine.tasks()).extracting(UserTask::element).containsExactly("Task_PutAway");
		putAway(engine);

		assertThat(run.path()).contains("Event_MoveNotNeeded").doesNotContain("Task_PostMove");
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void aUnitWhoseOrdersWereCancelledGoesToAnotherOrderInTheSameLane(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_CHOOSE_LANE, Answer.completes(Floor.lane("W1-STAGE-01", false)),
				Answer.completes(Floor.lane("W1-STAGE-01", true)));
		engine.stub(JobTypes.CROSSDOCK_REVIEW_UNIT, Floor.reviewed("reserve"));
		ProcessRun run = staged(engine);

		engine.publish(Messages.DEMAND_LOST, UNIT, Map.of());

		assertThat(engine.tasks()).as("it stands there already").isEmpty();
		assertThat(engine.jobs(JobTypes.CROSSDOCK_RESERVE_UNIT)).hasSize(2);
		assertThat(engine.jobs(JobTypes.CROSSDOCK_POST_MOVE).getLast().input()).containsEntry("confirmedLane",
				"W1-STAGE-01");
		assertThat(engine.jobs(JobTypes.CROSSDOCK_REVIEW_UNIT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("handlingUnitId", UNIT, "truckMissed", false));
		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");
	}

	@Test
	void aUnitThatMissedItsTruckIsPutAway(ProcessEngine engine) {
		ProcessRun run = staged(engine);

		engine.passTime(Duration.ofHours(3));
		putAway(engine);

		assertThat(engine.jobs(JobTypes.CROSSDOCK_REVIEW_UNIT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("handlingUnitId", UNIT, "truckMissed", true));
		assertThat(run.path()).containsSubsequence("Event_TruckMissed", "Task_ReviewUnit", "Task_ReleaseUnit",
				"Call_PutAway");
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void goodsOfAnOrderThatIsReadyGoWithTheNextTruck(ProcessEngine engine) {
		engine.stub(JobTypes.CROSSDOCK_REVIEW_UNIT, Floor.reviewed("wait"));
		ProcessRun run = staged(engine);
		engine.passTime(Duration.ofHours(3));
		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");

		engine.publish(Messages.DEMAND_LOST, UNIT, Map.of());
		engine.publish(Messages.UNIT_LOADED, UNIT, Map.of());

		assertThat(engine.jobs(JobTypes.CROSSDOCK_REVIEW_UNIT)).extracting((job) -> job.input().get("truckMissed"))
			.containsExactly(true, false);
		assertThat(run.end()).contains("Event_GoodsGone");
	}

	@Test
	void aMoveThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun run = start(engine);

		engine.passTime(Duration.ofHours(1));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting((job) -> job.input().get("taskName"))
			.isEqualTo("Move to lane");
		assertThat(run.waitsAt()).containsExactly("Task_MoveToLane");
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.start(ProcessIds.CROSS_DOCK,
				Map.of("handlingUnitId", UNIT, "siteId", "W1", "deliveryNumber", "ASN-000001", "businessKey", UNIT));
	}

	private static ProcessRun staged(ProcessEngine engine) {
		ProcessRun run = start(engine);
		engine.complete("Task_MoveToLane", Map.of("scannedUnit", UNIT, "confirmedLane", "W1-STAGE-01"));
		return run;
	}

	private static void putAway(ProcessEngine engine) {
		engine.complete("Task_PutAway", Map.of("confirmedLocation", "W1-A03-07-2"));
	}

}
