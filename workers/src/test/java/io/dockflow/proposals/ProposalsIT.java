package io.dockflow.proposals;

import java.util.List;

import io.dockflow.labor.Alerts;
import io.dockflow.purchasing.PurchaseOrderQuery;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a run proposes, what planners make of it, and what becomes of that.
 */
@DatabaseTest
class ProposalsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PlanRuns plans;

	@Autowired
	Review review;

	@Autowired
	JdbcClient jdbc;

	PlanningFloor floor;

	@BeforeEach
	void floor() {
		this.floor = new PlanningFloor(this.context);
	}

	@Test
	void aSiteIsInOneOpenRunAtATime() {
		this.floor.item(6);
		var run = this.floor.request();

		assertThatExceptionOfType(AlreadyPlanned.class).isThrownBy(() -> this.floor.request())
			.withMessageContaining(run.runNumber());
		this.floor.close(run.runNumber());

		assertThat(this.floor.request().runNumber()).isNotEqualTo(run.runNumber());
	}

	@Test
	void sitesThatSupplyEachOtherArePlannedInOneRun() {
		var store = new PlanningFloor(this.context);
		this.floor.feeds(store, 1);

		assertThat(store.request().siteIds()).containsExactlyInAnyOrder(this.floor.site().siteId(),
				store.site().siteId());
		assertThatExceptionOfType(AlreadyPlanned.class).isThrownBy(() -> this.floor.request());
	}

	@Test
	void theNightPlansASiteOnce() {
		this.floor.item(6);

		this.floor.run(() -> this.context.getBean(PlanWork.class).requestAll());
		this.floor.run(() -> this.context.getBean(PlanWork.class).requestAll());

		assertThat(this.plans.count(this.floor.site().siteId())).isEqualTo(1);
		assertThat(this.plans.list(this.floor.site().siteId(), 0, 10)).extracting(PlanRun::requestedBy)
			.containsExactly("night");
		closeAll();
	}

	@Test
	void anItemIsFiledWithForecastPolicyReasonAndAlternatives() {
		var item = this.floor.item(6);
		this.floor.delivered(item);
		var run = this.floor.request().runNumber();

		var proposed = this.floor.plan(run);

		assertThat(proposed.proposals()).isEqualTo(1);
		assertThat(proposed.exceptionClass()).isEqualTo("none");
		var planned = this.plans.item(run, this.floor.site().siteId(), item);
		assertThat(planned.weeks()).hasSize(26);
		assertThat(planned.weeks().getFirst().mean()).isBetween(15.0, 20.0);
		assertThat(planned.demandClass()).isEqualTo("SMOOTH");
		assertThat(planned.available()).isEqualTo(6);
		assertThat(planned.level()).isGreaterThan(30);
		assertThat(planned.safety()).isPositive().isLessThan(planned.level());
		assertThat(planned.leadDaysLate()).isBetween(7, 10);
		assertThat(planned.alternatives()).extracting(PlannedItem.Alternative::name)
			.contains("chosen", "one pack less");
		assertThat(planned.history().known()).isGreaterThan(35);
		var outlook = StockOutlook.of(planned, PlanningFloor.TODAY, this.floor.proposals(run));
		assertThat(outlook).hasSize(13);
		assertThat(outlook.getFirst().without()).isZero();
		assertThat(outlook.get(2).with()).isGreaterThan(outlook.get(2).without());
		assertThat(WhatIf.of(planned)).hasSize(WhatIf.TARGETS.size())
			.allSatisfy((answer) -> assertThat(answer.fillRate()).isBetween(0.0, 1.0));
	}

	@Test
	void daysWithoutStockAreNotTakenForDaysWithoutDemand() {
		var item = this.floor.item(6);
		this.jdbc.sql("INSERT INTO stock_out (site_id, item_id, since, until) VALUES (?, ?, ?, ?)")
			.params(this.floor.site().siteId(), item, PlanningFloor.TODAY.minusDays(60),
					PlanningFloor.TODAY.minusDays(40))
			.update();
		this.jdbc.sql("UPDATE sales_history SET quantity = 0 WHERE site_id = ? AND item_id = ? AND day BETWEEN ? AND ?")
			.params(this.floor.site().siteId(), item, PlanningFloor.TODAY.minusDays(60),
					PlanningFloor.TODAY.minusDays(40))
			.update();
		var run = this.floor.request().runNumber();

		this.floor.plan(run);

		var planned = this.plans.item(run, this.floor.site().siteId(), item);
		assertThat(planned.history().weeks()).filteredOn(DemandHistory.Week::censored).hasSizeBetween(3, 5);
		assertThat(planned.weeks().getFirst().mean()).isBetween(15.0, 20.0);
	}

	@Test
	void plannersAcceptChangeAndRejectOneByOneAndTheRestAtOnce() {
		var items = List.of(this.floor.item(3), this.floor.item(4), this.floor.item(5), this.floor.item(6));
		items.forEach(this.floor::delivered);
		var run = this.floor.request().runNumber();
		this.floor.plan(run);
		var open = this.floor.proposals(run);

		this.review.accept(open.get(0).proposalId(), null, "paul", null);
		this.review.accept(open.get(1).proposalId(), 24L, "paul", "half will do");
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.review.reject(open.get(2).proposalId(), "paul", " "))
			.withMessageContaining("Say why");
		this.review.reject(open.get(2).proposalId(), "paul", "we delist it");
		this.floor.run(() -> this.review.settle(run, "reject", "not now", "paul"));
		this.floor.order(run);

		var decided = this.floor.proposals(run);
		assertThat(decided).extracting(Proposal::proposalId, Proposal::state)
			.contains(org.assertj.core.groups.Tuple.tuple(open.get(0).proposalId(), Proposal.State.ORDERED),
					org.assertj.core.groups.Tuple.tuple(open.get(1).proposalId(), Proposal.State.ORDERED),
					org.assertj.core.groups.Tuple.tuple(open.get(2).proposalId(), Proposal.State.REJECTED),
					org.assertj.core.groups.Tuple.tuple(open.get(3).proposalId(), Proposal.State.REJECTED));
		var order = this.context.getBean(PurchaseOrders.class)
			.byNumber(this.context.getBean(PurchaseOrders.class)
				.list(PurchaseOrderQuery.ofPlanRun(run))
				.getFirst()
				.orderNumber());
		assertThat(order.lines()).hasSize(2);
		assertThat(order.raisedBy()).isEqualTo("paul");
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.review.accept(open.get(0).proposalId(), null, "paul", null))
			.withMessageContaining("Ask for a new plan");
	}

	@Test
	void whenTheTimeIsOverWhatNobodyDecidedIsDropped() {
		this.floor.delivered(this.floor.item(3));
		var run = this.floor.request().runNumber();
		this.floor.plan(run);

		this.floor.run(() -> this.review.settle(run, null, null, null));
		this.floor.order(run);

		assertThat(this.floor.proposals(run)).extracting(Proposal::state).containsExactly(Proposal.State.DROPPED);
		assertThat(this.context.getBean(PurchaseOrders.class).list(PurchaseOrderQuery.ofPlanRun(run))).isEmpty();
	}

	@Test
	void anOrderIsRaisedOnceAndNotPlannedAgain() {
		this.floor.delivered(this.floor.item(3));
		var first = this.floor.request().runNumber();
		this.floor.plan(first);
		this.floor.order(first);
		this.floor.order(first);
		this.floor.close(first);

		var second = this.floor.request().runNumber();
		this.floor.plan(second);

		assertThat(this.context.getBean(PurchaseOrders.class).list(PurchaseOrderQuery.ofPlanRun(first))).hasSize(1);
		assertThat(this.floor.proposals(second)).isEmpty();
	}

	@Test
	void anOrderBelowTheSuppliersLeastWaitsOrIsFilledUp() {
		this.floor.delivered(this.floor.item(45));
		this.floor.asksForAtLeast(5_000_00);
		var run = this.floor.request().runNumber();

		var proposed = this.floor.plan(run);

		assertThat(proposed.proposals()).isZero();
		assertThat(this.floor.proposals(run)).allSatisfy((one) -> {
			assertThat(one.state()).isEqualTo(Proposal.State.WAITING);
			assertThat(one.reason()).contains("asks for 5000.00 EUR at least", "Wait.");
		}).isNotEmpty();
	}

	@Test
	void aBlockedSupplierFailsItsGroupAloneAndIsToldOf() {
		this.floor.delivered(this.floor.item(3));
		var run = this.floor.request().runNumber();
		this.floor.plan(run);
		this.context.getBean(Suppliers.class).decide(this.floor.site().supplierId(), Standing.BLOCKED, "bea", "late");

		this.floor.order(run);

		assertThat(this.floor.proposals(run)).singleElement().satisfies((one) -> {
			assertThat(one.state()).isEqualTo(Proposal.State.FAILED);
			assertThat(one.note()).contains("blocked");
		});
		assertThat(this.context.getBean(Alerts.class).recent(20)).anySatisfy(
				(alert) -> assertThat(alert.text()).contains(this.floor.site().siteId(), "could not be ordered"));
	}

	@Test
	void whatNobodyDeliversIsAnException() {
		this.floor.item(0);
		var run = this.floor.request().runNumber();

		assertThat(this.floor.plan(run).exceptionClass()).isEqualTo("unsourced");
	}

	@Test
	void aForecastIsMeasuredAgainstWhatCame() {
		this.floor.item(100);
		var first = this.floor.request().runNumber();
		this.floor.plan(first);
		this.floor.close(first);
		this.jdbc.sql("UPDATE plan_run SET first_week = first_week - INTERVAL 28 DAY WHERE run_number = ?")
			.param(first)
			.update();

		var second = this.floor.request().runNumber();
		this.floor.plan(second);
		this.floor.close(second);

		assertThat(this.plans.byNumber(first).accuracy()).isNotNull().satisfies((accuracy) -> {
			assertThat(accuracy.weeks()).isEqualTo(4);
			assertThat(accuracy.wape()).isBetween(0.0, 0.1);
			assertThat(accuracy.coverage()).isGreaterThan(0.7);
		});
	}

	/** The night plans every site of the database; its runs must not stay in the way. */
	private void closeAll() {
		this.jdbc.sql("SELECT DISTINCT run_number FROM plan_guard")
			.query(String.class)
			.list()
			.forEach((run) -> this.floor.run(() -> this.context.getBean(PlanWork.class).close(run)));
	}

}
