package io.dockflow.proposals;

import java.time.Duration;

import io.dockflow.purchasing.PurchaseOrderQuery;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.shared.NotFound;
import io.dockflow.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What of old plans is forgotten, and what stays.
 */
@DatabaseTest
class PlanRetentionIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PlanRuns plans;

	@Autowired
	PlanRetention retention;

	@Autowired
	JdbcClient jdbc;

	PlanningFloor floor;

	@BeforeEach
	void floor() {
		this.floor = new PlanningFloor(this.context);
	}

	@Test
	void anOldRunGoesWholeWhenNothingOfItWasOrdered() {
		this.floor.delivered(this.floor.item(6));
		var old = closed(91, false);
		var young = closed(89, false);
		closed(0, false);

		this.retention.forget();

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.plans.byNumber(old));
		for (var table : new String[] { "plan_run_site", "plan_item", "plan_forecast", "plan_proposal" }) {
			assertThat(rows(table, old)).as(table).isZero();
			assertThat(rows(table, young)).as(table).isPositive();
		}
	}

	@Test
	void anOrderCanStillSayWhyItWasRaised() {
		var ordered = this.floor.item(6);
		this.floor.delivered(ordered);
		var plenty = this.floor.item(5_000);
		var old = closed(91, true);
		closed(0, false);
		var before = this.plans.item(old, this.floor.site().siteId(), ordered);

		this.retention.forget();
		this.retention.forget();

		var order = this.context.getBean(PurchaseOrders.class).list(PurchaseOrderQuery.ofPlanRun(old)).getFirst();
		assertThat(this.floor.proposals(old)).singleElement()
			.satisfies((proposal) -> assertThat(proposal.document()).isEqualTo(order.orderNumber()));
		assertThat(this.plans.item(old, this.floor.site().siteId(), ordered)).isEqualTo(before);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.plans.item(old, this.floor.site().siteId(), plenty));
		assertThat(this.plans.byNumber(old).forgottenAt()).isNotNull();
		assertThat(rows("plan_forecast", old)).isEqualTo(before.weeks().size());
	}

	@Test
	void theNewestRunThatPlannedASiteStaysHoweverOldItIs() {
		this.floor.delivered(this.floor.item(6));
		var older = closed(300, false);
		var newest = closed(200, false);
		this.floor.request();

		this.retention.forget();

		assertThat(this.plans.byNumber(newest).forgottenAt()).isNull();
		assertThat(rows("plan_item", newest)).isPositive();
		assertThat(rows("plan_run", older)).isZero();
	}

	@Test
	void aRunThatIsNotClosedIsStillACase() {
		this.floor.delivered(this.floor.item(6));
		var open = this.floor.request().runNumber();
		this.floor.plan(open);
		age(open, 400);

		this.retention.forget();

		assertThat(rows("plan_proposal", open)).isPositive();
	}

	@Test
	void runsAreKeptUntilTheirForecastCanBeMeasured() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PlanSettings(Duration.ofDays(34)))
			.withMessageContaining("35 days");
	}

	private String closed(int daysAgo, boolean ordered) {
		var run = this.floor.request().runNumber();
		this.floor.plan(run);
		if (ordered) {
			this.floor.order(run);
		}
		this.floor.close(run);
		age(run, daysAgo);
		return run;
	}

	private void age(String run, int days) {
		this.jdbc.sql("UPDATE plan_run SET requested_at = requested_at - INTERVAL ? DAY WHERE run_number = ?")
			.params(days, run)
			.update();
	}

	private long rows(String table, String run) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE run_number = ?")
			.param(run)
			.query(Long.class)
			.single();
	}

}
