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

@ProcessTest(covers = ProcessIds.COUNT_STOCK)
class CountStockProcessTests {

	private static final String COUNT = "CNT-000004";

	private static final List<Map<String, Object>> SEVEN = List.of(Map.of("itemId", "SKU-00017", "quantity", 7));

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aCountThatAgreesWithTheBooksIsClosed(ProcessEngine engine) {
		ProcessRun count = request(engine);

		UserTask task = engine.task("Task_CountStock");
		assertThat(task.candidateGroups()).containsExactly(CandidateGroups.COUNTING);
		assertThat(task.assignee()).isEqualTo("nora");
		assertThat(task.variables()).containsEntry("locationId", "W1-A03-07-2")
			.containsEntry("countedGoods", "SKU-00017")
			.doesNotContainKeys("countSummary", "differenceUnits", "booked");
		engine.complete(task, Map.of("countLines", SEVEN, "completedBy", "omar"));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(engine.jobs(JobTypes.COUNTING_COMPARE_COUNT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("countNumber", COUNT, "countLines", SEVEN, "nothingThere", false, "countedBy", "omar"));
		assertThat(engine.jobs(JobTypes.COUNTING_POST_DIFFERENCE)).isEmpty();
		assertThat(engine.jobs(JobTypes.COUNTING_CLOSE_COUNT)).hasSize(1);
	}

	@Test
	void nothingIsAnAnswer(ProcessEngine engine) {
		ProcessRun count = engine.startByMessage(Messages.COUNT_REQUESTED, COUNT, started(null));

		assertThat(engine.task("Task_CountStock").variables()).containsEntry("countedGoods",
				"everything that is there");
		engine.complete("Task_CountStock", Map.of("nothingThere", true));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(engine.jobs(JobTypes.COUNTING_COMPARE_COUNT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(
					Map.of("countNumber", COUNT, "countLines", List.of(), "nothingThere", true, "countedBy", "nora"));
	}

	@Test
	void aDifferenceIsCountedAgainBySomebodyElse(ProcessEngine engine) {
		engine.stub(JobTypes.COUNTING_COMPARE_COUNT, Answer.completes(Floor.compared("differs", false, 3)),
				Answer.completes(Floor.compared("differs-again", true, 3)));
		ProcessRun count = request(engine);

		engine.complete("Task_CountStock", Map.of("countLines", SEVEN));
		UserTask again = engine.task("Task_CountStock");
		assertThat(again.assignee()).as("nora counted first").isNullOrEmpty();
		assertThat(again.variables()).containsEntry("countLines", List.of()).containsEntry("nothingThere", false);
		engine.complete(again, Map.of("countLines", SEVEN, "completedBy", "omar"));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(count.path()).containsSubsequence("Task_CheckTolerance", "Task_FreeReservations", "Task_AdjustStock",
				"Task_CloseCount");
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).hasSize(2)
			.allSatisfy((job) -> assertThat(job.input()).containsEntry("taskKind", "count")
				.containsEntry("skill", CandidateGroups.COUNTING));
		assertThat(engine.jobs(JobTypes.COUNTING_POST_DIFFERENCE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided(null, null, null));
	}

	@Test
	void whoCountedFirstCannotCountAgain(ProcessEngine engine) {
		engine.stub(JobTypes.COUNTING_COMPARE_COUNT, Answer.completes(Floor.compared("differs", false, 3)),
				Answer.throwsError(Errors.SAME_PERSON), Answer.completes(Floor.compared("as-booked", false, 0)));
		ProcessRun count = request(engine);

		engine.complete("Task_CountStock", Map.of("countLines", SEVEN));
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN, "completedBy", "nora"));
		assertThat(count.waitsAt()).containsExactly("Task_CountStock");
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN, "completedBy", "pia"));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(engine.jobs(JobTypes.COUNTING_COMPARE_COUNT)).extracting((job) -> job.input().get("countedBy"))
			.containsExactly("nora", "nora", "pia");
	}

	@Test
	void theSupervisorSettlesWhatTwoPeopleSawDifferently(ProcessEngine engine) {
		ProcessRun count = disputed(engine);

		UserTask decide = engine.task("Task_DecideCount");
		assertThat(decide.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(decide.variables()).containsEntry("countSummary", "SKU-00017: 10 booked, 5 seen")
			.containsEntry("countProblem", "");
		engine.complete(decide, Map.of("countDecision", "first", "decisionNote", "I looked", "completedBy", "sam"));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(engine.jobs(JobTypes.COUNTING_POST_DIFFERENCE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided("first", "sam", "I looked"));
	}

	@Test
	void theSupervisorHasItCountedOnceMore(ProcessEngine engine) {
		engine.stub(JobTypes.COUNTING_COMPARE_COUNT, Answer.completes(Floor.compared("differs", false, 3)),
				Answer.completes(Floor.compared("differs-again", false, 5)),
				Answer.completes(Floor.compared("differs-again", true, 3)));
		ProcessRun count = request(engine);
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN));
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN, "completedBy", "omar"));

		engine.complete("Task_DecideCount", Map.of("countDecision", "again"));
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN, "completedBy", "pia"));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(engine.jobs(JobTypes.LABOR_ASSIGN_WORKER)).hasSize(3);
		assertThat(engine.jobs(JobTypes.COUNTING_POST_DIFFERENCE)).hasSize(1);
	}

	@Test
	void whatCannotBeFreedComesBackToTheSupervisor(ProcessEngine engine) {
		engine.stub(JobTypes.COUNTING_COMPARE_COUNT, Answer.completes(Floor.compared("differs", false, 3)),
				Answer.completes(Floor.compared("differs-again", true, 3)));
		engine.stub(JobTypes.COUNTING_FREE_RESERVATIONS,
				Answer.throwsError(Errors.ADJUSTMENT_NOT_POSSIBLE, Map.of("failure", "3 are missing, 2 are free.")),
				Answer.throwsError(Errors.ADJUSTMENT_NOT_POSSIBLE), Answer.completes());
		ProcessRun count = request(engine);
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN));
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN, "completedBy", "omar"));

		assertThat(engine.task("Task_DecideCount").variables()).containsEntry("countProblem",
				"3 are missing, 2 are free.");
		engine.complete("Task_DecideCount", Map.of("countDecision", "last", "completedBy", "sam"));
		assertThat(engine.task("Task_DecideCount").variables()).containsEntry("countProblem",
				"The books cannot be corrected by it.");
		engine.complete("Task_DecideCount",
				Map.of("countDecision", "quantity", "decidedLines", SEVEN, "completedBy", "sam"));

		assertThat(count.end()).contains("Event_Counted");
		assertThat(engine.jobs(JobTypes.COUNTING_FREE_RESERVATIONS)).last()
			.extracting(Job::input)
			.isEqualTo(Map.of("countNumber", COUNT, "countDecision", "quantity", "decidedLines", SEVEN));
	}

	@Test
	void workThatNobodyDoesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun count = disputed(engine);

		engine.passTime(Duration.ofHours(5));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", COUNT, "siteId", "W1", "taskName", "Decide difference"));
		assertThat(count.waitsAt()).containsExactly("Task_DecideCount");
	}

	@Test
	void aCountThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		request(engine);

		engine.passTime(Duration.ofMinutes(50));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting((job) -> job.input().get("taskName"))
			.isEqualTo("Count stock");
	}

	@Test
	void theClockRequestsCountsThatAreDue(ProcessEngine engine) {
		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.COUNTING_REQUEST_DUE_COUNTS)).isNotEmpty();
		assertThat(engine.runs(ProcessIds.COUNT_STOCK)).isNotEmpty()
			.allSatisfy((run) -> assertThat(run.end()).contains("Event_DueCountsRequested"));
	}

	private static Map<String, Object> decided(String decision, String by, String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("countNumber", COUNT);
		input.put("countDecision", decision);
		input.put("decidedLines", List.of());
		input.put("decidedBy", by);
		input.put("decisionNote", note);
		return input;
	}

	private static ProcessRun disputed(ProcessEngine engine) {
		engine.stub(JobTypes.COUNTING_COMPARE_COUNT, Answer.completes(Floor.compared("differs", false, 3)),
				Answer.completes(Floor.compared("differs-again", false, 5)));
		ProcessRun count = request(engine);
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN));
		engine.complete("Task_CountStock", Map.of("countLines", SEVEN, "completedBy", "omar"));
		return count;
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.COUNT_REQUESTED, COUNT, started("SKU-00017"));
	}

	private static Map<String, Object> started(String itemId) {
		Map<String, Object> variables = new HashMap<>(
				Map.of("countNumber", COUNT, "siteId", "W1", "businessKey", COUNT, "locationId", "W1-A03-07-2"));
		variables.put("itemId", itemId);
		return variables;
	}

}
