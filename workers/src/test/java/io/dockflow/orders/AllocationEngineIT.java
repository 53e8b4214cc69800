package io.dockflow.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.engine.EngineGateway;
import io.dockflow.inventory.AuditReport;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.testing.EngineTest;
import io.dockflow.testing.FloorTasks;
import io.dockflow.testing.TestSite;
import io.dockflow.testkit.servers.RealServers;
import io.dockflow.waves.Waves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static io.dockflow.testing.FloorTasks.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders find stock, wait for it, are cancelled or end without any, through the real
 * models, the real broker, the real workers and the real database.
 */
@EngineTest
@TestPropertySource(properties = "dockflow.orders.backorder-patience=PT20M")
class AllocationEngineIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Orders orders;

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

	String bin;

	String cup;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.tasks = new FloorTasks(this.context);
		this.bin = this.site.bin();
		this.cup = this.site.item();
		this.site.worker("picking");
		this.site.stock(this.bin, this.cup, 6);
	}

	@AfterEach
	void resetClock() {
		RealServers.resetClock();
	}

	@Test
	void anOrderThatWaitsIsAllocatedAgainWhenStockArrives() {
		var order = waiting();

		this.site.stock(this.bin, this.cup, 20);

		awaitWaiting(order, "Task_AwaitPick");
		assertThat(order(order).fillPercent()).isEqualTo(100);
		await(() -> instances(order, "allocate-order", "COMPLETED") == 1);
		assertThat(instances(order, "fulfil-order", "ACTIVE")).isEqualTo(1);
	}

	@Test
	void anOrderCancelledWhileItWaitsForStockHoldsNothing() {
		var order = waiting();

		this.orders.cancel(order, "changed my mind", "clara");

		assertGivenBack(order);
		this.site.stock(this.bin, this.cup, 20);
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.cup)).isEqualTo(26);
	}

	@Test
	void anOrderCancelledWhileItsCustomerIsAskedHoldsNothing() {
		var order = asked();

		this.orders.cancel(order, "changed my mind", "clara");

		assertGivenBack(order);
		await(() -> this.tasks.open(order, "Task_DecideBackorder").isEmpty());
	}

	@Test
	void aCustomerWhoDoesNotWaitEndsTheOrder() {
		var order = asked();

		decide(order, Map.of("backorderDecision", "cancel"));

		assertGivenBack(order);
	}

	@Test
	void aCustomerWhoTakesAPartGetsTheRestAsABackorder() {
		var order = asked();

		decide(order, Map.of("backorderDecision", "ship-part"));

		awaitWaiting(order, "Task_AwaitPick");
		awaitWaiting(order + "-B1", "Task_AwaitStock");
		assertThat(order(order).wanted()).isEqualTo(6);
		assertThat(order(order + "-B1").wanted()).isEqualTo(4);
	}

	@Test
	void anOrderOfWhichNothingIsFoundEndsUnfilledAndItsBinIsStillShort() {
		var order = received("A", 6, ShortPolicy.CANCEL);
		awaitWaiting(order, "Task_AwaitPick");
		this.context.getBean(Waves.class).request(this.site.siteId(), "sam");
		await(() -> !pickTasks().isEmpty());

		this.engine.complete(pickTasks().getFirst(), Map.of("shortLines", List.of(Map.of("line", 1, "picked", 0))),
				"complete");

		awaitState(order, OrderState.CANCELLED);
		await(() -> instances(order, "fulfil-order", "COMPLETED") == 1);
		assertThat(passed(order, "Event_OrderUnfilled")).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT state FROM pick_line WHERE order_number = ?")
			.param(order)
			.query(String.class)
			.list()).containsExactly("SHORT");
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

	/**
	 * Of a customer who takes complete orders only, and of whose ten cups six are there.
	 */
	private String waiting() {
		var order = received("C", 10, ShortPolicy.BACKORDER);
		awaitState(order, OrderState.BACKORDERED);
		awaitWaiting(order, "Task_AwaitStock");
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.cup)).isZero();
		return order;
	}

	/** As {@link #waiting}, and longer than its customer wants. */
	private String asked() {
		var order = waiting();
		RealServers.moveClockAhead(Duration.ofMinutes(21));
		await(() -> !this.tasks.open(order, "Task_DecideBackorder").isEmpty());
		RealServers.resetClock();
		return order;
	}

	private String received(String customerClass, long quantity, ShortPolicy policy) {
		return this.orders
			.receive(new OrderRequest("T-" + UUID.randomUUID().toString().substring(0, 13), this.site.siteId(),
					new Customer("Blue Ribbon", "United Kingdom"), customerClass, Instant.parse("2026-11-24T12:00:00Z"),
					List.of(new OrderRequest.Line(this.cup, quantity)), policy, Terms.NORMAL))
			.orderNumber();
	}

	private void decide(String order, Map<String, Object> decision) {
		this.tasks.complete(order, "Task_DecideBackorder", decision);
	}

	private void assertGivenBack(String order) {
		awaitState(order, OrderState.CANCELLED);
		assertThat(order(order).lines()).allMatch((line) -> line.allocated() == 0);
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.cup)).isEqualTo(6);
		await(() -> instances(order, "fulfil-order", "ACTIVE") + instances(order, "allocate-order", "ACTIVE") == 0);
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

	private Order order(String number) {
		return this.orders.byNumber(number);
	}

	private long instances(String order, String process, String state) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM dockflow_engine.process_instance
				WHERE business_key = ? AND bpmn_process_id = ? AND state = ?""")
			.params(order, process, state)
			.query(Long.class)
			.single();
	}

	/** The open pick tasks of the site. */
	private List<Long> pickTasks() {
		return this.jdbc.sql("""
				SELECT t.task_key FROM dockflow_engine.user_task t
				JOIN dockflow_engine.process_instance i ON i.instance_key = t.instance_key
				JOIN pick_list p ON p.pick_list_number = i.business_key
				WHERE t.element_id = 'Task_PickItems' AND t.state = 'CREATED' AND p.site_id = ?""")
			.param(this.site.siteId())
			.query(Long.class)
			.list();
	}

	private void awaitWaiting(String order, String elementId) {
		await(() -> elements(order, elementId, "ACTIVE") == 1);
	}

	private long passed(String order, String elementId) {
		return elements(order, elementId, "COMPLETED");
	}

	private long elements(String order, String elementId, String state) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM dockflow_engine.element_instance e
				JOIN dockflow_engine.process_instance i ON i.instance_key = e.instance_key
				WHERE e.element_id = ? AND e.state = ? AND i.business_key = ?""")
			.params(elementId, state, order)
			.query(Long.class)
			.single();
	}

	private void awaitState(String order, OrderState state) {
		await(() -> this.orders.find(order).filter((found) -> found.state() == state).isPresent());
	}

}
