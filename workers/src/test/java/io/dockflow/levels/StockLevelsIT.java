package io.dockflow.levels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Promises;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.inventory.StockPolicy;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
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
 * The snapshot says what the balances say, at most a moment later.
 */
@DatabaseTest
class StockLevelsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	StockLevels levels;

	@Autowired
	StockLedger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LevelKeeper keeper;

	TestSite site;

	String item;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
	}

	@Test
	void followsPostingsReservationsPromisesAndArrivals() {
		var cell = this.site.stock(this.site.bin(), this.item, 20);
		this.ledger.post(posting(StockTransfer.move(cell, cell.as(StockStatus.DAMAGED), 3)));
		this.context.getBean(Reservations.class).reserve("SO-L" + this.site.siteId(), 1, cell, 5);
		this.context.getBean(Promises.class)
			.promise("SO-P" + this.site.siteId(), this.site.siteId(), Promises.Urgency.normal(null),
					List.of(new AllocationRequest.Line(1, this.item, 4)));
		this.context.getBean(ExpectedStock.class)
			.announce("ASN-" + this.site.siteId(), ExpectedStock.Kind.ASN, this.site.siteId(), Instant.now(),
					List.of(new ExpectedStock.Line(1, this.item, 30)));

		soon(() -> assertThat(level()).satisfies((level) -> {
			assertThat(level.onHand()).isEqualTo(20);
			assertThat(level.available()).isEqualTo(12);
			assertThat(level.reserved()).isEqualTo(5);
			assertThat(level.promised()).isEqualTo(4);
			assertThat(level.expected()).isEqualTo(30);
			assertThat(level.damaged()).isEqualTo(3);
			assertThat(level.state()).isEqualTo(LevelState.OK);
		}));
	}

	@Test
	void isJudgedByThePolicyOfItsSiteOrElseOfItsItem() {
		this.site.stock(this.site.bin(), this.item, 20);
		var policies = this.context.getBean(StockPolicies.class);

		policies.set(List.of(new StockPolicy(this.item, "", Strategy.FIFO, 30, null, 0, 30)));
		soon(() -> assertThat(level().state()).isEqualTo(LevelState.LOW));

		policies.set(List.of(new StockPolicy(this.item, this.site.siteId(), Strategy.FIFO, 5, 10L, 0, 30)));
		soon(() -> assertThat(level().state()).isEqualTo(LevelState.OVER));
		assertThat(level().maxQuantity()).isEqualTo(10);
	}

	@Test
	void endsTrueHoweverManyChangeAndAddUpAtOnce() throws Exception {
		var from = this.site.stock(this.site.bin(), this.item, 500);
		var to = from.at(this.site.bin());
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int posting = 0; posting < 120; posting++) {
				threads.submit(() -> this.ledger.post(posting(StockTransfer.move(from, to, 1))));
				threads.submit(this.keeper::keepUp);
				threads.submit(() -> this.ledger
					.post(posting(StockTransfer.out(from, io.dockflow.inventory.ExternalAccount.CUSTOMER, 1))));
			}
		}

		soon(() -> assertThat(level().onHand()).isEqualTo(380));
		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) FROM stock_level v
				WHERE v.site_id = ? AND v.on_hand <> (SELECT COALESCE(SUM(s.quantity), 0) FROM stock s
				  WHERE s.site_id = v.site_id AND s.item_id = v.item_id)""")
			.param(this.site.siteId())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void countsStatesOfASite() {
		this.site.stock(this.site.bin(), this.item, 20);
		var empty = this.site.item();
		var cell = this.site.stock(this.site.bin(), empty, 1);
		this.ledger.post(posting(StockTransfer.out(cell, io.dockflow.inventory.ExternalAccount.CUSTOMER, 1)));

		soon(() -> assertThat(this.levels.totals(this.site.siteId())).satisfies((totals) -> {
			assertThat(totals.items()).isEqualTo(2);
			assertThat(totals.ok()).isEqualTo(1);
			assertThat(totals.out()).isEqualTo(1);
		}));
		assertThat(this.levels.find(new LevelQuery(this.site.siteId(), null, LevelState.OUT, false, null, 0, 10)))
			.extracting(StockLevel::itemId)
			.containsExactly(empty);
		assertThat(this.levels.count(new LevelQuery(this.site.siteId(), null, null, false, "test item", 0, 10)))
			.isEqualTo(2);
	}

	private StockLevel level() {
		return this.levels.find(new LevelQuery(this.site.siteId(), this.item, null, false, null, 0, 1)).getFirst();
	}

	private static Posting posting(StockTransfer transfer) {
		return new Posting("level:" + UUID.randomUUID(), MovementType.MOVE, "test", "test", null, "TEST", Instant.now(),
				List.of(transfer));
	}

	private static void soon(Runnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(assertion::run);
	}

}
