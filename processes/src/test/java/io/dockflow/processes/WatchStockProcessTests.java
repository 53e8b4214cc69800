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

@ProcessTest(covers = ProcessIds.WATCH_STOCK)
class WatchStockProcessTests {

	private static final String CHECK = "CHECK-000007";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aCheckThatFindsNothingNewClosesItself(ProcessEngine engine) {
		ProcessRun check = start(engine);

		assertThat(check.end()).contains("Event_StockInOrder");
		assertThat(check.path()).containsSubsequence("Task_ExpireLots", "Task_AssessLevels", "Task_CloseStockCheck");
		assertThat(engine.jobs(JobTypes.INVENTORY_EXPIRE_LOTS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("siteId", "W1"));
		assertThat(engine.jobs(JobTypes.INVENTORY_ASSESS_LEVELS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("siteId", "W1", "businessKey", CHECK));
		assertThat(engine.jobs(JobTypes.INVENTORY_CLOSE_STOCK_CHECK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(reviewed(null, null));
	}

	@Test
	void aPlannerReviewsWhatIsNew(ProcessEngine engine) {
		ProcessRun check = startWithNews(engine);

		UserTask review = engine.task("Task_ReviewStock");
		assertThat(review.candidateGroups()).containsExactly(CandidateGroups.PLANNERS);
		assertThat(review.variables()).containsEntry("expiredLots", 2)
			.containsEntry("lowItems", 4)
			.containsEntry("outItems", 1)
			.containsEntry("overItems", 2)
			.containsEntry("expiringItems", 3)
			.containsEntry("newExceptions", 5);
		engine.complete(review, Map.of("reviewNote", "ordered", "completedBy", "paul"));

		assertThat(check.end()).contains("Event_ExceptionsReviewed");
		assertThat(engine.jobs(JobTypes.INVENTORY_CLOSE_STOCK_CHECK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(reviewed("paul", "ordered"));
	}

	@Test
	void aReviewNeedsNoNote(ProcessEngine engine) {
		ProcessRun check = startWithNews(engine);

		engine.complete("Task_ReviewStock", Map.of());

		assertThat(check.end()).contains("Event_ExceptionsReviewed");
		assertThat(engine.jobs(JobTypes.INVENTORY_CLOSE_STOCK_CHECK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(reviewed(null, null));
	}

	@Test
	void aReviewThatNobodyDoesAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun check = startWithNews(engine);

		engine.passTime(Duration.ofHours(23));
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).isEmpty();
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", CHECK, "siteId", "W1", "taskName", "Review stock"));
		assertThat(check.waitsAt()).containsExactly("Task_ReviewStock");
	}

	@Test
	void theClockRequestsChecks(ProcessEngine engine) {
		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.INVENTORY_REQUEST_STOCK_CHECKS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of());
		assertThat(engine.runs(ProcessIds.WATCH_STOCK)).singleElement()
			.satisfies((run) -> assertThat(run.end()).contains("Event_ChecksRequested"));
	}

	private static Map<String, Object> reviewed(String by, String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("businessKey", CHECK);
		input.put("siteId", "W1");
		input.put("reviewedBy", by);
		input.put("reviewNote", note);
		return input;
	}

	private static ProcessRun startWithNews(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_EXPIRE_LOTS, Map.of("expiredLots", 2));
		engine.stub(JobTypes.INVENTORY_ASSESS_LEVELS, Floor.levels(5));
		return start(engine);
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.startByMessage(Messages.STOCK_CHECK_DUE, "W1", Map.of("siteId", "W1", "businessKey", CHECK));
	}

}
