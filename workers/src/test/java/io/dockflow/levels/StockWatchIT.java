package io.dockflow.levels;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.inventory.StockPolicy;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.shared.StorageCondition;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The watch finds what is wrong, once.
 */
@DatabaseTest
class StockWatchIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	StockWatch watch;

	@Autowired
	StockLevels levels;

	@Autowired
	StockLedger ledger;

	@Autowired
	Transactions transactions;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	String item;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
	}

	@Test
	void tellsOfAnExceptionOnceAndAgainWhenItComesBack() {
		var cell = this.site.stock(this.site.bin(), this.item, 20);
		plan(30);
		awaitState(LevelState.LOW);

		var first = assess();
		var second = assess();
		this.ledger.post(posting(StockTransfer.in(ExternalAccount.SUPPLIER, cell, 20), MovementType.RECEIPT));
		awaitState(LevelState.OK);
		var third = assess();
		this.ledger.post(posting(StockTransfer.out(cell, ExternalAccount.CUSTOMER, 20), MovementType.SHIP));
		awaitState(LevelState.LOW);
		var fourth = assess();

		assertThat(first).isEqualTo(new StockCheck(1, 0, 0, 0, 1));
		assertThat(second.newExceptions()).isZero();
		assertThat(third).isEqualTo(new StockCheck(0, 0, 0, 0, 0));
		assertThat(fourth.newExceptions()).isEqualTo(1);
	}

	@Test
	void whatRunsLowAsksForOneCheckOfItsSite() {
		this.site.stock(this.site.bin(), this.item, 20);
		plan(30);

		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> openChecks() == 1);
		this.transactions.run(this.watch::requestChecks);

		assertThat(openChecks()).isEqualTo(1);
		assertThat(messages()).isEqualTo(1);
		closeChecks();
		this.transactions.run(this.watch::requestChecks);
		assertThat(openChecks()).isEqualTo(1);
	}

	@Test
	void takesExpiredLotsOffSaleAndLeavesWhatIsReserved() {
		var perishable = this.site.item(StorageCondition.AMBIENT, true);
		this.context.getBean(Lots.class).register(perishable, "OLD", LocalDate.now().minusDays(1));
		this.context.getBean(Lots.class).register(perishable, "NEW", LocalDate.now().plusDays(90));
		var old = new StockCell(this.site.siteId(), this.site.bin(), perishable, "OLD", "", StockStatus.AVAILABLE, "");
		this.ledger.post(posting(StockTransfer.in(ExternalAccount.OPENING, old, 10), MovementType.OPENING));
		this.ledger
			.post(posting(StockTransfer.in(ExternalAccount.OPENING, old.ofLot("NEW"), 10), MovementType.OPENING));
		this.context.getBean(Reservations.class).reserve("SO-W" + this.site.siteId(), 1, old, 4);
		var job = job();

		var lots = this.transactions.call(() -> this.watch.expireLots(this.site.siteId(), job));
		var again = this.transactions.call(() -> this.watch.expireLots(this.site.siteId(), job()));

		assertThat(lots).isEqualTo(1);
		assertThat(again).isZero();
		var availability = this.context.getBean(io.dockflow.inventory.Availability.class);
		assertThat(availability.inCell(old)).isEqualTo(4);
		assertThat(availability.inCell(old.as(StockStatus.EXPIRED))).isEqualTo(6);
		assertThat(availability.inCell(old.ofLot("NEW"))).isEqualTo(10);
		assertThat(this.context.getBean(Alerts.class).recent(20))
			.anySatisfy((alert) -> assertThat(alert.text()).contains("Lot OLD of " + perishable, "4 of it"));
	}

	@Test
	void anAuditThatFindsNothingIsKeptAndQuiet() {
		this.site.stock(this.site.bin(), this.item, 20);

		var outcome = this.transactions.call(() -> this.watch.audit(job()));

		assertThat(outcome.booksAgree()).isTrue();
		assertThat(outcome.violations()).isZero();
	}

	private void plan(long min) {
		this.context.getBean(StockPolicies.class)
			.set(List.of(new StockPolicy(this.item, this.site.siteId(), Strategy.FIFO, min, null, 0, 30)));
	}

	private void awaitState(LevelState state) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreExceptions()
			.until(() -> this.levels.find(new LevelQuery(this.site.siteId(), this.item, null, false, null, 0, 1))
				.getFirst()
				.state() == state);
	}

	/** What a new check of the site finds. */
	private StockCheck assess() {
		var number = "CHECK-" + UUID.randomUUID().toString().substring(0, 8);
		this.jdbc.sql(
				"INSERT INTO stock_check (check_number, site_id, requested_at, closed_at) VALUES (?, ?, NOW(6), NOW(6))")
			.params(number, this.site.siteId())
			.update();
		return this.transactions.call(() -> this.watch.assess(this.site.siteId(), number));
	}

	private long openChecks() {
		return this.jdbc.sql("SELECT COUNT(*) FROM stock_check WHERE site_id = ? AND closed_at IS NULL")
			.param(this.site.siteId())
			.query(Long.class)
			.single();
	}

	private void closeChecks() {
		this.jdbc.sql("SELECT check_number FROM stock_check WHERE site_id = ? AND closed_at IS NULL")
			.param(this.site.siteId())
			.query(String.class)
			.list()
			.forEach((number) -> this.watch.close(number, null, null));
	}

	private long messages() {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM outbox WHERE message_name = 'stock-check-due' AND correlation_key = ?")
			.param(this.site.siteId())
			.query(Long.class)
			.single();
	}

	private static JobContext job() {
		var key = UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE;
		return new JobContext(key, 1, "watch-stock", "Task_ExpireLots", Long.toString(key));
	}

	private static Posting posting(StockTransfer transfer, MovementType type) {
		return new Posting("watch:" + UUID.randomUUID(), type, "test", "test", null, "TEST", Instant.now(),
				List.of(transfer));
	}

}
