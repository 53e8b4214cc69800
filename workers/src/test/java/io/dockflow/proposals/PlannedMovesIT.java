package io.dockflow.proposals;

import java.util.List;

import io.dockflow.labor.Alerts;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.transfers.TransferOrder;
import io.dockflow.transfers.TransferOrders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a run has moved between sites, and what becomes of it when nobody can drive.
 */
@DatabaseTest
class PlannedMovesIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PlanRuns plans;

	@Autowired
	JdbcClient jdbc;

	PlanningFloor floor;

	@BeforeEach
	void floor() {
		this.floor = new PlanningFloor(this.context);
	}

	@Test
	void aStoreIsFedByATransferRequestedOnce() {
		var store = new PlanningFloor(this.context);
		this.floor.feeds(store, 1);
		this.floor.site().truck();
		var item = this.floor.item(300);
		store.sells(item, store.site().siteId());
		var run = this.floor.request().runNumber();
		this.floor.plan(run);

		this.floor.order(run);
		this.floor.order(run);

		assertThat(this.context.getBean(TransferOrders.class).list(store.site().siteId(), null, 0, 10)).singleElement()
			.satisfies((transfer) -> {
				assertThat(transfer.fromSiteId()).isEqualTo(this.floor.site().siteId());
				assertThat(transfer.lines()).singleElement().satisfies((line) -> {
					assertThat(line.itemId()).isEqualTo(item);
					assertThat(line.requested()).isBetween(15L, 90L);
				});
			});
	}

	@Test
	void aStoreIsFedWithNumberedPiecesToo() {
		var store = new PlanningFloor(this.context);
		this.floor.feeds(store, 1);
		this.floor.site().truck();
		var item = this.floor.pieces(300);
		store.sells(item, store.site().siteId());
		var run = this.floor.request().runNumber();
		this.floor.plan(run);

		this.floor.order(run);

		assertThat(this.context.getBean(TransferOrders.class).list(store.site().siteId(), null, 0, 10)).singleElement()
			.satisfies((transfer) -> assertThat(transfer.lines()).singleElement()
				.extracting(TransferOrder.Line::itemId)
				.isEqualTo(item));
	}

	@Test
	void aMoveNobodyCanDriveFailsAloneAndThePlannerReadsWhy() {
		var store = new PlanningFloor(this.context);
		this.floor.feeds(store, 1);
		var item = this.floor.item(300);
		store.sells(item, store.site().siteId());
		var bought = this.floor.item(6);
		this.floor.delivered(bought);
		var run = this.floor.request().runNumber();
		this.floor.plan(run);

		withoutWays(() -> this.floor.order(run));

		assertThat(this.context.getBean(TransferOrders.class).list(store.site().siteId(), null, 0, 10)).isEmpty();
		assertThat(this.floor.proposals(run)).filteredOn((one) -> one.kind() == Proposal.Kind.TRANSFER)
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.state()).isEqualTo(Proposal.State.FAILED);
				assertThat(one.note()).contains("no truck");
				assertThat(one.document()).isNull();
			});
		assertThat(this.floor.proposals(run)).filteredOn((one) -> one.itemId().equals(bought))
			.singleElement()
			.satisfies((one) -> assertThat(one.state()).isEqualTo(Proposal.State.ORDERED));
		assertThat(this.context.getBean(Alerts.class).recent(20)).anySatisfy((alert) -> assertThat(alert.text())
			.contains(store.site().siteId(), "could not be ordered", "no truck"));
		this.floor.close(run);
		assertThat(this.plans.byNumber(run).state()).isEqualTo(PlanRun.State.CLOSED);
	}

	/** As if every truck and every way of the company were blocked. */
	private void withoutWays(Runnable step) {
		var ways = this.jdbc.sql("""
				SELECT p.location_id FROM location p JOIN site s ON s.site_id = p.site_id
				WHERE s.kind IN ('TRUCK', 'IN_TRANSIT') AND NOT p.blocked_for_put_away""").query(String.class).list();
		block(ways, true);
		try {
			step.run();
		}
		finally {
			block(ways, false);
		}
	}

	private void block(List<String> locations, boolean blocked) {
		locations
			.forEach((location) -> this.jdbc.sql("UPDATE location SET blocked_for_put_away = ? WHERE location_id = ?")
				.params(blocked, location)
				.update());
	}

}
