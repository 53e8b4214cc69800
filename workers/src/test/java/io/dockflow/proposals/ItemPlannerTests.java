package io.dockflow.proposals;

import java.util.Collections;
import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.leadtime.LeadTimeEstimate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemPlannerTests {

	private static final SupplyLane FEED = new SupplyLane("W1", "S1", SupplyLane.Kind.FEED, 1, 5, 0);

	private static final SupplyLane LATERAL = new SupplyLane("W2", "W1", SupplyLane.Kind.LATERAL, 2, 1, 10);

	@Test
	void lowStockIsBoughtInWholePacksAndSaysWhy() {
		var decision = alone(need("W1", stock(5), 10, "SUP-1"));

		assertThat(decision.buy()).isPositive().matches((units) -> units % 12 == 0);
		assertThat(decision.reason()).contains("are expected in stock at arrival", "nine times of ten");
		assertThat(decision.alternatives()).extracting(PlannedItem.Alternative::name)
			.contains("chosen", "one pack more", "textbook level");
		assertThat(decision.level()).isGreaterThan(Math.round(decision.expected()));
	}

	@Test
	void enoughStockIsLeftAlone() {
		var decision = alone(need("W1", stock(500), 10, "SUP-1"));

		assertThat(decision.buy()).isZero();
		assertThat(decision.exception()).isEqualTo(ExceptionClass.NONE);
	}

	@Test
	void whatIsOnItsWayIsNotBoughtAgain() {
		var bought = alone(need("W1", stock(5), 10, "SUP-1")).buy();

		assertThat(alone(need("W1", stock(5).plus(bought, 2), 10, "SUP-1")).buy()).isLessThan(bought);
		assertThat(alone(need("W1", stock(5).plus(500, 2), 10, "SUP-1")).buy()).isZero();
	}

	@Test
	void whatOrdersWaitForIsBoughtOnTop() {
		var waiting = new SiteStock(0, 100, List.of());

		assertThat(alone(need("W1", waiting, 10, "SUP-1")).buy())
			.isGreaterThanOrEqualTo(alone(need("W1", stock(0), 10, "SUP-1")).buy() + 96);
		assertThat(waiting.owed()).isEqualTo(100);
	}

	@Test
	void anItemThatNobodyDeliversIsToldOf() {
		var decision = alone(need("W1", stock(0), 10, null));

		assertThat(decision.exception()).isEqualTo(ExceptionClass.UNSOURCED);
		assertThat(decision.buy()).isPositive();
		assertThat(decision.reason()).contains("Agree on terms with a supplier");
	}

	@Test
	void aMinimumOfManyWeeksIsToldOf() {
		var terms = new Terms("SUP-1", 500, 480, 12, LeadTimeEstimate.from(List.of()).of("SUP-1", "AMBIENT", "I", 7));
		var need = new SiteNeed("W1", stock(0), demand(10), terms, Service.of(0.95, 0.2, 500), false);

		var decision = alone(need);
		assertThat(decision.buy()).isEqualTo(480);
		assertThat(decision.exception()).isEqualTo(ExceptionClass.LARGE);
		assertThat(decision.reason()).startsWith("Order 480, the least there is: ");
	}

	@Test
	void aSlowItemInALargePackDoesNotStayOut() {
		assertThat(alone(need("W1", stock(0), 1, "SUP-1")).buy()).isEqualTo(12);
		assertThat(alone(need("W1", stock(20), 1, "SUP-1")).buy()).isZero();
	}

	@Test
	void aStoreIsFedByItsWarehouseAndBuysNothing() {
		var decisions = new ItemPlanner(List.of(FEED))
			.plan(List.of(need("S1", stock(0), 5, "SUP-1"), need("W1", stock(200), 10, "SUP-1")));

		assertThat(decisions.getFirst().buy()).isZero();
		assertThat(decisions.getFirst().moves()).singleElement().satisfies((move) -> {
			assertThat(move.fromSite()).isEqualTo("W1");
			assertThat(move.quantity()).isBetween(8L, 40L);
		});
	}

	@Test
	void aWarehouseBuysForItsStores() {
		var alone = alone(need("W1", stock(20), 10, "SUP-1"));
		var feeding = new ItemPlanner(List.of(FEED))
			.plan(List.of(need("S1", stock(0), 10, "SUP-1"), need("W1", stock(20), 10, "SUP-1")));

		assertThat(feeding.getLast().buy()).isGreaterThan(alone.buy());
	}

	@Test
	void aWarehouseNeverGivesMoreThanItHas() {
		var decisions = new ItemPlanner(List.of(FEED))
			.plan(List.of(need("S1", stock(0), 50, "SUP-1"), need("W1", stock(7), 50, "SUP-1")));

		assertThat(decisions.getFirst().moves().stream().mapToLong(SiteDecision.Move::quantity).sum())
			.isLessThanOrEqualTo(7);
	}

	@Test
	void surplusMovesInsteadOfBeingBought() {
		var decisions = new ItemPlanner(List.of(LATERAL))
			.plan(List.of(need("W1", stock(0), 10, "SUP-1"), need("W2", stock(900), 10, "SUP-1")));

		assertThat(decisions.getFirst().moves()).singleElement()
			.satisfies((move) -> assertThat(move.quantity()).isGreaterThan(20));
		assertThat(decisions.getFirst().buy()).isLessThan(alone(need("W1", stock(0), 10, "SUP-1")).buy());
		assertThat(decisions.getLast().buy()).isZero();
	}

	@Test
	void nothingMovesWhereBothNeedIt() {
		var decisions = new ItemPlanner(List.of(LATERAL))
			.plan(List.of(need("W1", stock(30), 10, "SUP-1"), need("W2", stock(30), 10, "SUP-1")));

		assertThat(decisions.getFirst().moves()).isEmpty();
	}

	private static SiteDecision alone(SiteNeed need) {
		return new ItemPlanner(List.of()).plan(List.of(need)).getFirst();
	}

	private static SiteStock stock(long sellable) {
		return new SiteStock(sellable, 0, List.of());
	}

	private static SiteNeed need(String siteId, SiteStock stock, double weekly, @Nullable String supplier) {
		var terms = new Terms(supplier, 500, 12, 12, LeadTimeEstimate.from(List.of()).of("SUP-1", "AMBIENT", "I", 7));
		return new SiteNeed(siteId, stock, demand(weekly), terms, Service.of(0.95, 0.2, 500), false);
	}

	private static Cover demand(double weekly) {
		var week = ForecastWeek.of(DemandDistribution.matching(weekly, 2 * weekly));
		return Cover.of(Collections.nCopies(26, week), 0);
	}

}
