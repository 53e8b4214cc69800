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

@ProcessTest(covers = ProcessIds.SCRAP_GOODS)
class ScrapGoodsProcessTests {

	private static final String RETURN = "RET-000012";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void littleOfLittleValueIsScrappedAtOnce(ProcessEngine engine) {
		ProcessRun scrap = propose(engine, 3, 12.5);

		assertThat(scrap.end()).contains("Event_GoodsScrapped");
		assertThat(engine.jobs(JobTypes.RETURNS_SCRAP_GOODS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decision(null, null));
	}

	@Test
	void aSupervisorAgreesToScrapMuch(ProcessEngine engine) {
		ProcessRun scrap = propose(engine, 40, 12.5);

		UserTask approve = engine.task("Task_ApproveScrap");
		assertThat(approve.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(approve.variables()).containsEntry("scrapText", "40 of SKU-00017, grade D")
			.containsEntry("scrapUnits", 40)
			.containsEntry("scrapValue", 12.5);
		engine.complete(approve, Map.of("scrapDecision", "approve", "scrapNote", "mould", "completedBy", "eva"));

		assertThat(scrap.end()).contains("Event_GoodsScrapped");
		assertThat(engine.jobs(JobTypes.RETURNS_SCRAP_GOODS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decision("eva", "mould"));
	}

	@Test
	void whatTheSupervisorDoesNotScrapIsLookedAtAgain(ProcessEngine engine) {
		ProcessRun scrap = propose(engine, 1, 300);

		engine.complete("Task_ApproveScrap",
				Map.of("scrapDecision", "keep", "scrapNote", "too good", "completedBy", "eva"));

		assertThat(scrap.end()).contains("Event_GoodsKept");
		assertThat(engine.jobs(JobTypes.RETURNS_KEEP_GOODS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(decision("eva", "too good"));
		assertThat(engine.jobs(JobTypes.RETURNS_SCRAP_GOODS)).isEmpty();
	}

	@Test
	void anApprovalThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun scrap = propose(engine, 40, 12.5);

		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", RETURN, "siteId", "W1", "taskName", "Approve scrap"));
		assertThat(scrap.waitsAt()).containsExactly("Task_ApproveScrap");
	}

	private static Map<String, Object> decision(String by, String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("returnNumber", RETURN);
		input.put("decidedBy", by);
		input.put("decisionNote", note);
		return input;
	}

	private static ProcessRun propose(ProcessEngine engine, int units, double value) {
		return engine.start(ProcessIds.SCRAP_GOODS, Map.of("returnNumber", RETURN, "siteId", "W1", "scrapUnits", units,
				"scrapValue", value, "scrapText", "%d of SKU-00017, grade D".formatted(units), "businessKey", RETURN));
	}

}
