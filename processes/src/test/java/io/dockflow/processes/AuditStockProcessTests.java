package io.dockflow.processes;

import java.time.Duration;
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

@ProcessTest(covers = ProcessIds.AUDIT_STOCK)
class AuditStockProcessTests {

	private static final Duration NIGHT = Duration.ofDays(1);

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void theClockAuditsTheBooksEveryNight(ProcessEngine engine) {
		engine.passTime(NIGHT);
		engine.passTime(NIGHT);

		assertThat(engine.runs(ProcessIds.AUDIT_STOCK)).hasSize(2)
			.allSatisfy((audit) -> assertThat(audit.end()).contains("Event_BooksAgree"));
		assertThat(engine.jobs(JobTypes.INVENTORY_AUDIT_BOOKS)).hasSize(2)
			.extracting(Job::input)
			.containsOnly(Map.of());
	}

	@Test
	void anAuditEndsOnlyWhenTheBooksAgree(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_AUDIT_BOOKS, Answer.completes(Floor.audited(3)),
				Answer.completes(Floor.audited(1)), Answer.completes(Floor.audited(0)));
		ProcessRun audit = start(engine);

		UserTask clearUp = engine.task("Task_ClearUpDifference");
		assertThat(clearUp.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(clearUp.variables()).containsEntry("businessKey", "AUDIT-000001")
			.containsEntry("violations", 3)
			.containsEntry("clearUpNote", null);
		engine.complete(clearUp, Map.of("clearUpNote", "two postings were lost"));
		assertThat(engine.task("Task_ClearUpDifference").variables()).containsEntry("violations", 1)
			.containsEntry("clearUpNote", "two postings were lost");
		engine.complete("Task_ClearUpDifference", Map.of("clearUpNote", "and one reservation"));

		assertThat(audit.end()).contains("Event_BooksAgree");
		assertThat(engine.jobs(JobTypes.INVENTORY_AUDIT_BOOKS)).hasSize(3);
	}

	@Test
	void aDifferenceThatNobodyClearsUpAlertsTheSupervisor(ProcessEngine engine) {
		engine.stub(JobTypes.INVENTORY_AUDIT_BOOKS, Floor.audited(1));
		ProcessRun audit = start(engine);

		engine.passTime(Duration.ofHours(5));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", "AUDIT-000001", "siteId", "", "taskName", "Clear up the difference"));
		assertThat(audit.waitsAt()).containsExactly("Task_ClearUpDifference");
	}

	private static ProcessRun start(ProcessEngine engine) {
		engine.passTime(NIGHT);
		return engine.runs(ProcessIds.AUDIT_STOCK).getFirst();
	}

}
