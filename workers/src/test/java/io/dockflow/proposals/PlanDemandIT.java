package io.dockflow.proposals;

import java.time.Duration;

import io.dockflow.purchasing.PurchaseOrderQuery;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.testing.EngineTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From low stock to a purchase order through the real model, broker, workers and
 * database, and nobody touches anything.
 */
@EngineTest
class PlanDemandIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PlanRuns plans;

	@Autowired
	PurchaseOrders orders;

	@Test
	void lowStockBecomesAPurchaseOrder() {
		var floor = new PlanningFloor(this.context);
		var low = floor.item(6);
		var enough = floor.item(400);
		floor.delivered(low);
		floor.delivered(enough);

		var run = floor.request().runNumber();

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.plans.byNumber(run).state() == PlanRun.State.CLOSED);
		assertThat(this.orders.list(PurchaseOrderQuery.ofPlanRun(run))).singleElement().satisfies((summary) -> {
			var order = this.orders.byNumber(summary.orderNumber());
			assertThat(order.supplierId()).isEqualTo(floor.site().supplierId());
			assertThat(order.siteId()).isEqualTo(floor.site().siteId());
			assertThat(order.lines()).singleElement().satisfies((line) -> {
				assertThat(line.itemId()).isEqualTo(low);
				assertThat(line.quantity()).isBetween(24L, 96L).matches((units) -> units % 12 == 0);
			});
			assertThat(floor.proposals(run)).singleElement().satisfies((proposal) -> {
				assertThat(proposal.state()).isEqualTo(Proposal.State.ORDERED);
				assertThat(proposal.document()).isEqualTo(summary.orderNumber());
			});
		});
		var planned = this.plans.byNumber(run);
		assertThat(planned.itemSites()).isEqualTo(2);
		assertThat(planned.reviewedBy()).isNull();
		assertThat(planned.processInstanceKey()).isNotNull();
	}

}
