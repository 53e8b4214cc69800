package io.dockflow.processes;

import java.time.Duration;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.INSPECT_DELIVERY)
class InspectDeliveryProcessTests {

	private static final String DELIVERY = "ASN-000001";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void goodsOfAProvenSupplierPass(ProcessEngine engine) {
		ProcessRun run = start(engine, "A");

		assertThat(run.end()).contains("Event_GoodsPassed");
		assertThat(engine.tasks()).isEmpty();
	}

	@Test
	void goodsOfANewSupplierAreInspectedAndJudged(ProcessEngine engine) {
		ProcessRun run = start(engine, "C");

		UserTask inspect = engine.task("Task_InspectGoods");
		assertThat(inspect.candidateGroups()).containsExactly(CandidateGroups.QUALITY);
		engine.complete(inspect, Map.of("inspectionResult", "critical", "inspectionNote", "wet"));

		assertThat(engine.jobs(JobTypes.RECEIVING_APPLY_DISPOSITION)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY, "disposition", "return"));
		assertThat(run.end()).contains("Event_GoodsJudged");
	}

	@Test
	void anInspectionThatTakesTooLongAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun run = start(engine, "C");

		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", DELIVERY, "siteId", "W1", "taskName", "Inspect goods"));
		assertThat(run.waitsAt()).containsExactly("Task_InspectGoods");
	}

	private static ProcessRun start(ProcessEngine engine, String supplierClass) {
		return engine.start(ProcessIds.INSPECT_DELIVERY,
				Map.of("deliveryNumber", DELIVERY, "siteId", "W1", "supplierId", "SUP-1", "receiptNumber", "GRN-000001",
						"supplierClass", supplierClass, "hasPerishable", false, "damagedPercent", 0, "businessKey",
						DELIVERY));
	}

}
