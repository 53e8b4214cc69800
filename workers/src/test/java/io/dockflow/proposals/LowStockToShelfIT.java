package io.dockflow.proposals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.AuditReport;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.inventory.StockPolicy;
import io.dockflow.levels.LevelQuery;
import io.dockflow.levels.LevelState;
import io.dockflow.levels.StockLevel;
import io.dockflow.levels.StockLevels;
import io.dockflow.purchasing.PurchaseOrder;
import io.dockflow.purchasing.PurchaseOrderQuery;
import io.dockflow.purchasing.PurchaseOrderSummary;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.receiving.Announcement;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.Delivery;
import io.dockflow.suppliers.Scorecard;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.testing.EngineTest;
import io.dockflow.testing.FloorTasks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static io.dockflow.testing.FloorTasks.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way round on the real broker, workers and database: low stock, forecast,
 * purchase order, announcement, receipt, stock in its bin. Nobody decides anything; hands
 * only unload and put away.
 */
@EngineTest
class LowStockToShelfIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PlanRuns plans;

	@Autowired
	PurchaseOrders orders;

	@Autowired
	Deliveries deliveries;

	@Autowired
	StockLevels levels;

	PlanningFloor floor;

	FloorTasks tasks;

	@Test
	void whatRunsLowIsForecastBoughtAndOnTheShelf() {
		this.floor = new PlanningFloor(this.context);
		this.tasks = new FloorTasks(this.context);
		this.floor.site().worker("receiving", "quality", "put-away");
		this.floor.site().bin();
		var item = this.floor.item(3);
		this.floor.delivered(item);
		runsLowBelow(item, 5);
		await(() -> level(item).state() == LevelState.LOW);

		var run = carriedOut();
		var order = orderOf(run);
		await(() -> order(order).state() == PurchaseOrder.State.SENT);
		var bought = order(order).lines().getFirst().quantity();
		assertThat(expected(item)).isEqualTo(bought);

		supplierConfirms(order);
		var delivery = supplierAnnounces(order, item, bought);
		await(() -> this.deliveries.byNumber(delivery).dockDoor() != null);
		this.deliveries.arrive(delivery, null);
		this.tasks.complete(delivery, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		this.tasks.completeBelow(delivery, "Task_PutAway", Math.ceilDiv((int) bought, 10));

		await(() -> this.deliveries.byNumber(delivery).state() == Delivery.State.CLOSED);
		await(() -> order(order).state() == PurchaseOrder.State.CLOSED);
		this.floor.awaitLevel(this.floor.site(), item, 3 + bought);
		assertThat(level(item).state()).isEqualTo(LevelState.OK);
		assertThat(expected(item)).isZero();
		await(() -> scorecard().closedOrders() == 1);
		assertThat(scorecard().otifPercent()).isEqualTo(100);
		nobodyWasAsked(run, order);
		assertThat(this.context.getBean(InventoryAudit.class).run().checks()).allMatch(AuditReport.Check::passed);
	}

	private void runsLowBelow(String item, long units) {
		this.context.getBean(StockPolicies.class)
			.set(List.of(new StockPolicy(item, this.floor.site().siteId(), AllocationRequest.Strategy.FEFO, units, null,
					0, 30)));
	}

	private String carriedOut() {
		var run = this.floor.request().runNumber();
		await(() -> this.plans.byNumber(run).state() == PlanRun.State.CLOSED);
		return run;
	}

	private String orderOf(String run) {
		assertThat(ordersOf(run)).hasSize(1);
		return ordersOf(run).getFirst();
	}

	private List<String> ordersOf(String run) {
		return this.orders.list(PurchaseOrderQuery.ofPlanRun(run))
			.stream()
			.map(PurchaseOrderSummary::orderNumber)
			.toList();
	}

	private PurchaseOrder order(String number) {
		return this.orders.byNumber(number);
	}

	private void supplierConfirms(String order) {
		this.orders.confirm(new PurchaseOrders.Confirmation(order, Instant.now().plus(Duration.ofDays(2)), Map.of(),
				"supplier portal"));
	}

	private String supplierAnnounces(String order, String item, long quantity) {
		return this.deliveries
			.announce(new Announcement(null, this.floor.site().siteId(), this.floor.site().supplierId(), Instant.now(),
					order, List.of(new Announcement.Line(item, quantity, null, null))))
			.deliveryNumber();
	}

	private Scorecard scorecard() {
		return this.context.getBean(SupplierRecord.class).scorecard(this.floor.site().supplierId(), Instant.EPOCH);
	}

	private StockLevel level(String item) {
		return this.levels.find(new LevelQuery(this.floor.site().siteId(), item, null, false, null, 0, 1)).getFirst();
	}

	private long expected(String item) {
		return this.context.getBean(ExpectedStock.class)
			.ofItem(this.floor.site().siteId(), item)
			.stream()
			.mapToLong(ExpectedStock.Expected::quantity)
			.sum();
	}

	private void nobodyWasAsked(String run, String order) {
		assertThat(this.tasks.everAsked(run)).isEmpty();
		assertThat(this.tasks.everAsked(order)).isEmpty();
		assertThat(this.plans.byNumber(run).reviewedBy()).isNull();
		assertThat(order(order).decidedBy()).isNull();
	}

}
