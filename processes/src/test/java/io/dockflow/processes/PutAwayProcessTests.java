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

@ProcessTest(covers = ProcessIds.PUT_AWAY)
class PutAwayProcessTests {

	private static final String UNIT = "340123450000000018";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aUnitGoesToTheProposedBin(ProcessEngine engine) {
		ProcessRun run = start(engine);

		UserTask task = engine.task("Task_PutAway");
		assertThat(task.variables()).containsEntry("locationId", "W1-A03-07-2")
			.containsEntry("confirmedLocation", "W1-A03-07-2")
			.containsEntry("reason", "nearest bin with room");
		engine.complete(task, Map.of());

		assertThat(run.end()).contains("Event_UnitPutAway");
		Job post = engine.jobs(JobTypes.SLOTTING_POST_PUT_AWAY).getFirst();
		assertThat(post.input()).containsEntry("confirmedLocation", "W1-A03-07-2")
			.containsEntry("deviationReason", null);
		Job assign = engine.jobs(JobTypes.LABOR_ASSIGN_WORKER).getFirst();
		assertThat(assign.input()).containsEntry("businessKey", UNIT).containsEntry("locationId", "W1-A03-07-2");
	}

	@Test
	void aDeviationIsPostedWithItsReason(ProcessEngine engine) {
		start(engine);

		engine.complete("Task_PutAway", Map.of("confirmedLocation", "W1-A04-01-1", "deviationReason", "aisle closed"));

		assertThat(engine.jobs(JobTypes.SLOTTING_POST_PUT_AWAY)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("handlingUnitId", UNIT, "locationId", "W1-A03-07-2", "confirmedLocation", "W1-A04-01-1",
					"deviationReason", "aisle closed", "locationBlocked", false));
	}

	@Test
	void aBlockedBinIsNotProposedAgain(ProcessEngine engine) {
		engine.stub(JobTypes.SLOTTING_PROPOSE_LOCATION, Answer.completes(Floor.proposed("W1-A01-01-1")),
				Answer.completes(Floor.proposed("W1-A02-02-2")), Answer.completes(Floor.proposed("W1-A03-03-3")));
		ProcessRun run = start(engine);

		engine.complete("Task_PutAway", Map.of("locationBlocked", true));
		engine.complete("Task_PutAway", Map.of("locationBlocked", true));
		engine.complete("Task_PutAway", Map.of());

		assertThat(engine.jobs(JobTypes.SLOTTING_PROPOSE_LOCATION))
			.extracting((job) -> job.input().get("refusedLocations"))
			.containsExactly(List.of(), List.of("W1-A01-01-1"), List.of("W1-A01-01-1", "W1-A02-02-2"));
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void aBinRefusedByTheRulesIsNotProposedAgain(ProcessEngine engine) {
		engine.stub(JobTypes.SLOTTING_POST_PUT_AWAY,
				Answer.throwsError(Errors.LOCATION_REFUSED, Map.of("refusedLocation", "W1-A09-09-9")),
				Answer.completes());
		ProcessRun run = start(engine);

		engine.complete("Task_PutAway", Map.of("confirmedLocation", "W1-A09-09-9", "deviationReason", "nearer"));
		assertThat(engine.task("Task_PutAway").variables()).containsEntry("deviationReason", null);
		engine.complete("Task_PutAway", Map.of());

		assertThat(engine.jobs(JobTypes.SLOTTING_PROPOSE_LOCATION).getLast().input()).containsEntry("refusedLocations",
				List.of("W1-A09-09-9"));
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void theSupervisorDirectsAUnitThatHasNoSpace(ProcessEngine engine) {
		engine.stub(JobTypes.SLOTTING_PROPOSE_LOCATION, Answer.throwsError(Errors.NO_SPACE));
		ProcessRun run = start(engine);

		UserTask resolve = engine.task("Task_ResolveNoSpace");
		assertThat(resolve.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		engine.complete(resolve, Map.of("spaceDecision", "direct", "directLocation", "W1-RECV"));

		assertThat(engine.task("Task_PutAway").variables()).containsEntry("locationId", "W1-RECV");
		engine.complete("Task_PutAway", Map.of());
		assertThat(run.end()).contains("Event_UnitPutAway");
	}

	@Test
	void theSearchStartsAgainWhenRoomWasMade(ProcessEngine engine) {
		engine.stub(JobTypes.SLOTTING_PROPOSE_LOCATION, Answer.throwsError(Errors.NO_SPACE),
				Answer.completes(Floor.proposed("W1-A01-01-1")));
		start(engine);

		engine.complete("Task_ResolveNoSpace", Map.of("spaceDecision", "retry"));

		assertThat(engine.task("Task_PutAway").variables()).containsEntry("locationId", "W1-A01-01-1");
	}

	@Test
	void workThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		engine.stub(JobTypes.SLOTTING_PROPOSE_LOCATION, Answer.throwsError(Errors.NO_SPACE),
				Answer.completes(Floor.proposed("W1-A01-01-1")));
		start(engine);
		engine.passTime(Duration.ofHours(2));
		engine.complete("Task_ResolveNoSpace", Map.of("spaceDecision", "retry"));
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting((job) -> job.input().get("taskName"))
			.containsExactly("Resolve missing space", "Put away");
		assertThat(engine.tasks()).extracting(UserTask::element).containsExactly("Task_PutAway");
	}

	@Test
	void aTaskForWhichNobodyIsFreeIsOfferedToItsGroup(ProcessEngine engine) {
		engine.stub(JobTypes.LABOR_ASSIGN_WORKER, Answer.completes(Map.of("dueAt", Floor.in(Duration.ofMinutes(30)),
				"slaAt", Floor.in(Duration.ofMinutes(40)), "priority", 40)));
		start(engine);
		assertThat(engine.incidents()).isEmpty();

		UserTask task = engine.task("Task_PutAway");
		assertThat(task.assignee()).isEmpty();
		assertThat(task.candidateGroups()).containsExactly(CandidateGroups.PUT_AWAY);
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.start(ProcessIds.PUT_AWAY,
				Map.of("handlingUnitId", UNIT, "siteId", "W1", "deliveryNumber", "ASN-000001", "businessKey", UNIT));
	}

}
