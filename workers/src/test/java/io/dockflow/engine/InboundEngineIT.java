package io.dockflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dockflow.inventory.AuditReport;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.receiving.Announcement;
import io.dockflow.receiving.Counting;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.Delivery;
import io.dockflow.shared.Scan;
import io.dockflow.testing.EngineTest;
import io.dockflow.testing.FloorTasks;
import io.dockflow.testing.TestSite;
import io.dockflow.testkit.servers.RealServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.dockflow.testing.FloorTasks.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Goods come in through the real models, the real broker, the real workers and the real
 * database.
 */
@EngineTest
class InboundEngineIT {

	/** Of the first partition, never given. */
	private static final long UNKNOWN_KEY = (1L << 51) + 1;

	@Autowired
	ApplicationContext context;

	@Autowired
	Deliveries deliveries;

	@Autowired
	Counting counting;

	@Autowired
	EngineGateway engine;

	@Autowired
	Availability availability;

	@Autowired
	InventoryAudit audit;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	FloorTasks tasks;

	String item;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.tasks = new FloorTasks(this.context);
		this.site.bin();
		this.item = this.site.item();
		this.site.worker("receiving", "quality", "put-away");
	}

	@Test
	void bringsATruckIntoTheBins() {
		var delivery = announce(25);
		arrive(delivery);

		this.tasks.complete(delivery, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		this.tasks.completeBelow(delivery, "Task_PutAway", 3);

		await(() -> this.deliveries.byNumber(delivery).state() == Delivery.State.CLOSED);
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isEqualTo(25);
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

	@Test
	void asksTheSupervisorWhenMuchIsMissing() {
		var delivery = announce(100);
		arrive(delivery);
		this.tasks.complete(delivery, "Task_UnloadAndCount",
				Map.of("countConfirmed", false, "countedLines", List.of(Map.of("itemId", this.item, "quantity", 10))));

		this.tasks.complete(delivery, "Task_DecideDiscrepancy", Map.of("discrepancyDecision", "accept"));
		this.tasks.completeBelow(delivery, "Task_PutAway", 1);

		await(() -> this.deliveries.byNumber(delivery).state() == Delivery.State.CLOSED);
		assertThat(this.availability.onHand(this.site.siteId(), this.item)).isEqualTo(10);
	}

	@Test
	void undoesACancelledDelivery() {
		var delivery = announce(10);
		arrive(delivery);
		this.tasks.complete(delivery, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		await(() -> this.availability.onHand(this.site.siteId(), this.item) == 10);

		this.deliveries.cancel(delivery);

		await(() -> this.availability.onHand(this.site.siteId(), this.item) == 0);
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

	@Test
	void leavesNothingOfADeliveryCancelledWhileItsTruckIsAwaited() {
		var delivery = announce(10);
		awaitDoor(delivery);
		await(() -> waitsAt(delivery, "Task_AwaitTruck"));

		this.deliveries.cancel(delivery);

		assertThatNothingIsLeft(delivery, "await-delivery");
	}

	@Test
	void leavesNothingOfADeliveryCancelledWhileItIsUnloaded() {
		var delivery = announce(10);
		arrive(delivery);
		this.tasks.awaited(delivery, "Task_UnloadAndCount");
		this.counting.scan(delivery, Scan.of(this.item, 4), "pia");

		this.deliveries.cancel(delivery);

		assertThatNothingIsLeft(delivery, "unload-delivery");
	}

	@Test
	void leavesNothingOfADeliveryCancelledWhileItsDifferenceIsDecided() {
		var delivery = announce(100);
		arrive(delivery);
		this.tasks.complete(delivery, "Task_UnloadAndCount",
				Map.of("countConfirmed", false, "countedLines", List.of(Map.of("itemId", this.item, "quantity", 10))));
		this.tasks.awaited(delivery, "Task_DecideDiscrepancy");

		this.deliveries.cancel(delivery);

		assertThatNothingIsLeft(delivery, "unload-delivery");
	}

	@Test
	void arrangesTheDoorOfAnAwaitedTruckAnew() {
		var delivery = announce(10);
		awaitDoor(delivery);
		await(() -> waitsAt(delivery, "Task_AwaitTruck"));
		var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

		this.deliveries.reschedule(delivery, tomorrow);

		await(() -> !tomorrow.isAfter(Objects.requireNonNull(this.deliveries.byNumber(delivery).appointmentAt())));
		arrive(delivery);
		this.tasks.complete(delivery, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		await(() -> this.deliveries.byNumber(delivery).receiptNumber() != null);
	}

	@Test
	void losesNoMessageWhenTheBrokerDies() {
		var delivery = announce(10);
		awaitDoor(delivery);

		this.deliveries.arrive(delivery, null);
		RealServers.killAndRestartBroker();

		this.tasks.complete(delivery, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		this.tasks.completeBelow(delivery, "Task_PutAway", 1);
		await(() -> this.deliveries.byNumber(delivery).state() == Delivery.State.CLOSED);
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

	@Test
	void letsOneOfTwoPeopleClaimATask() {
		var delivery = announce(10);
		arrive(delivery);
		var task = this.tasks.awaited(delivery, "Task_UnloadAndCount");
		this.engine.unclaim(task);

		this.engine.claim(task, "pia");

		assertThatExceptionOfType(TaskAlreadyClaimed.class).isThrownBy(() -> this.engine.claim(task, "luca"))
			.withMessageContaining("claimed by somebody else");
		this.engine.assign(task, "luca");
		this.engine.complete(task, Map.of("countConfirmed", true), "complete");
		assertThatExceptionOfType(TaskNotOpen.class)
			.isThrownBy(() -> this.engine.complete(task, Map.of("countConfirmed", true), "complete"));
	}

	@Test
	void refusesABrokenModelInWords() {
		assertThatExceptionOfType(EngineRefusal.class)
			.isThrownBy(() -> this.engine.deploy(Map.of("broken.bpmn", "<nonsense/>".getBytes())))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(EngineRefusal.Reason.INVALID))
			.withMessageContaining("broken.bpmn");
		assertThatExceptionOfType(EngineRefusal.class).isThrownBy(() -> this.engine.cancelInstance(UNKNOWN_KEY))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(EngineRefusal.Reason.NOT_FOUND));
	}

	/** Neither in the engine nor in the warehouse. */
	private void assertThatNothingIsLeft(String delivery, String called) {
		await(() -> instances(delivery).values().stream().noneMatch("ACTIVE"::equals));
		assertThat(instances(delivery)).containsEntry("inbound-delivery", "COMPLETED")
			.containsEntry(called, "TERMINATED");
		assertThat(this.deliveries.byNumber(delivery).state()).isEqualTo(Delivery.State.CANCELLED);
		assertThat(this.deliveries.byNumber(delivery).lines()).extracting(Delivery.Line::counted).containsOnly(0L);
		assertThat(rows(
				"dockflow_engine.user_task t JOIN dockflow_engine.process_instance i"
						+ " ON i.instance_key = t.instance_key WHERE t.state = 'CREATED' AND i.business_key = ?",
				delivery))
			.as("open tasks")
			.isZero();
		assertThat(rows("dock_appointment WHERE document = ?", delivery)).as("doors").isZero();
		assertThat(rows("assignment WHERE state = 'OPEN' AND business_key = ?", delivery)).as("work").isZero();
		assertThat(this.availability.onHand(this.site.siteId(), this.item)).isZero();
	}

	private Map<String, String> instances(String delivery) {
		var states = new HashMap<String, String>();
		this.jdbc.sql("SELECT bpmn_process_id, state FROM dockflow_engine.process_instance WHERE business_key = ?")
			.param(delivery)
			.query((row) -> {
				states.put(row.getString("bpmn_process_id"), row.getString("state"));
			});
		return states;
	}

	private boolean waitsAt(String delivery, String element) {
		return rows("dockflow_engine.element_instance e JOIN dockflow_engine.process_instance i"
				+ " ON i.instance_key = e.instance_key WHERE e.state = 'ACTIVE' AND e.element_id = '%s'"
					.formatted(element)
				+ " AND i.business_key = ?", delivery) == 1;
	}

	private long rows(String fromWhere, String document) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + fromWhere).param(document).query(Long.class).single();
	}

	private String announce(long quantity) {
		return this.deliveries
			.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(), Instant.now(),
					List.of(new Announcement.Line(this.item, quantity, null, null))))
			.deliveryNumber();
	}

	private void awaitDoor(String delivery) {
		await(() -> this.deliveries.byNumber(delivery).dockDoor() != null);
	}

	private void arrive(String delivery) {
		awaitDoor(delivery);
		this.deliveries.arrive(delivery, null);
	}

}
