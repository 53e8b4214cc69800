package io.dockflow.purchasing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.camunda.client.CamundaClient;
import io.dockflow.inventory.Availability;
import io.dockflow.receiving.Deliveries;
import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.SupplierReviews;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.testing.EngineTest;
import io.dockflow.testing.FloorTasks;
import io.dockflow.testing.TestSite;
import io.dockflow.testkit.servers.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.dockflow.purchasing.PurchaseFloor.line;
import static io.dockflow.testing.FloorTasks.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders go out and goods come in through the real models, the real broker, the real
 * workers and the real database.
 */
@EngineTest
class PurchaseEngineIT {

	@TempDir
	static Path outbox;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	PurchaseFloor floor;

	FloorTasks tasks;

	String cup;

	@DynamicPropertySource
	static void outbox(DynamicPropertyRegistry registry) {
		registry.add("dockflow.purchasing.outbox", outbox::toString);
	}

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.site.bin();
		this.site.worker("receiving", "quality", "put-away");
		this.floor = new PurchaseFloor(this.context, this.site);
		this.tasks = new FloorTasks(this.context);
		this.cup = this.site.item();
	}

	@AfterEach
	void resetClock() {
		RealServers.resetClock();
	}

	@Test
	void buysFromTheProposalToTheScore() {
		var order = this.floor.raised(line(this.cup, 24));
		awaitState(order, PurchaseOrder.State.SENT);
		assertThat(this.floor.order(order).decidedBy()).isNull();
		assertThat(this.floor.files(outbox)).containsExactly(order + "-1.edi", order + "-1.pdf");

		this.floor.confirm(order, Map.of());
		var delivery = this.floor.announced(order, this.cup, 24);
		await(() -> this.floor.bean(Deliveries.class).byNumber(delivery).dockDoor() != null);
		this.floor.bean(Deliveries.class).arrive(delivery, null);
		this.tasks.complete(delivery, "Task_UnloadAndCount", Map.of("countConfirmed", true));

		awaitState(order, PurchaseOrder.State.CLOSED);
		await(() -> card().closedOrders() == 1);
		assertThat(card().otifPercent()).isEqualTo(100);
		assertThat(this.floor.order(order).closedShort()).isFalse();
		assertThat(this.floor.expected(this.cup)).isEmpty();
		assertThat(this.floor.bean(Availability.class).onHand(this.site.siteId(), this.cup)).isEqualTo(24);
	}

	@Test
	void oneKeyIsOneOrderAndOneProcess() {
		var request = new NewPurchaseOrder("twice-" + this.site.siteId(), this.site.supplierId(), this.site.siteId(),
				"mia", "RUN-7", PurchaseFloor.NEEDED, List.of(line(this.cup, 10)));

		var first = this.floor.orders().raise(request).orderNumber();
		var again = this.floor.orders().raise(request).orderNumber();
		awaitState(first, PurchaseOrder.State.SENT);

		assertThat(again).isEqualTo(first);
		await(() -> instances(first) > 0); // the read model follows
		assertThat(instances(first)).isEqualTo(1);
		assertThat(this.floor.files(outbox)).hasSize(2);
	}

	private long instances(String order) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM dockflow_engine.process_instance
				WHERE business_key = ? AND parent_instance_key IS NULL""").param(order).query(Long.class).single();
	}

	@Test
	void remindsASilentSupplierTwiceAndThenHasABuyerCall() {
		this.floor.bean(SupplyTermsOf.class).agree(new OrderTerms(this.site.supplierId(), 0, 7, 1, 24));
		var order = this.floor.raised(line(this.cup, 24));
		awaitState(order, PurchaseOrder.State.SENT);
		awaitWaiting(order, 1);

		RealServers.moveClockAhead(Duration.ofMinutes(62));
		await(() -> this.floor.order(order).reminders() == 1);
		awaitWaiting(order, 2);
		RealServers.moveClockAhead(Duration.ofMinutes(124));
		await(() -> this.floor.order(order).reminders() == 2);
		awaitWaiting(order, 3);
		RealServers.moveClockAhead(Duration.ofMinutes(186));
		this.tasks.complete(order, "Task_CallSupplier",
				Map.of("callOutcome", "confirmed", "promisedOn", "2031-04-01", "callNote", "spoke to Kim"));

		awaitState(order, PurchaseOrder.State.CONFIRMED);
		assertThat(this.floor.order(order).promisedAt()).isEqualTo("2031-04-01T23:59:59Z");
		assertThat(this.floor.files(outbox)).contains(order + "-reminder-1.txt", order + "-reminder-2.txt");
	}

	@Test
	void anOverdueOrderIsClosedShort() {
		var order = this.floor.raised(line(this.cup, 24));
		awaitState(order, PurchaseOrder.State.SENT);
		this.floor.orders()
			.confirm(new PurchaseOrders.Confirmation(order, Instant.parse("2026-01-01T00:00:00Z"), Map.of(), "portal"));

		this.tasks.complete(order, "Task_ExpediteOrder", Map.of("expediteOutcome", "close-short"));

		awaitState(order, PurchaseOrder.State.CLOSED);
		assertThat(this.floor.order(order).closedShort()).isTrue();
		await(() -> card().closedOrders() == 1);
		assertThat(card().otifPercent()).isZero();
	}

	@Test
	void aLargeOrderWaitsForABuyerAndIsChangedAndCancelled() {
		var order = this.floor.raised(line(this.cup, 4000));
		this.tasks.complete(order, "Task_ApproveOrder", Map.of("approvalDecision", "approve", "changedLines",
				List.of(Map.of("itemId", this.cup, "quantity", 3000)), "completedBy", "ben"));
		awaitState(order, PurchaseOrder.State.SENT);
		assertThat(this.floor.order(order).decidedBy()).isEqualTo("ben");

		this.floor.orders().change(new PurchaseOrders.Change(order, null, Map.of(this.cup, 2000L), "ben"));
		await(() -> this.floor.order(order).revision() == 2);
		this.floor.orders().cancel(order, "the shop closes", "ben");
		await(() -> this.floor.files(outbox).contains(order + "-3.edi"));

		assertThat(this.floor.order(order).state()).isEqualTo(PurchaseOrder.State.CANCELLED);
		await(() -> this.jdbc.sql("""
				SELECT COUNT(*) FROM dockflow_engine.process_instance
				WHERE business_key = ? AND state = 'ACTIVE'""").param(order).query(Long.class).single() == 0);
	}

	@Test
	void whoRaisedAnOrderCannotApproveItInAnyTaskList() {
		var order = this.floor.raised(line(this.cup, 4000));
		this.tasks.complete(order, "Task_ApproveOrder", Map.of("approvalDecision", "approve", "completedBy", "mia"));

		await(() -> incident(order).isPresent());
		assertThat(incident(order).orElseThrow().message()).contains("somebody else than mia", order, "Approve order");
		assertThat(this.floor.order(order).state()).isEqualTo(PurchaseOrder.State.REQUESTED);
		assertThat(this.floor.order(order).decidedBy()).isNull();
		assertThat(this.floor.files(outbox)).noneMatch((file) -> file.startsWith(order));

		moveBack(incident(order).orElseThrow());
		this.tasks.complete(order, "Task_ApproveOrder", Map.of("approvalDecision", "approve", "completedBy", "ben"));
		awaitState(order, PurchaseOrder.State.SENT);
		assertThat(this.floor.order(order).decidedBy()).isEqualTo("ben");
		assertThat(this.floor.files(outbox)).contains(order + "-1.edi", order + "-1.pdf");
	}

	private Optional<Incident> incident(String order) {
		return this.jdbc.sql("""
				SELECT n.instance_key, n.element_instance_key, n.message FROM dockflow_engine.incident n
				JOIN dockflow_engine.process_instance i ON i.instance_key = n.instance_key
				WHERE i.business_key = ? AND n.state = 'OPEN'""").param(order).query(Incident.class).optional();
	}

	/** As a process owner does who lets somebody else approve. */
	private void moveBack(Incident incident) {
		this.context.getBean(CamundaClient.class)
			.newModifyProcessInstanceCommand(incident.instanceKey())
			.activateElement("Task_ApproveOrder")
			.and()
			.terminateElement(incident.elementInstanceKey())
			.send()
			.join();
	}

	private record Incident(long instanceKey, long elementInstanceKey, String message) {
	}

	@Test
	void aSupplierInOrderKeepsItsStanding() {
		var reviews = this.floor.bean(SupplierReviews.class);

		var review = reviews.request(this.site.supplierId(), "mia").reviewNumber();

		await(() -> reviews.byNumber(review).closedAt() != null);
		assertThat(reviews.byNumber(review).decidedBy()).isNull();
		assertThat(this.floor.bean(Suppliers.class).standing(this.site.supplierId())).isEqualTo(Standing.GOOD);
	}

	private io.dockflow.suppliers.Scorecard card() {
		return this.floor.bean(SupplierRecord.class).scorecard(this.site.supplierId(), Instant.EPOCH);
	}

	/** The process waits for the supplier that many times by now. */
	private void awaitWaiting(String order, int times) {
		await(() -> this.jdbc.sql("""
				SELECT COUNT(*) FROM dockflow_engine.element_instance e
				JOIN dockflow_engine.process_instance i ON i.instance_key = e.instance_key
				WHERE e.element_id = 'Gateway_AwaitConfirmation' AND i.business_key = ?""")
			.param(order)
			.query(Long.class)
			.single() == times);
	}

	private void awaitState(String order, PurchaseOrder.State state) {
		await(() -> this.floor.order(order).state() == state);
	}

}
