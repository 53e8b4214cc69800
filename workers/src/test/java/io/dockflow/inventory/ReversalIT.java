package io.dockflow.inventory;

import java.util.List;

import io.dockflow.inventory.StockCommand.Incoming;
import io.dockflow.inventory.StockCommand.MoveUnits;
import io.dockflow.inventory.StockCommand.Part;
import io.dockflow.inventory.StockCommand.Receive;
import io.dockflow.inventory.StockCommand.Reverse;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.sites.Locations;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Postings that are taken back.
 */
@DatabaseTest
class ReversalIT {

	@Autowired
	ApplicationContext context;

	TestSite site;

	StockDesk desk;

	StockCell shelf;

	String receipt;

	@BeforeEach
	void aReceiptOfTen() {
		this.site = TestSite.in(this.context);
		this.desk = new StockDesk(this.context, this.site);
		this.shelf = StockCell.loose(this.site.siteId(), this.site.bin(), this.site.item());
		this.receipt = post(new Receive(List.of(new Incoming(this.shelf, 10, List.of())), List.of()));
	}

	@AfterEach
	void theBooksBalance() {
		this.desk.assertAudited();
	}

	@Test
	void takesAPostingBackAndNamesIt() {
		var outcome = this.desk.send(new Reverse(this.receipt));

		assertThat(this.desk.quantity(this.shelf)).isZero();
		var received = this.desk.bean(Movements.class).ofPosting(this.receipt).getFirst();
		assertThat(this.desk.movements(outcome)).singleElement().satisfies((movement) -> {
			assertThat(movement.type()).isEqualTo(MovementType.REVERSAL);
			assertThat(movement.reversesId()).isEqualTo(received.id());
			assertThat(movement.from()).isEqualTo(this.shelf);
			assertThat(received.reversedById()).isEqualTo(movement.id());
		});
	}

	@Test
	void takesNothingBackTwice() {
		var ship = post(StockDesk.ship(this.shelf, 4));
		this.desk.send(new Reverse(ship));

		this.desk.refuses(BusinessRuleViolation.class, new Reverse(ship)).withMessageContaining("taken back before");
		assertThat(this.desk.quantity(this.shelf)).isEqualTo(10);
	}

	@Test
	void takesTheTakingBackBack() {
		var reversal = post(new Reverse(this.receipt));

		this.desk.send(new Reverse(reversal));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(10);
	}

	@Test
	void answersARepeatedReversalAsTheFirstTime() {
		var batch = this.desk.batch(new Reverse(this.receipt));
		var first = this.desk.execute(batch);

		var again = this.desk.execute(batch);

		assertThat(again.repeated()).isTrue();
		assertThat(again.outcomes()).isEqualTo(first.outcomes());
	}

	@Test
	void takesBackNoReceiptThatWasSold() {
		this.desk.send(StockDesk.ship(this.shelf, 1));

		this.desk.refuses(InsufficientStock.class, new Reverse(this.receipt));
	}

	@Test
	void takesBackNoReceiptThatIsReserved() {
		this.desk.send(StockDesk.reserve(this.shelf, 1));

		this.desk.refuses(InsufficientStock.class, new Reverse(this.receipt));
	}

	@Test
	void takesBackNoPostingNobodyMade() {
		this.desk.refuses(NotFound.class, new Reverse("command:nobody:0"));
	}

	@Test
	void bringsShippedPiecesBack() {
		var cell = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");
		var ship = post(StockDesk.ship(cell, 2, "S-1", "S-3"));

		this.desk.send(new Reverse(ship));

		assertThat(this.desk.serialsIn(cell)).containsExactly("S-1", "S-2", "S-3");
	}

	@Test
	void takesBackNoPiecesThatWereReplaced() {
		var item = this.site.serialItem();
		var cell = StockCell.loose(this.site.siteId(), this.site.bin(), item);
		var pieces = post(new Receive(List.of(new Incoming(cell, 1, List.of("S-1"))), List.of()));
		this.desk.receive(cell.locationId(), item, "S-2");
		this.desk.send(StockDesk.ship(cell, 1, "S-1"));

		this.desk.refuses(BusinessRuleViolation.class, new Reverse(pieces))
			.withMessageContaining("S-1 is not in stock");
	}

	@Test
	void bringsBackFreeWhatWasReservedWhenItWasShipped() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 6)).reservations().getFirst();
		var ship = post(new StockCommand.Consume(List.of(new Part(reservation.id(), 0, List.of()))));

		this.desk.send(new Reverse(ship));

		assertThat(this.desk.free(this.shelf)).isEqualTo(10);
		assertThat(this.desk.reservations()).isEmpty();
	}

	@Test
	void restoresWhatWasThoughThePlaceIsBlockedNow() {
		var move = post(StockDesk.move(this.shelf, this.shelf.at(this.site.bin()), 4));
		this.context.getBean(Locations.class).block(this.shelf.locationId(), true, true, "test");

		this.desk.send(new Reverse(move));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(10);
	}

	@Test
	void bringsUnitsBackToWhereTheyStood() {
		var tower = this.desk.tower(this.site.receiving(), 2);
		var cell = this.shelf.at(this.site.receiving());
		tower.forEach((unit) -> this.desk.receive(cell.in(unit), 3));
		var move = post(new MoveUnits(List.of(tower.getFirst()), this.site.siteId(), this.site.bin()));

		this.desk.send(new Reverse(move));

		assertThat(tower).allMatch((unit) -> this.desk.unit(unit).locationId().equals(this.site.receiving()));
		assertThat(tower).allMatch((unit) -> this.desk.quantity(cell.in(unit)) == 3);
	}

	/** An empty unit on top does not come back with the goods, and stands alone then. */
	@Test
	void leavesAnEmptyUnitWhereItWasMoved() {
		var tower = this.desk.tower(this.site.receiving(), 2);
		this.desk.receive(this.shelf.at(this.site.receiving()).in(tower.getFirst()), 3);
		var bin = this.site.bin();
		var move = post(new MoveUnits(List.of(tower.getFirst()), this.site.siteId(), bin));

		this.desk.send(new Reverse(move));

		assertThat(this.desk.unit(tower.get(0)).locationId()).isEqualTo(this.site.receiving());
		assertThat(this.desk.unit(tower.get(1)).locationId()).isEqualTo(bin);
		assertThat(this.desk.unit(tower.get(1)).parentId()).isNull();
	}

	@Test
	void bringsMergedGoodsBackIntoTheirUnit() {
		var cell = this.shelf.at(this.site.receiving());
		var one = this.desk.unit(HandlingUnit.Kind.PALLET, cell.locationId());
		var into = this.desk.unit(HandlingUnit.Kind.PALLET, cell.locationId());
		this.desk.receive(cell.in(one), 3);
		var merge = post(new StockCommand.MergeUnits(List.of(one), into));

		this.desk.send(new Reverse(merge));

		assertThat(this.desk.quantity(cell.in(one))).isEqualTo(3);
		assertThat(this.desk.unit(one).state()).isEqualTo(HandlingUnit.State.OPEN);
		assertThat(this.desk.unit(into).state()).isEqualTo(HandlingUnit.State.EMPTY);
	}

	private String post(StockCommand command) {
		return this.desk.send(command).postingKey();
	}

}
