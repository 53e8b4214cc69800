package io.dockflow.processes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.REVIEW_SUPPLIER)
class ReviewSupplierProcessTests {

	private static final String REVIEW = "REV-000004";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aSupplierInOrderKeepsItsStanding(ProcessEngine engine) {
		ProcessRun review = start(engine);

		assertThat(review.end()).contains("Event_SupplierInOrder");
		assertThat(engine.jobs(JobTypes.SUPPLIERS_BUILD_SCORECARD)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("reviewNumber", REVIEW));
		assertThat(engine.jobs(JobTypes.SUPPLIERS_RECORD_REVIEW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided("keep", null, null));
	}

	@Test
	void aBuyerDecidesAboutASupplierBelowStanding(ProcessEngine engine) {
		ProcessRun review = startBelowStanding(engine);

		UserTask decide = engine.task("Task_DecideSupplier");
		assertThat(decide.candidateGroups()).containsExactly(CandidateGroups.BUYERS);
		assertThat(decide.variables()).containsEntry("supplierId", "SUP-4")
			.containsEntry("closedOrders", 12)
			.containsEntry("otifPercent", 71.5)
			.containsEntry("leadTimeMean", 6.5)
			.containsEntry("leadTimeDeviation", 4.1)
			.containsEntry("damagedPercent", 0.4)
			.containsEntry("priceVariancePercent", 1)
			.containsEntry("summary", "Volt Chemicals since a year");
		engine.complete(decide,
				Map.of("supplierDecision", "second-source", "decisionNote", "two late in a row", "completedBy", "ben"));

		assertThat(review.end()).contains("Event_StandingDecided");
		assertThat(engine.jobs(JobTypes.SUPPLIERS_RECORD_REVIEW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided("second-source", "ben", "two late in a row"));
	}

	@Test
	void aDecisionNeedsNoNote(ProcessEngine engine) {
		startBelowStanding(engine);

		engine.complete("Task_DecideSupplier", Map.of("supplierDecision", "block", "completedBy", "ben"));

		assertThat(engine.jobs(JobTypes.SUPPLIERS_RECORD_REVIEW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decided("block", "ben", null));
	}

	@Test
	void aDecisionThatNobodyMakesAlertsTheSupervisors(ProcessEngine engine) {
		ProcessRun review = startBelowStanding(engine);

		engine.passTime(Duration.ofHours(25));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", REVIEW, "siteId", "", "taskName", "Decide about supplier"));
		assertThat(review.waitsAt()).containsExactly("Task_DecideSupplier");
	}

	@Test
	void theClockRequestsReviews(ProcessEngine engine) {
		engine.passTime(Duration.ofDays(32));

		assertThat(engine.jobs(JobTypes.SUPPLIERS_REQUEST_REVIEWS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of());
		assertThat(engine.runs(ProcessIds.REVIEW_SUPPLIER)).singleElement()
			.satisfies((run) -> assertThat(run.end()).contains("Event_ReviewsRequested"));
	}

	private static Map<String, Object> decided(String decision, @Nullable String by, @Nullable String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("reviewNumber", REVIEW);
		input.put("supplierDecision", decision);
		input.put("decidedBy", by);
		input.put("decisionNote", note);
		return input;
	}

	private static ProcessRun startBelowStanding(ProcessEngine engine) {
		engine.stub(JobTypes.SUPPLIERS_BUILD_SCORECARD, Floor.scored(12, 71.5, 0.4, 4.1, 1));
		return start(engine);
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.startByMessage(Messages.SUPPLIER_REVIEW_DUE, "SUP-4",
				Map.of("reviewNumber", REVIEW, "supplierId", "SUP-4", "businessKey", REVIEW));
	}

}
