package io.dockflow.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class StockLedgerIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	StockLedger ledger;

	@Autowired
	Reservations reservations;

	@Autowired
	Availability availability;

	@Autowired
	InventoryAudit audit;

	@Autowired
	HandlingUnits handlingUnits;

	@Autowired
	BusinessNumbers numbers;

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
	void movesStockFromOneCellToAnother() {
		var from = this.site.stock(this.site.bin(), this.item, 10);
		var to = from.at(this.site.bin());

		this.ledger.post(posting(key(), StockTransfer.move(from, to, 4)));

		assertThat(quantity(from)).isEqualTo(6);
		assertThat(quantity(to)).isEqualTo(4);
		assertThat(this.availability.onHand(this.site.siteId(), this.item)).isEqualTo(10);
		assertAudited();
	}

	@Test
	void keepsTheAgeOfStockThatMoves() {
		var from = this.site.stock(this.site.bin(), this.item, 10);
		var to = from.at(this.site.bin());
		var receivedAt = row(from).receivedAt();

		this.ledger.post(posting(key(), StockTransfer.move(from, to, 4)));

		assertThat(row(to).receivedAt()).isEqualTo(receivedAt);
	}

	@Test
	void postsTheSameKeyOnce() {
		var from = this.site.stock(this.site.bin(), this.item, 10);
		var posting = posting(key(), StockTransfer.move(from, from.at(this.site.bin()), 4));

		this.ledger.post(posting);
		this.ledger.post(posting);

		assertThat(quantity(from)).isEqualTo(6);
	}

	@Test
	void refusesTheSameKeyForAnotherEffect() {
		var from = this.site.stock(this.site.bin(), this.item, 10);
		var to = from.at(this.site.bin());
		var key = key();
		this.ledger.post(posting(key, StockTransfer.move(from, to, 4)));

		assertThatExceptionOfType(PostingConflict.class)
			.isThrownBy(() -> this.ledger.post(posting(key, StockTransfer.move(from, to, 5))));
	}

	@Test
	void namesTheCellThatHasTooLittleAndPostsNothing() {
		var from = this.site.stock(this.site.bin(), this.item, 10);
		var rich = this.site.stock(this.site.bin(), this.item, 100);
		var to = from.at(this.site.bin());

		assertThatExceptionOfType(InsufficientStock.class)
			.isThrownBy(() -> this.ledger
				.post(posting(key(), StockTransfer.move(rich, to, 4), StockTransfer.move(from, to, 11))))
			.satisfies((failure) -> {
				assertThat(failure.cell()).isEqualTo(from);
				assertThat(failure.free()).isEqualTo(10);
			});
		assertThat(quantity(rich)).isEqualTo(100);
		assertAudited();
	}

	@Test
	void leavesReservedStockToItsDocument() {
		var from = this.site.stock(this.site.bin(), this.item, 10);
		var reservation = this.reservations.reserve("SO-R" + this.site.siteId(), 1, from, 8);

		assertThatExceptionOfType(InsufficientStock.class)
			.isThrownBy(() -> this.ledger.post(posting(key(), StockTransfer.out(from, ExternalAccount.CUSTOMER, 3))));
		this.ledger
			.post(posting(key(), StockTransfer.out(from, ExternalAccount.CUSTOMER, 5).consuming(reservation.id())));

		assertThat(this.reservations.of(reservation.document())).singleElement()
			.extracting(Reservation::quantity)
			.isEqualTo(3L);
		assertThat(row(from).reserved()).isEqualTo(3);
		this.ledger
			.post(posting(key(), StockTransfer.out(from, ExternalAccount.CUSTOMER, 3).consuming(reservation.id())));
		assertThat(this.reservations.of(reservation.document())).isEmpty();
		assertAudited();
	}

	@Test
	void refusesAReservationOfAnotherCell() {
		var one = this.site.stock(this.site.bin(), this.item, 10);
		var other = this.site.stock(this.site.bin(), this.item, 10);
		var reservation = this.reservations.reserve("SO-X" + this.site.siteId(), 1, one, 5);
		this.reservations.reserve("SO-X" + this.site.siteId(), 2, other, 5);

		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.ledger
			.post(posting(key(), StockTransfer.out(other, ExternalAccount.CUSTOMER, 5).consuming(reservation.id()))));
		assertAudited();
	}

	@Test
	void takesHandlingUnitsAlongAndEmptiesThem() {
		var sscc = this.numbers.nextSscc();
		this.handlingUnits.create(sscc, HandlingUnit.Kind.PALLET, this.site.siteId(), this.site.receiving(), null);
		var cell = StockCell.loose(this.site.siteId(), this.site.receiving(), this.item).in(sscc);
		this.ledger.post(posting(key(), StockTransfer.in(ExternalAccount.SUPPLIER, cell, 7)));
		var bin = this.site.bin();

		this.ledger.post(new Posting(key(), MovementType.PUT_AWAY, "test", "test", null, "TEST", Instant.now(),
				this.handlingUnits.moveAll(sscc, this.site.siteId(), bin)));
		assertThat(this.handlingUnits.byId(sscc).locationId()).isEqualTo(bin);

		this.ledger.post(posting(key(), StockTransfer.out(cell.at(bin), ExternalAccount.CUSTOMER, 7)));
		assertThat(this.handlingUnits.byId(sscc).state()).isEqualTo(HandlingUnit.State.EMPTY);
		assertAudited();
	}

	@Test
	void refusesStockInAUnitNobodyCreated() {
		var cell = StockCell.loose(this.site.siteId(), this.site.receiving(), this.item).in(this.numbers.nextSscc());

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.ledger.post(posting(key(), StockTransfer.in(ExternalAccount.SUPPLIER, cell, 7))));
	}

	@Test
	void givesTheLastUnitsToExactlyAsManyAsThereAre() throws Exception {
		var from = this.site.stock(this.site.bin(), this.item, 20);
		var refused = new AtomicInteger();

		inParallel(50, () -> {
			try {
				this.ledger.post(posting(key(), StockTransfer.out(from, ExternalAccount.CUSTOMER, 1)));
			}
			catch (InsufficientStock ex) {
				refused.incrementAndGet();
			}
			return null;
		});

		assertThat(refused).hasValue(30);
		assertThat(quantity(from)).isZero();
		assertAudited();
	}

	@Test
	void survivesPostingsThatCrossEachOther() throws Exception {
		var one = this.site.stock(this.site.bin(), this.item, 100);
		var other = this.site.stock(this.site.bin(), this.item, 100);
		var turn = new AtomicInteger();

		inParallel(60, () -> {
			var forth = turn.incrementAndGet() % 2 == 0;
			this.ledger.post(posting(key(), StockTransfer.move(forth ? one : other, forth ? other : one, 1)));
			return null;
		});

		assertThat(quantity(one)).isEqualTo(100);
		assertThat(quantity(other)).isEqualTo(100);
		assertAudited();
	}

	@Test
	void opensOneCellForManyAtOnce() throws Exception {
		var target = StockCell.loose(this.site.siteId(), this.site.bin(), this.item);

		inParallel(20, () -> {
			this.ledger.post(posting(key(), StockTransfer.in(ExternalAccount.ADJUSTMENT, target, 1)));
			return null;
		});

		assertThat(quantity(target)).isEqualTo(20);
		assertAudited();
	}

	@Test
	void neverChangesAPostedMovement() {
		this.site.stock(this.site.bin(), this.item, 10);

		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE stock_movement SET quantity = 1 WHERE item_id = ?")
				.param(this.item)
				.update())
			.withMessageContaining("append-only");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("DELETE FROM stock_movement WHERE item_id = ?").param(this.item).update())
			.withMessageContaining("append-only");
	}

	@Test
	void tellsWhenBalanceAndLedgerDiffer() {
		var cell = this.site.stock(this.site.bin(), this.item, 10);
		this.jdbc.sql("UPDATE stock SET quantity = 11 WHERE location_id = ?").param(cell.locationId()).update();

		var report = this.audit.run();

		assertThat(report.passed()).isFalse();
		assertThat(report.checks()).filteredOn((check) -> !check.passed())
			.flatExtracting(AuditReport.Check::examples)
			.anyMatch((example) -> String.valueOf(example).contains(cell.locationId()));
		this.jdbc.sql("UPDATE stock SET quantity = 10 WHERE location_id = ?").param(cell.locationId()).update();
	}

	private void assertAudited() {
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

	private long quantity(StockCell cell) {
		return this.availability.find(StockQuery.ofLocation(cell.locationId()))
			.stream()
			.filter((row) -> row.cell().equals(cell))
			.mapToLong(StockRow::quantity)
			.sum();
	}

	private StockRow row(StockCell cell) {
		return this.availability.find(StockQuery.ofLocation(cell.locationId()))
			.stream()
			.filter((row) -> row.cell().equals(cell))
			.findFirst()
			.orElseThrow();
	}

	private static Posting posting(String key, StockTransfer... transfers) {
		return new Posting(key, MovementType.MOVE, "test", "test", null, "TEST", Instant.now(), List.of(transfers));
	}

	private static String key() {
		return "test:" + UUID.randomUUID();
	}

	private static void inParallel(int times, Callable<?> work) throws Exception {
		try (var threads = Executors.newFixedThreadPool(8)) {
			var tasks = new ArrayList<>(IntStream.range(0, times).mapToObj((index) -> threads.submit(work)).toList());
			for (var task : tasks) {
				task.get();
			}
		}
	}

}
