package io.dockflow.processes;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.dockflow.testkit.engine.Answer;
import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.FULFIL_ORDER)
class FulfilOrderProcessTests {

	private static final String ORDER = "SO-000001";

	private static final Set<String> UNDO = Set.of(JobTypes.ORDERS_RELEASE_ALLOCATION,
			JobTypes.PICKING_RETURN_PICKED_GOODS, JobTypes.PACKING_UNPACK_SHIPMENT, JobTypes.SHIPPING_REMOVE_FROM_LOAD);

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void anOrderThatStockCoversIsDispatched(ProcessEngine engine) {
		ProcessRun order = receive(engine, "C");
		assertThat(order.waitsAt()).containsExactly("Task_AwaitPick");

		picked(engine, "complete");
		pack(engine);
		assertThat(order.waitsAt()).containsExactly("Event_GoodsIssued");
		engine.publish(Messages.GOODS_ISSUED, ORDER, Map.of("orderNumber", ORDER, "loadNumber", "LD-000001"));

		assertThat(order.end()).contains("Event_OrderDispatched");
		assertThat(order.path()).containsSubsequence("Task_ValidateOrder", "Call_AllocateOrder", "Task_AwaitPick",
				"Call_PackOrder", "Task_AssignToLoad", "Event_GoodsIssued", "Event_OrderDispatched");
		assertThat(engine.jobs(JobTypes.ORDERS_CLOSE_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER));
		assertThat(engine.jobs(JobTypes.SHIPPING_ASSIGN_TO_LOAD)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER, "shipmentNumber", "SH-000001"));
	}

	@Test
	void anInvalidOrderIsRejectedWithItsReason(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_VALIDATE_ORDER, Map.of("orderValid", false, "rejectionReason", "unknown item"));

		ProcessRun order = receive(engine, "A");

		assertThat(order.end()).contains("Event_OrderRejected");
		assertThat(engine.jobs(JobTypes.ORDERS_REJECT_ORDER)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("orderNumber", ORDER, "rejectionReason", "unknown item"));
	}

	@Test
	void anOrderThatWaitedForStockIsPickedAndTold(ProcessEngine engine) {
		ProcessRun order = waitForStock(engine);
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("full", 100));

		stockArrived(engine);

		assertThat(order.waitsAt()).containsExactly("Task_AwaitPick");
		assertThat(order.variables()).containsEntry("queued", true)
			.doesNotContainKeys("allocationOutcome", "fillPercent", "backorderUntil");
	}

	@Test
	void anOrderThatIsPickedBeforeItIsSeenToBeQueuedIsNotLost(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_QUEUE_FOR_WAVE, Answer.waits());
		ProcessRun order = receive(engine, "C");
		picked(engine, "complete");
		assertThat(order.waitsAt()).containsExactly("Call_AllocateOrder");

		engine.stub(JobTypes.ORDERS_QUEUE_FOR_WAVE, Map.of("queued", true));
		engine.passTime(Duration.ofSeconds(1));

		assertThat(order.waitsAt()).containsExactly("Call_PackOrder");
	}

	@Test
	void anOrderThatCannotBeFilledGivesItsPromisesBack(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("partial", 90));

		ProcessRun order = receive(engine, "D");

		assertThat(order.end()).contains("Event_OrderUnfilled");
		assertThat(order.variables()).containsEntry("queued", false);
		assertThat(engine.jobs()).extracting(Job::type)
			.endsWith(JobTypes.ORDERS_RELEASE_ALLOCATION, JobTypes.ORDERS_CLOSE_CANCELLED);
	}

	@Test
	void aShortPickShipsWhatWasFound(ProcessEngine engine) {
		ProcessRun order = receive(engine, "B");

		picked(engine, "short");

		assertThat(order.path()).contains("Task_SettleShortPick");
		assertThat(order.waitsAt()).containsExactly("Call_PackOrder");
	}

	@Test
	void anOrderOfWhichNothingWasFoundEnds(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_SETTLE_SHORT_PICK, Map.of("remainingOutcome", "nothing-left"));
		ProcessRun order = receive(engine, "B");

		picked(engine, "nothing");

		assertThat(order.end()).contains("Event_OrderUnfilled");
		assertThat(engine.jobs().getLast()).isEqualTo(new Job(JobTypes.ORDERS_CLOSE_CANCELLED, ProcessIds.FULFIL_ORDER,
				"Event_OrderUnfilled", Map.of("orderNumber", ORDER)));
	}

	@Test
	void anOrderCancelledWhileItIsAllocatedIsClosedByItsLastStep(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Answer.waits());
		ProcessRun order = receive(engine, "A");
		assertThat(order.waitsAt()).containsExactly("Call_AllocateOrder");

		cancel(engine);

		assertAllocationCutOff(engine, order, "Task_AllocateOrder");
	}

	@Test
	void anOrderCancelledWhileItWaitsForStockIsClosedByItsLastStep(ProcessEngine engine) {
		ProcessRun order = waitForStock(engine);

		cancel(engine);
		stockArrived(engine);

		assertAllocationCutOff(engine, order, "Task_AwaitStock");
		assertThat(engine.jobs(JobTypes.ORDERS_ALLOCATE_ORDER)).as("stock that comes later wakes nobody").hasSize(1);
	}

	@Test
	void anOrderCancelledWhileItsCustomerIsAskedIsClosedByItsLastStep(ProcessEngine engine) {
		ProcessRun order = waitForStock(engine);
		engine.passTime(Duration.ofDays(4));
		assertThat(engine.tasks()).extracting(UserTask::element).containsExactly("Task_DecideBackorder");

		cancel(engine);

		assertThat(engine.tasks()).as("the question is withdrawn").isEmpty();
		assertAllocationCutOff(engine, order, "Task_DecideBackorder");
	}

	@Test
	void anOrderCancelledBeforePickingReleasesItsAllocation(ProcessEngine engine) {
		ProcessRun order = receive(engine, "A");

		cancel(engine);

		assertUndone(engine, order, JobTypes.ORDERS_RELEASE_ALLOCATION);
	}

	@Test
	void anOrderCancelledWhilePackingReturnsItsGoods(ProcessEngine engine) {
		ProcessRun order = receive(engine, "A");
		picked(engine, "complete");
		assertThat(engine.tasks()).extracting(UserTask::element).containsExactly("Task_PackOrder");

		cancel(engine);

		assertThat(engine.tasks()).as("packing is withdrawn").isEmpty();
		assertUndone(engine, order, JobTypes.ORDERS_RELEASE_ALLOCATION, JobTypes.PICKING_RETURN_PICKED_GOODS);
	}

	@Test
	void anOrderCancelledOnItsLoadIsUndoneCompletely(ProcessEngine engine) {
		ProcessRun order = receive(engine, "A");
		picked(engine, "complete");
		pack(engine);

		cancel(engine);

		assertUndone(engine, order, JobTypes.ORDERS_RELEASE_ALLOCATION, JobTypes.PICKING_RETURN_PICKED_GOODS,
				JobTypes.PACKING_UNPACK_SHIPMENT, JobTypes.SHIPPING_REMOVE_FROM_LOAD);
	}

	/** Compensation knows nothing of a step that was still running. */
	private static void assertAllocationCutOff(ProcessEngine engine, ProcessRun order, String step) {
		assertUndone(engine, order);
		assertThat(order.called()).singleElement().satisfies((allocation) -> {
			assertThat(allocation.completed()).isFalse();
			assertThat(allocation.terminated()).contains(step);
			assertThat(allocation.waitsAt()).isEmpty();
		});
	}

	private static void assertUndone(ProcessEngine engine, ProcessRun order, String... undone) {
		assertThat(order.end()).contains("Event_OrderWithdrawn");
		assertThat(engine.jobs()).extracting(Job::type)
			.filteredOn((type) -> UNDO.contains(type))
			.containsExactlyInAnyOrder(undone);
		assertThat(engine.jobs().getLast()).isEqualTo(new Job(JobTypes.ORDERS_CLOSE_CANCELLED, ProcessIds.FULFIL_ORDER,
				"Event_OrderWithdrawn", Map.of("orderNumber", ORDER)));
	}

	private static ProcessRun waitForStock(ProcessEngine engine) {
		engine.stub(JobTypes.ORDERS_ALLOCATE_ORDER, Floor.allocated("partial", 70));
		return receive(engine, "C");
	}

	private static ProcessRun receive(ProcessEngine engine, String customerClass) {
		return engine.startByMessage(Messages.ORDER_RECEIVED, ORDER, Map.of("orderNumber", ORDER, "siteId", "W1",
				"businessKey", ORDER, "customerClass", customerClass, "dueAt", Floor.in(Duration.ofDays(1))));
	}

	private static void picked(ProcessEngine engine, String outcome) {
		engine.publish(Messages.ORDER_PICKED, ORDER, Map.of("orderNumber", ORDER, "pickOutcome", outcome));
	}

	private static void stockArrived(ProcessEngine engine) {
		engine.publish(Messages.STOCK_ARRIVED, ORDER, Map.of("orderNumber", ORDER));
	}

	private static void pack(ProcessEngine engine) {
		engine.complete("Task_PackOrder", Map.of("measuredWeightGrams", 8500, "cartonsUsed", 2));
	}

	private static void cancel(ProcessEngine engine) {
		engine.publish(Messages.ORDER_CANCELLED, ORDER, Map.of("orderNumber", ORDER));
	}

}
