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

@ProcessTest(covers = ProcessIds.ALLOCATE_ORDER)
class AllocateOrderProcessTests {

	private static final String ORDER = "SO-000001";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void anOrderThatStockCoversIsQueuedAtOnce(ProcessEngine engine) {
		ProcessRun allocation = start(engine, "C");

		assertQueued(allocation);
		assertThat(allocation.path()).doesNotContain("Task_SplitBackorder");
		assertThat(engine.jobs()).extracting(Job::type)
			.containsExactly(JobTypes.ORDERS_ALLOCATE_ORDER, JobTypes.ORDERS_QUEUE_FOR_WAVE);
	}

	@Test
	void aCustomerOfClassAGetsAPartAndABackorder(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("partial", 40));

		ProcessRun allocation = start(engine, "A");

		assertQueued(allocation);
		assertThat(allocation.path()).contains("Task_SplitBackorder");
		assertThat(allocation.variables()).containsEntry("backorderNumber", "SO-000002");
	}

	@Test
	void aCustomerOfClassCWaitsUntilStockCoversTheOrder(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Answer.completes(Floor.allocated("none", 0)),
				Answer.completes(Floor.allocated("partial", 70)), Answer.completes(Floor.allocated("full", 100)));
		ProcessRun allocation = start(engine, "C");
		assertThat(allocation.waitsAt()).containsExactly("Task_AwaitStock");

		stockArrived(engine);
		assertThat(allocation.waitsAt()).containsExactly("Task_AwaitStock");
		stockArrived(engine);

		assertQueued(allocation);
		assertThat(engine.jobs(JobTypes.ORDERS_ALLOCATE_ORDER)).hasSize(3);
	}

	@Test
	void customerServiceAsksTheCustomerWhenTheOrderHasWaitedLongEnough(ProcessEngine engine) {
		ProcessRun allocation = waitForStock(engine);

		UserTask decide = engine.task("Task_DecideBackorder");
		assertThat(decide.candidateGroups()).containsExactly(CandidateGroups.CUSTOMER_SERVICE);
		assertThat(decide.variables()).containsEntry("fillPercent", 70).containsEntry("businessKey", ORDER);
		engine.complete(decide, Map.of("backorderDecision", "ship-part"));

		assertQueued(allocation);
		assertThat(allocation.path()).contains("Task_SplitBackorder");
	}

	@Test
	void theCustomerIsAskedAgainAfterTheHoursAgreed(ProcessEngine engine) {
		ProcessRun allocation = waitForStock(engine);

		engine.complete("Task_DecideBackorder", Map.of("backorderDecision", "wait", "waitHours", 24));
		assertThat(allocation.waitsAt()).containsExactly("Task_AwaitStock");
		engine.passTime(Duration.ofHours(23));
		assertThat(allocation.waitsAt()).containsExactly("Task_AwaitStock");
		engine.passTime(Duration.ofHours(2));

		assertThat(allocation.waitsAt()).containsExactly("Task_DecideBackorder");
	}

	@Test
	void stockThatComesWhileTheCustomerThinksIsPromisedWhenTheCustomerWaitsOn(ProcessEngine engine) {
		ProcessRun allocation = waitForStock(engine);
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("full", 100));

		stockArrived(engine);
		assertThat(allocation.waitsAt()).containsExactly("Task_DecideBackorder");
		engine.complete("Task_DecideBackorder", Map.of("backorderDecision", "wait", "waitHours", 24));

		assertQueued(allocation);
	}

	@Test
	void anOrderWhoseCustomerDoesNotWaitCannotBeFilled(ProcessEngine engine) {
		ProcessRun allocation = waitForStock(engine);

		engine.complete("Task_DecideBackorder", Map.of("backorderDecision", "cancel"));

		assertNotFilled(engine, allocation);
	}

	@Test
	void aCustomerOfClassDTakesEverythingAtOnceOrNothing(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("partial", 90));

		ProcessRun allocation = start(engine, "D");

		assertNotFilled(engine, allocation);
	}

	@Test
	void anUndecidedBackorderAlertsTheSupervisor(ProcessEngine engine) {
		ProcessRun allocation = waitForStock(engine);

		engine.passTime(Duration.ofHours(2));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", ORDER, "siteId", "W1", "taskName", "Decide on backorder"));
		assertThat(allocation.waitsAt()).containsExactly("Task_DecideBackorder");
	}

	private static void assertQueued(ProcessRun allocation) {
		assertThat(allocation.end()).contains("Event_OrderQueued");
		assertThat(allocation.variables()).containsEntry("queued", true);
	}

	private static void assertNotFilled(ProcessEngine engine, ProcessRun allocation) {
		assertThat(allocation.end()).contains("Event_OrderCannotBeFilled");
		assertThat(allocation.variables()).doesNotContainKey("queued");
		assertThat(engine.jobs(JobTypes.ORDERS_QUEUE_FOR_WAVE)).isEmpty();
	}

	private static ProcessRun waitForStock(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("partial", 70));
		ProcessRun allocation = start(engine, "C");
		engine.passTime(Duration.ofDays(4));
		return allocation;
	}

	private static ProcessRun start(ProcessEngine engine, String customerClass) {
		return engine.start(ProcessIds.ALLOCATE_ORDER,
				Map.of("orderNumber", ORDER, "siteId", "W1", "customerClass", customerClass, "businessKey", ORDER));
	}

	private static void stockArrived(ProcessEngine engine) {
		engine.publish(Messages.STOCK_ARRIVED, ORDER, Map.of("orderNumber", ORDER));
	}

}
