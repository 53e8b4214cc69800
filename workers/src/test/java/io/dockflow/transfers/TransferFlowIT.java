package io.dockflow.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockMovement;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.WorkPanel;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each step of a transfer as its job takes it, against the real books.
 */
@DatabaseTest
class TransferFlowIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	TransferOrders transfers;

	@Autowired
	TransferClosing closing;

	@Autowired
	TransferPanels panels;

	@Autowired
	Transactions transactions;

	@Autowired
	Availability availability;

	@Autowired
	StockLedger ledger;

	TestSite source;

	OutboundFloor floor;

	TransferFloor steps;

	String bin;

	String item;

	@BeforeEach
	void tenInABin() {
		this.source = TestSite.in(this.context);
		this.source.truck();
		this.floor = new OutboundFloor(this.context, this.source);
		this.steps = new TransferFloor(this.context, this.source);
		this.bin = this.source.bin();
		this.item = this.source.item();
		this.source.stock(this.bin, this.item, 10);
	}

	@AfterEach
	void theBooksBalance() {
		this.floor.assertBooksBalance();
	}

	@Test
	void aStoreGetsWhatCameOnItsShelfAndTheRestIsWrittenOff() {
		var store = store(0);
		var number = this.steps.requested(store, this.item, 8);

		var departed = this.steps.send(number);
		assertThat(departed.sentUnits()).isEqualTo(8);
		assertThat(departed.overdueAt()).isAfter(this.transfers.byNumber(number).dueAt());
		assertThat(this.availability.onHand(this.source.siteId(), this.item)).isEqualTo(2);
		assertThat(expected(store)).isEqualTo(8);
		this.transfers.arrive(number);
		var received = this.steps.receive(number, new TransferArrival.CountedLine(1, 5));

		assertThat(received.handlingUnitIds()).isEmpty();
		assertThat(received.missingUnits()).isEqualTo(3);
		assertThat(received.missingText()).contains("3 of 8 pcs of " + this.item);
		assertThat(this.availability.inCell(StockCell.loose(store, store + "-SHELF-2", this.item))).isEqualTo(5);
		assertThat(this.transfers.byNumber(number).state()).isEqualTo(TransferOrder.State.IN_TRANSIT);
		assertThat(this.transfers.byNumber(number).onTheWay()).isEqualTo(3);

		this.transactions.run(() -> this.closing.writeOff(number, "eva", "fell off", OutboundFloor.job()));
		this.steps.close(number, "closed");

		var order = this.transfers.byNumber(number);
		assertThat(order.state()).isEqualTo(TransferOrder.State.CLOSED);
		assertThat(order.lines()).containsExactly(new TransferOrder.Line(1, this.item, 8, 8, 8, 5, 3));
		assertThat(order.claimedBy()).isEqualTo("eva");
		assertThat(expected(store)).isZero();
		assertThat(this.context.getBean(Reservations.class).of(number)).isEmpty();
		assertThat(this.ledger.ofDocument(number)).extracting(StockMovement::type)
			.containsExactly(MovementType.PICK, MovementType.TRANSFER_OUT, MovementType.TRANSFER_IN, MovementType.MOVE,
					MovementType.ADJUSTMENT);
		assertThat(this.ledger.ofDocument(number).getLast()).satisfies((loss) -> {
			assertThat(loss.quantity()).isEqualTo(3);
			assertThat(loss.reason()).isEqualTo("lost on the way: fell off");
			assertThat(loss.approvedBy()).isEqualTo("eva");
		});
	}

	@Test
	void aWarehouseGetsUnitsToPutAway() {
		var target = TestSite.in(this.context);
		this.source.stock(this.source.bin(), this.item, 8);
		var number = this.steps.requested(target.siteId(), this.item, 18);

		this.steps.send(number);
		this.transfers.arrive(number);
		var received = this.steps.receive(number, new TransferArrival.CountedLine(1, 18));

		assertThat(received.missingUnits()).isZero();
		var units = this.context.getBean(HandlingUnits.class);
		assertThat(received.handlingUnitIds()).hasSize(2).allSatisfy((unit) -> {
			assertThat(units.byId(unit).locationId()).isEqualTo(target.receiving());
			assertThat(units.byId(unit).document()).isEqualTo(number);
		});
		assertThat(received.handlingUnitIds())
			.extracting((unit) -> units.contents(unit).stream().mapToLong((row) -> row.quantity()).sum())
			.containsExactly(10L, 8L);
		assertThat(this.transfers.byNumber(number).state()).isEqualTo(TransferOrder.State.RECEIVED);
	}

	@Test
	void whatComesLaterIsCountedByItself() {
		var target = TestSite.in(this.context);
		var number = this.steps.requested(target.siteId(), this.item, 10);
		this.steps.send(number);
		this.transfers.arrive(number);
		this.steps.receive(number, new TransferArrival.CountedLine(1, 6));

		this.transfers.arrive(number);
		var rest = this.steps.receive(number, new TransferArrival.CountedLine(1, 4));

		assertThat(rest.missingUnits()).isZero();
		assertThat(this.availability.onHand(target.siteId(), this.item)).isEqualTo(10);
		assertThat(this.transfers.byNumber(number).state()).isEqualTo(TransferOrder.State.RECEIVED);
	}

	@Test
	void lotsTravelApartAndTheFirstToExpireGo() {
		var target = TestSite.in(this.context);
		var perishable = this.source.item(StorageCondition.AMBIENT, true);
		var late = lot(perishable, "LATE", LocalDate.now().plusDays(90));
		var early = lot(perishable, "EARLY", LocalDate.now().plusDays(30));
		var number = this.transfers
			.request(new TransferRequest(UUID.randomUUID().toString(), this.source.siteId(), target.siteId(),
					TransferFloor.SOON, "sam", "RUN-1", List.of(new TransferRequest.Line(perishable, 12))))
			.transferNumber();

		this.steps.reserve(number);
		this.steps.send(number);
		var lines = this.panels.panel(TransferFloor.task("Task_ReceiveTransfer", number)).orElseThrow().lines();
		assertThat(lines).extracting(WorkPanel.Line::lot).containsExactly("EARLY", "LATE");
		assertThat(lines).extracting(WorkPanel.Line::expected).containsOnlyNulls();
		this.steps.receive(number, new TransferArrival.CountedLine(1, 10), new TransferArrival.CountedLine(2, 2));

		assertThat(this.availability.inCell(early)).isZero();
		assertThat(this.availability.inCell(late)).isEqualTo(8);
		assertThat(this.availability.onHand(target.siteId(), perishable)).isEqualTo(12);
	}

	@Test
	void whatThePickerDoesNotFindIsFreeAgain() {
		var target = TestSite.in(this.context);
		var number = this.steps.requested(target.siteId(), this.item, 10);

		var departed = this.steps.send(number, new TransferDeparture.ShortLine(1, 4));

		assertThat(departed.sentUnits()).isEqualTo(4);
		assertThat(this.availability.availableToPromise(this.source.siteId(), this.item)).isEqualTo(6);
		assertThat(this.transfers.byNumber(number).lines())
			.containsExactly(new TransferOrder.Line(1, this.item, 10, 10, 4, 0, 0));
	}

	@Test
	void aPickerWhoFindsNothingLeavesEverythingFree() {
		var target = TestSite.in(this.context);
		var number = this.steps.requested(target.siteId(), this.item, 10);

		var departed = this.steps.send(number, new TransferDeparture.ShortLine(1, 0));
		this.steps.close(number, "nothing-to-send");

		assertThat(departed.sentUnits()).isZero();
		assertThat(this.transfers.byNumber(number).state()).isEqualTo(TransferOrder.State.NOTHING_TO_SEND);
		assertThat(this.availability.availableToPromise(this.source.siteId(), this.item)).isEqualTo(10);
	}

	@Test
	void aTransferIsCalledOffBeforeItLeavesOnly() {
		var target = TestSite.in(this.context);
		var called = this.steps.requested(target.siteId(), this.item, 3);
		var gone = this.steps.requested(target.siteId(), this.item, 3);
		this.steps.send(gone);

		this.transfers.cancel(called, "not needed", "sam");
		this.transfers.cancel(called, "not needed", "sam");
		assertThat(this.steps.send(called).sentUnits()).as("goods that leave after that").isZero();
		this.steps.close(called, "cancelled");

		assertThat(this.transfers.byNumber(called).state()).isEqualTo(TransferOrder.State.CANCELLED);
		assertThat(this.floor.messages(called)).containsExactly("transfer-requested", "transfer-cancelled");
		assertThat(this.context.getBean(Reservations.class).of(called)).isEmpty();
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.transfers.cancel(gone, null, "sam"))
			.withMessageContaining("it is IN_TRANSIT");
		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.transfers.arrive(called));
	}

	@Test
	void theApproverReadsHowMuchOfTheStockItTakes() {
		var number = this.transfers
			.request(new TransferRequest(UUID.randomUUID().toString(), this.source.siteId(), store(0),
					TransferFloor.SOON, "sam", null, List.of(new TransferRequest.Line(this.item, 3))))
			.transferNumber();

		var assessment = this.context.getBean(TransferAssessment.class).assess(number);

		assertThat(assessment.requestedUnits()).isEqualTo(3);
		assertThat(assessment.sharePercent()).isEqualTo(30);
		assertThat(assessment.byPlan()).isFalse();
		assertThat(assessment.summary()).contains("3 of 10 that are free");
	}

	@Test
	void whatNoShelfHasRoomForStaysAtTheBackDoor() {
		var store = store(3_000);
		var number = this.steps.requested(store, this.item, 8);
		this.steps.send(number);

		this.steps.receive(number, new TransferArrival.CountedLine(1, 8));

		assertThat(this.availability.inCell(StockCell.loose(store, store + "-RECV", this.item))).isEqualTo(8);
	}

	private StockCell lot(String itemId, String lot, LocalDate expiry) {
		this.context.getBean(Lots.class).register(itemId, lot, expiry);
		var cell = new StockCell(this.source.siteId(), this.source.bin(), itemId, lot, "", StockStatus.AVAILABLE, "");
		this.ledger.post(new Posting("opening:" + UUID.randomUUID(), MovementType.OPENING, "test", "test", null, "TEST",
				Instant.now(), List.of(StockTransfer.in(ExternalAccount.OPENING, cell, 10))));
		return cell;
	}

	/** A store of two shelves, of which the second shows the item. */
	private String store(long maxWeightGrams) {
		var siteId = "S%s".formatted(UUID.randomUUID().toString().substring(0, 6));
		this.context.getBean(Sites.class)
			.add(new Site(siteId, "Test store", Site.SiteKind.STORE, "4012345000009", ZoneId.of("UTC")));
		this.context.getBean(Sites.class).addZone(siteId, "SALES", "Sales", StorageCondition.AMBIENT);
		this.context.getBean(Locations.class)
			.addAll(List.of(place(siteId, "RECV", LocationKind.RECEIVING, 0),
					place(siteId, "SHELF-1", LocationKind.STORE_SHELF, maxWeightGrams),
					place(siteId, "SHELF-2", LocationKind.STORE_SHELF, maxWeightGrams)));
		if (maxWeightGrams == 0) {
			this.ledger.post(new Posting("opening:" + UUID.randomUUID(), MovementType.OPENING, "test", "test", null,
					"TEST", Instant.now(), List.of(StockTransfer.in(ExternalAccount.OPENING,
							StockCell.loose(siteId, siteId + "-SHELF-2", this.item).as(StockStatus.BLOCKED), 1))));
		}
		return siteId;
	}

	private static Location place(String siteId, String code, LocationKind kind, long maxWeightGrams) {
		return new Location(siteId + "-" + code, siteId, "SALES", kind, StorageCondition.AMBIENT, 0, 0, 0, 0, 0,
				maxWeightGrams, 0, kind == LocationKind.STORE_SHELF, false, false, Mixing.ANY);
	}

	private long expected(String siteId) {
		return this.context.getBean(ExpectedStock.class)
			.ofItem(siteId, this.item)
			.stream()
			.mapToLong(ExpectedStock.Expected::quantity)
			.sum();
	}

}
