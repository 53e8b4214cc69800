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

@ProcessTest(covers = ProcessIds.PLAN_DEMAND)
class PlanDemandProcessTests {

	private static final String RUN = "PLAN-000007";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void nobodyTouchesAnOrdinaryPlan(ProcessEngine engine) {
		ProcessRun plan = request(engine);

		assertThat(plan.end()).contains("Event_PlanCarriedOut");
		assertThat(plan.path()).containsSubsequence("Task_SnapshotDemand", "Task_ForecastDemand", "Task_ProposeOrders",
				"Task_JoinOrders", "Task_CheckApproval", "Task_RaisePurchaseOrders", "Task_RequestTransfers",
				"Task_RecordAccuracy", "Task_CloseRun");
		assertThat(engine.tasks()).isEmpty();
		assertThat(engine.jobs(JobTypes.PLANNING_SETTLE_REVIEW)).isEmpty();
		for (String type : List.of(JobTypes.PLANNING_SNAPSHOT_DEMAND, JobTypes.PLANNING_JOIN_ORDERS,
				JobTypes.PLANNING_RAISE_PURCHASE_ORDERS, JobTypes.PLANNING_REQUEST_TRANSFERS,
				JobTypes.PLANNING_RECORD_ACCURACY, JobTypes.PLANNING_CLOSE_RUN)) {
			assertThat(engine.jobs(type)).singleElement().extracting(Job::input).isEqualTo(Map.of("runNumber", RUN));
		}
	}

	@Test
	void eachBatchIsForecastAndPlannedByAJobOfItsOwn(ProcessEngine engine) {
		request(engine);

		for (String type : List.of(JobTypes.PLANNING_FORECAST_DEMAND, JobTypes.PLANNING_PROPOSE_ORDERS)) {
			assertThat(engine.jobs(type)).allSatisfy((job) -> assertThat(job.input()).containsEntry("runNumber", RUN))
				.extracting((job) -> job.input().get("batchId"))
				.containsExactlyInAnyOrder(1, 2);
		}
	}

	@Test
	void sitesWithoutDemandNeedNoPlan(ProcessEngine engine) {
		engine.stub(JobTypes.PLANNING_SNAPSHOT_DEMAND, Map.of("batchIds", List.of(), "itemSites", 0));

		ProcessRun plan = request(engine);

		assertThat(plan.end()).contains("Event_NothingToPlan");
		assertThat(engine.jobs(JobTypes.PLANNING_CLOSE_RUN)).hasSize(1);
		assertThat(engine.jobs(JobTypes.PLANNING_FORECAST_DEMAND)).isEmpty();
	}

	@Test
	void aPlannerAcceptsADearPlan(ProcessEngine engine) {
		ProcessRun plan = requestDear(engine);

		UserTask review = engine.task("Task_ReviewProposals");
		assertThat(review.candidateGroups()).containsExactly(CandidateGroups.PLANNERS);
		assertThat(review.variables()).containsEntry("runNumber", RUN)
			.containsEntry("itemSites", 180)
			.containsEntry("proposalCount", 14)
			.containsEntry("exceptionClass", "none");
		assertThat(engine.jobs(JobTypes.PLANNING_RAISE_PURCHASE_ORDERS)).isEmpty();
		engine.complete(review, Map.of("reviewDecision", "accept", "completedBy", "paul"));

		assertThat(plan.end()).contains("Event_PlanCarriedOut");
		assertThat(engine.jobs(JobTypes.PLANNING_SETTLE_REVIEW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(settled("accept", null, "paul"));
		assertThat(engine.jobs(JobTypes.PLANNING_RAISE_PURCHASE_ORDERS)).hasSize(1);
	}

	@Test
	void aPlannerRejectsWhatIsLeftWithAReason(ProcessEngine engine) {
		ProcessRun plan = requestDear(engine);

		engine.complete("Task_ReviewProposals",
				Map.of("reviewDecision", "reject", "reviewNote", "the sale is over", "completedBy", "paul"));

		assertThat(plan.end()).contains("Event_PlanCarriedOut");
		assertThat(engine.jobs(JobTypes.PLANNING_SETTLE_REVIEW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(settled("reject", "the sale is over", "paul"));
	}

	@Test
	void aReviewThatNobodyDoesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun plan = requestDear(engine);

		engine.passTime(Duration.ofHours(3));
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).isEmpty();
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", RUN, "siteId", "W1", "taskName", "Review proposals"));
		assertThat(plan.waitsAt()).containsExactly("Task_ReviewProposals");
	}

	@Test
	void proposalsThatNobodyDecidedGiveWayToTheNextPlan(ProcessEngine engine) {
		ProcessRun plan = requestDear(engine);

		engine.passTime(Duration.ofHours(21));

		assertThat(plan.end()).contains("Event_PlanCarriedOut");
		assertThat(engine.tasks()).isEmpty();
		assertThat(engine.jobs(JobTypes.PLANNING_SETTLE_REVIEW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(settled(null, null, null));
		assertThat(engine.jobs(JobTypes.PLANNING_CLOSE_RUN)).hasSize(1);
	}

	@Test
	void anExceptionBringsThePlannerWhateverItsValue(ProcessEngine engine) {
		engine.stub(JobTypes.PLANNING_JOIN_ORDERS, Answer.completes(Floor.proposed(10, 0, "unsourced")));

		assertThat(request(engine).waitsAt()).containsExactly("Task_ReviewProposals");
	}

	@Test
	void theNightRequestsPlans(ProcessEngine engine) {
		engine.passTime(Duration.ofHours(25));

		assertThat(engine.jobs(JobTypes.PLANNING_REQUEST_PLANS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of());
		assertThat(engine.runs(ProcessIds.PLAN_DEMAND)).singleElement()
			.satisfies((run) -> assertThat(run.end()).contains("Event_PlansRequested"));
	}

	private static Map<String, Object> settled(String decision, String note, String by) {
		Map<String, Object> input = new HashMap<>();
		input.put("runNumber", RUN);
		input.put("reviewDecision", decision);
		input.put("reviewNote", note);
		input.put("reviewedBy", by);
		return input;
	}

	private static ProcessRun requestDear(ProcessEngine engine) {
		engine.stub(JobTypes.PLANNING_JOIN_ORDERS, Floor.proposed(9000, 12, "none"));
		return request(engine);
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.PLAN_REQUESTED, RUN,
				Map.of("runNumber", RUN, "siteId", "W1", "businessKey", RUN));
	}

}
