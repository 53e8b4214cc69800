package io.dockflow.processes;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.PROCESS_RETURN)
class ProcessReturnProcessTests {

	private static final String RETURN = "RET-000012";

	private static final List<?> GRADES = List.of(Map.of("line", 1, "grade", "A"), Map.of("line", 2, "grade", "B"));

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void anAnnouncedReturnIsReceivedGradedAndPutAway(ProcessEngine engine) {
		ProcessRun returned = announce(engine);
		engine.publish(Messages.RETURN_ARRIVED, RETURN, Map.of("returnNumber", RETURN));

		assertThat(engine.task("Task_ReceiveReturn").variables()).containsEntry("orderNumber", "SO-000007")
			.containsEntry("countConfirmed", false);
		engine.complete("Task_ReceiveReturn", Map.of("countConfirmed", true, "completedBy", "rita"));
		grade(engine);
		engine.complete("Task_PutAway", Map.of());

		assertThat(returned.end()).contains("Event_ReturnClosed");
		assertThat(engine.jobs(JobTypes.RETURNS_POST_ARRIVAL)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("returnNumber", RETURN, "orderNumber", "SO-000007", "countConfirmed", true,
					"receivedLines", List.of(), "receivedBy", "rita"));
		assertThat(engine.jobs(JobTypes.RETURNS_RECORD_GRADES)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("returnNumber", RETURN, "grades", GRADES, "gradedBy", "quentin"));
		assertThat(engine.jobs(JobTypes.RETURNS_TELL_REFUND)).hasSize(1);
		assertThat(engine.jobs(JobTypes.RETURNS_SCRAP_GOODS)).isEmpty();
	}

	@Test
	void eachLineGetsTheDispositionOfItsOwnGrade(ProcessEngine engine) {
		engine.stub(JobTypes.RETURNS_RECORD_GRADES, Map.of("gradedLines",
				List.of(Floor.graded(1, "A"), Floor.graded(2, "D"), Floor.graded(3, "C"), Floor.graded(4, "B"))));
		arriveUnannounced(engine);
		receive(engine);

		grade(engine);

		assertThat(engine.jobs(JobTypes.RETURNS_APPLY_DISPOSITIONS)).singleElement()
			.extracting((job) -> job.input().get("dispositions"))
			.isEqualTo(List.of(decided(1, "restock"), decided(2, "scrap"), decided(3, "vendor"), decided(4, "rework")));
	}

	@Test
	void aParcelNobodyAnnouncedIsIdentifiedAtTheDoor(ProcessEngine engine) {
		ProcessRun returned = arriveUnannounced(engine);

		UserTask receive = engine.task("Task_ReceiveReturn");
		assertThat(receive.variables()).containsEntry("orderNumber", null);
		engine.complete(receive, Map.of("orderNumber", "SO-000009", "receivedLines",
				List.of(Map.of("itemId", "SKU-00017", "quantity", 2)), "completedBy", "rita"));

		assertThat(returned.waitsAt()).containsExactly("Task_GradeReturn");
		assertThat(engine.task("Task_GradeReturn").candidateGroups()).containsExactly(CandidateGroups.QUALITY);
		assertThat(engine.jobs(JobTypes.RETURNS_POST_ARRIVAL)).singleElement()
			.extracting((job) -> job.input().get("orderNumber"))
			.isEqualTo("SO-000009");
	}

	@Test
	void anAnnouncedReturnThatDoesNotComeIsClosed(ProcessEngine engine) {
		ProcessRun returned = announce(engine);

		engine.passTime(Duration.ofDays(21).plusMinutes(1));

		assertThat(returned.end()).contains("Event_ReturnNotArrived");
		assertThat(engine.jobs(JobTypes.RETURNS_CLOSE_NO_SHOW)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("returnNumber", RETURN));
	}

	@Test
	void whatIsWorthlessIsScrappedBeforeTheRefundIsTold(ProcessEngine engine) {
		ProcessRun returned = toScrap(engine, 3, 12.5);

		assertThat(returned.end()).contains("Event_ReturnClosed");
		assertThat(returned.path()).containsSubsequence("Call_ScrapGoods", "Task_TellRefund");
		assertThat(engine.jobs(JobTypes.RETURNS_SCRAP_GOODS)).singleElement()
			.extracting((job) -> job.input().get("returnNumber"))
			.isEqualTo(RETURN);
	}

	@Test
	void theRefundWaitsForTheSupervisorWhoKeepsTheGoods(ProcessEngine engine) {
		ProcessRun returned = toScrap(engine, 1, 300);

		assertThat(returned.waitsAt()).containsExactly("Call_ScrapGoods");
		assertThat(engine.jobs(JobTypes.RETURNS_TELL_REFUND)).isEmpty();
		engine.complete("Task_ApproveScrap", Map.of("scrapDecision", "keep", "completedBy", "eva"));

		assertThat(returned.end()).contains("Event_ReturnClosed");
		assertThat(engine.jobs(JobTypes.RETURNS_KEEP_GOODS)).hasSize(1);
		assertThat(engine.jobs(JobTypes.RETURNS_SCRAP_GOODS)).isEmpty();
		assertThat(engine.jobs(JobTypes.RETURNS_TELL_REFUND)).hasSize(1);
	}

	@Test
	void peopleWhoTakeTooLongAreSeen(ProcessEngine engine) {
		arriveUnannounced(engine);
		engine.passTime(Duration.ofMinutes(61));
		receive(engine);
		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting((job) -> job.input().get("taskName"))
			.containsExactly("Receive return", "Grade goods");
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).allSatisfy(
				(job) -> assertThat(job.input()).containsEntry("businessKey", RETURN).containsEntry("siteId", "W1"));
	}

	private static Map<String, ?> decided(int line, String disposition) {
		return Map.of("line", line, "disposition", disposition);
	}

	private static ProcessRun toScrap(ProcessEngine engine, int units, double value) {
		engine.stub(JobTypes.RETURNS_APPLY_DISPOSITIONS, Floor.sorted(units, value));
		ProcessRun returned = arriveUnannounced(engine);
		receive(engine);
		grade(engine);
		return returned;
	}

	private static void receive(ProcessEngine engine) {
		engine.complete("Task_ReceiveReturn",
				Map.of("receivedLines", List.of(Map.of("itemId", "SKU-00017", "quantity", 40))));
	}

	private static void grade(ProcessEngine engine) {
		engine.complete("Task_GradeReturn", Map.of("grades", GRADES, "completedBy", "quentin"));
	}

	private static ProcessRun announce(ProcessEngine engine) {
		return engine.startByMessage(Messages.RETURN_ANNOUNCED, RETURN, started("SO-000007"));
	}

	private static ProcessRun arriveUnannounced(ProcessEngine engine) {
		return engine.startByMessage(Messages.RETURN_ARRIVED_UNANNOUNCED, RETURN, started(null));
	}

	private static Map<String, Object> started(String orderNumber) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("returnNumber", RETURN);
		variables.put("siteId", "W1");
		variables.put("orderNumber", orderNumber);
		variables.put("noShowAt", Floor.in(Duration.ofDays(21)));
		variables.put("businessKey", RETURN);
		return variables;
	}

}
