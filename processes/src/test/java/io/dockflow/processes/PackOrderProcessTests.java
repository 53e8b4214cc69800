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

@ProcessTest(covers = ProcessIds.PACK_ORDER)
class PackOrderProcessTests {

	private static final Map<String, ?> TOO_LIGHT = Map.of("weightDeviationPercent", 18.5);

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aShipmentOfTheRightWeightIsLabelled(ProcessEngine engine) {
		ProcessRun packing = start(engine);

		assertThat(engine.task("Task_PackOrder").variables()).containsEntry("cartonCount", 2)
			.containsEntry("expectedWeightGrams", 8400);
		pack(engine);

		assertThat(packing.end()).contains("Event_ShipmentPacked");
		assertThat(engine.jobs(JobTypes.PACKING_CHECK_WEIGHT)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("shipmentNumber", "SH-000001", "measuredWeightGrams", 8500));
		assertThat(engine.jobs(JobTypes.PACKING_POST_PACKING)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("shipmentNumber", "SH-000001", "packedBy", "nora"));
	}

	@Test
	void theSupervisorAcceptsAWrongWeight(ProcessEngine engine) {
		engine.stub(JobTypes.PACKING_CHECK_WEIGHT, TOO_LIGHT);
		ProcessRun packing = start(engine);
		pack(engine);

		UserTask check = engine.task("Task_CheckShipment");
		assertThat(check.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(check.variables()).containsEntry("weightDeviationPercent", 18.5)
			.containsEntry("measuredWeightGrams", 8500);
		engine.complete(check, Map.of("checkDecision", "accept"));

		assertThat(packing.end()).contains("Event_ShipmentPacked");
	}

	@Test
	void aShipmentWithTheWrongGoodsIsPackedAgain(ProcessEngine engine) {
		engine.stub(JobTypes.PACKING_CHECK_WEIGHT, Answer.completes(TOO_LIGHT),
				Answer.completes(Map.of("weightDeviationPercent", 0)));
		ProcessRun packing = start(engine);
		pack(engine);

		engine.complete("Task_CheckShipment", Map.of("checkDecision", "repack"));
		pack(engine);

		assertThat(packing.end()).contains("Event_ShipmentPacked");
		assertThat(engine.jobs(JobTypes.PACKING_PRINT_LABELS)).hasSize(1);
	}

	@Test
	void workThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		engine.stub(JobTypes.PACKING_CHECK_WEIGHT, TOO_LIGHT);
		start(engine);
		engine.passTime(Duration.ofHours(1));
		pack(engine);
		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).extracting((job) -> job.input().get("taskName"))
			.containsExactly("Pack order", "Check shipment");
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.start(ProcessIds.PACK_ORDER,
				Map.of("orderNumber", "SO-000001", "siteId", "W1", "businessKey", "SO-000001"));
	}

	private static void pack(ProcessEngine engine) {
		engine.complete("Task_PackOrder", Map.of("measuredWeightGrams", 8500, "cartonsUsed", 2));
	}

}
