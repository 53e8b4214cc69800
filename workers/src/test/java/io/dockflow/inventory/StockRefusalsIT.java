package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.List;

import io.dockflow.inventory.StockCommand.Difference;
import io.dockflow.inventory.StockCommand.Incoming;
import io.dockflow.inventory.StockCommand.Judgement;
import io.dockflow.inventory.StockCommand.Moving;
import io.dockflow.inventory.StockCommand.Part;
import io.dockflow.inventory.StockCommand.Picking;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What stock commands must not do. The desk looks that nothing changed by a refusal.
 */
@DatabaseTest
class StockRefusalsIT {

	@Autowired
	ApplicationContext context;

	TestSite site;

	StockDesk desk;

	String item;

	StockCell shelf;

	@BeforeEach
	void tenOnAShelf() {
		this.site = TestSite.in(this.context);
		this.desk = new StockDesk(this.context, this.site);
		this.item = this.site.item();
		this.shelf = this.desk.receive(this.site.bin(), this.item, 10);
	}

	@AfterEach
	void theBooksBalance() {
		this.desk.assertAudited();
	}

	@Test
	void refusesAnItemNobodyKnows() {
		refuses("to be in the catalogue",
				receive(StockCell.loose(this.site.siteId(), this.site.receiving(), "NOWHERE"), 1));
		refuses("to be in the catalogue", new StockCommand.Receive(List.of(new Incoming(this.shelf, 1, List.of())),
				List.of(new Lot("NOWHERE", "L1", null, null, null))));
	}

	@Test
	void refusesALocationNobodyKnows() {
		refuses("NOWHERE to exist", StockDesk.move(this.shelf, this.shelf.at("NOWHERE"), 1));
		refuses("NOWHERE to exist", receive(this.shelf.at("NOWHERE"), 1));
	}

	@Test
	void refusesALocationOfAnotherSite() {
		var elsewhere = TestSite.in(this.context).bin();

		refuses("but it belongs to site", StockDesk.move(this.shelf, this.shelf.at(elsewhere), 1));
		refuses("but it belongs to site", receive(this.shelf.at(elsewhere), 1));
	}

	@Test
	void bringsNothingWhereThatIsBlocked() {
		var blocked = this.site.bin();
		this.context.getBean(Locations.class).block(blocked, true, false, "test");

		refuses("open for put-away", StockDesk.move(this.shelf, this.shelf.at(blocked), 1));
		refuses("open for put-away", receive(this.shelf.at(blocked), 1));
	}

	@Test
	void takesNothingWhereThatIsBlocked() {
		this.context.getBean(Locations.class).block(this.shelf.locationId(), false, true, "test");

		refuses("open for removal", StockDesk.move(this.shelf, this.shelf.at(this.site.bin()), 1));
		assertThat(this.desk.send(StockDesk.reserve(this.shelf, 5)).reservations()).isEmpty();
	}

	@Test
	void loadsAPlaceToItsWeightAndNotOver() {
		var weak = this.shelf.at(this.site.bin(StorageCondition.AMBIENT, 4_000, 0, Mixing.ANY));

		this.desk.send(StockDesk.move(this.shelf, weak, 4));

		refuses("carry at most 4 kg", StockDesk.move(this.shelf, weak, 1));
		refuses("carry at most 4 kg", receive(weak, 1));
	}

	@Test
	void fillsAPlaceToItsVolumeAndNotOver() {
		var small = this.shelf.at(this.site.bin(StorageCondition.AMBIENT, 0, 3_000_000, Mixing.ANY));

		this.desk.send(StockDesk.move(this.shelf, small, 3));

		refuses("hold at most 3 l", StockDesk.move(this.shelf, small, 1));
	}

	@Test
	void setsNoMoreUnitsThanAPlaceTakes() {
		var place = this.site.binForUnits(1);
		var first = unitWith(2);
		var second = unitWith(2);
		this.desk.send(new StockCommand.MoveUnits(List.of(first), this.site.siteId(), place));

		refuses("at most 1 handling units", new StockCommand.MoveUnits(List.of(second), this.site.siteId(), place));
	}

	@Test
	void countsAUnitOnAUnitOnce() {
		var place = this.site.binForUnits(1);
		var lower = unitWith(2);
		var upper = unitWith(2);
		this.desk.send(new StockCommand.NestUnits(List.of(upper), lower));

		this.desk.send(new StockCommand.MoveUnits(List.of(lower), this.site.siteId(), place));

		assertThat(this.desk.unit(upper).locationId()).isEqualTo(place);
	}

	@Test
	void mixesNoItemsWhereOneIsAllowed() {
		var single = this.site.bin(StorageCondition.AMBIENT, 0, 0, Mixing.SINGLE_ITEM);
		this.desk.send(StockDesk.move(this.shelf, this.shelf.at(single), 4));

		refuses("hold one item only", receive(StockCell.loose(this.site.siteId(), single, this.site.item()), 1));
		this.desk.send(StockDesk.move(this.shelf, this.shelf.at(single), 4));
	}

	@Test
	void mixesNoLotsWhereOneIsAllowed() {
		var perishable = this.site.item(StorageCondition.AMBIENT, true);
		var cell = StockCell
			.loose(this.site.siteId(), this.site.bin(StorageCondition.AMBIENT, 0, 0, Mixing.SINGLE_LOT), perishable)
			.ofLot("L1");
		this.desk.receive(cell, 4);

		refuses("hold one lot only", receive(cell.ofLot("L2"), 1));
		this.desk.receive(cell, 4);
	}

	@Test
	void addsNothingWherePlacesMustBeEmpty() {
		var empty = this.shelf.at(this.site.bin(StorageCondition.AMBIENT, 0, 0, Mixing.EMPTY));
		this.desk.send(StockDesk.move(this.shelf, empty, 4));

		refuses("be empty", StockDesk.move(this.shelf, empty, 1));
	}

	@Test
	void knowsAPieceOnlyOnce() {
		var here = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1");

		refuses("S-1 is at " + here.locationId(), receive(here.at(this.site.bin()), 1, "S-1"));
		refuses("S-1 is at " + here.locationId(), receive(here, 1, "S-1"));
	}

	@Test
	void takesNoPieceThatIsNotThere() {
		var here = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2");
		var there = this.desk.receive(this.site.bin(), here.itemId(), "S-3");

		refuses("S-3 is at " + there.locationId(), StockDesk.ship(here, 1, "S-3"));
		refuses("S-9 is not known", StockDesk.ship(here, 1, "S-9"));
	}

	@Test
	void leavesAPieceToItsDocument() {
		var cell = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");
		this.desk.send(StockDesk.reserve(cell, "S-1"));

		refuses("S-1 is reserved for " + this.desk.document(), StockDesk.ship(cell, 1, "S-1"));
		refuses("S-1 is reserved for", StockDesk.move(cell, cell.at(this.site.bin()), 1, "S-1"));
	}

	@Test
	void asksForTheNumbersOfPieces() {
		var cell = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2");

		refuses("none were given", receive(cell, 1));
		refuses("none were given", StockDesk.ship(cell, 1));
	}

	@Test
	void takesNoNumbersForItemsWithoutThem() {
		refuses("not tracked by them", StockDesk.ship(this.shelf, 1, "S-1"));
	}

	/** Pieces that come in by one line do not go out unnamed by the next. */
	@Test
	void asksForTheNumbersWhenPiecesPassThroughACell() {
		var item = this.site.serialItem();
		var middle = this.desk.receive(this.site.bin(), item, "S-1", "S-2");
		var from = this.desk.receive(this.site.bin(), item, "S-3");

		refuses("Expected", new StockCommand.Move(List.of(new Moving(from, middle, 1, List.of("S-3")),
				new Moving(middle, middle.at(this.site.bin()), 2, List.of()))));
	}

	@Test
	void putsNothingExpiredOnSale() {
		var cell = perishable();
		var expired = new Lot(cell.itemId(), "L1", LocalDate.now().minusDays(1), null, null);

		refuses("it expired on", new StockCommand.Receive(List.of(new Incoming(cell, 1, List.of())), List.of(expired)));
		this.desk.send(new StockCommand.Receive(List.of(new Incoming(cell.as(StockStatus.BLOCKED), 1, List.of())),
				List.of(expired)));
		refuses("it expired on", new StockCommand.ChangeStatus(
				List.of(new Judgement(cell.as(StockStatus.BLOCKED), 1, StockStatus.AVAILABLE, List.of()))));
	}

	@Test
	void knowsOneExpiryPerLot() {
		var cell = perishable();
		var expiry = LocalDate.now().plusDays(9);
		this.desk.send(new StockCommand.Receive(List.of(new Incoming(cell, 1, List.of())),
				List.of(new Lot(cell.itemId(), "L1", expiry, null, null))));

		refuses("Look at the label", new StockCommand.Receive(List.of(new Incoming(cell, 1, List.of())),
				List.of(new Lot(cell.itemId(), "L1", expiry.plusDays(1), null, null))));
	}

	@Test
	void asksForTheLot() {
		refuses("Expected a lot", receive(perishable().ofLot(""), 1));
	}

	@Test
	void sellsNothingDamagedWithoutAnInspection() {
		this.desk
			.send(new StockCommand.ChangeStatus(List.of(new Judgement(this.shelf, 4, StockStatus.DAMAGED, List.of()))));
		var damaged = this.shelf.as(StockStatus.DAMAGED);

		refuses("to become one of",
				new StockCommand.ChangeStatus(List.of(new Judgement(damaged, 1, StockStatus.AVAILABLE, List.of()))));
		refuses("to become one of", StockDesk.move(damaged, this.shelf, 1));
		refuses("to become one of",
				new StockCommand.ChangeStatus(List.of(new Judgement(this.shelf, 1, StockStatus.RETURNED, List.of()))));
	}

	@Test
	void takesNoMoreThanIsFree() {
		this.desk.send(StockDesk.reserve(this.shelf, 7));

		this.desk.refuses(InsufficientStock.class, StockDesk.ship(this.shelf, 4));
		this.desk.refuses(InsufficientStock.class, StockDesk.move(this.shelf, this.shelf.at(this.site.bin()), 4));
		this.desk.refuses(InsufficientStock.class,
				new StockCommand.Adjust(List.of(new Difference(this.shelf, -4, List.of()))));
		this.desk.refuses(InsufficientStock.class,
				new StockCommand.ChangeStatus(List.of(new Judgement(this.shelf, 4, StockStatus.BLOCKED, List.of()))));
		this.desk.refuses(InsufficientStock.class, StockDesk.ship(this.shelf.at(this.site.bin()), 1));
	}

	@Test
	void takesNoMoreThanIsReserved() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 4)).reservations().getFirst();

		refuses("to cover 5", new StockCommand.Consume(List.of(new Part(reservation.id(), 5, List.of()))));
		refuses("to cover 5",
				new StockCommand.Pick(List.of(new Picking(reservation.id(), this.site.dock(), "", 5, List.of()))));
		this.desk.refuses(IllegalArgumentException.class,
				new StockCommand.Release(List.of(new Part(reservation.id(), 5, List.of()))));
	}

	@Test
	void knowsNoReservationThatIsUsedUp() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 4)).reservations().getFirst();
		this.desk.send(new StockCommand.Consume(List.of(new Part(reservation.id(), 0, List.of()))));

		this.desk.refuses(NotFound.class, new StockCommand.Consume(List.of(new Part(reservation.id(), 1, List.of()))));
		this.desk.refuses(NotFound.class, new StockCommand.Release(List.of(new Part(reservation.id(), 0, List.of()))));
		this.desk.refuses(NotFound.class, new StockCommand.Reallocate(List.of(reservation.id())));
		this.desk.refuses(NotFound.class,
				new StockCommand.Pick(List.of(new Picking(reservation.id(), this.site.dock(), "", 1, List.of()))));
	}

	@Test
	void refusesADifferenceOfNothingAndABatchOfNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Difference(this.shelf, 0, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.desk.batch());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.desk.batch("k".repeat(151), "DOC", StockDesk.ship(this.shelf, 1)));
	}

	@Test
	void reservesNoTwoLinesOfOneNumber() {
		this.desk.refuses(IllegalArgumentException.class, new StockCommand.Reserve(this.site.siteId(), null, "", null,
				List.of(new AllocationRequest.Line(1, this.item, 2), new AllocationRequest.Line(1, this.item, 3))));
	}

	private StockCell perishable() {
		return StockCell
			.loose(this.site.siteId(), this.site.receiving(), this.site.item(StorageCondition.AMBIENT, true))
			.ofLot("L1");
	}

	private String unitWith(long quantity) {
		var unit = this.desk.unit(HandlingUnit.Kind.PALLET, this.site.receiving());
		this.desk.receive(StockCell.loose(this.site.siteId(), this.site.receiving(), this.item).in(unit), quantity);
		return unit;
	}

	private static StockCommand receive(StockCell cell, long quantity, String... serials) {
		return new StockCommand.Receive(List.of(new Incoming(cell, quantity, List.of(serials))), List.of());
	}

	private void refuses(String reason, StockCommand command) {
		this.desk.refuses(BusinessRuleViolation.class, command).withMessageContaining(reason);
	}

}
