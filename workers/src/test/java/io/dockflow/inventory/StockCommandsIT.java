package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.inventory.StockCommand.Difference;
import io.dockflow.inventory.StockCommand.Incoming;
import io.dockflow.inventory.StockCommand.Judgement;
import io.dockflow.inventory.StockCommand.Moving;
import io.dockflow.inventory.StockCommand.Outgoing;
import io.dockflow.inventory.StockCommand.Part;
import io.dockflow.inventory.StockCommand.Picking;
import io.dockflow.shared.StorageCondition;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Each command on its good path: what it leaves in balance, ledger and reservations.
 */
@DatabaseTest
class StockCommandsIT {

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
	void receivesGoodsWithTheirLots() {
		var perishable = this.site.item(StorageCondition.AMBIENT, true);
		var cell = StockCell.loose(this.site.siteId(), this.site.receiving(), perishable).ofLot("L1");
		var expiry = LocalDate.now().plusDays(30);

		var outcome = this.desk.send(new StockCommand.Receive(List.of(new Incoming(cell, 8, List.of())),
				List.of(new Lot(perishable, "L1", expiry, null, null))));

		assertThat(this.desk.quantity(cell)).isEqualTo(8);
		assertThat(this.desk.bean(Lots.class).expiry(perishable, "L1")).contains(expiry);
		assertThat(this.desk.movements(outcome)).singleElement().satisfies((movement) -> {
			assertThat(movement.type()).isEqualTo(MovementType.RECEIPT);
			assertThat(movement.counterpart()).isEqualTo(ExternalAccount.SUPPLIER);
			assertThat(movement.to()).isEqualTo(cell);
			assertThat(movement.document()).isEqualTo(this.desk.document());
		});
	}

	@Test
	void receivesPiecesUnderTheirNumbers() {
		var phone = this.site.serialItem();

		var cell = this.desk.receive(this.site.bin(), phone, "S-1", "S-2");

		assertThat(this.desk.quantity(cell)).isEqualTo(2);
		assertThat(this.desk.serialsIn(cell)).containsExactly("S-1", "S-2");
	}

	@Test
	void movesGoods() {
		var to = this.shelf.at(this.site.bin());

		var outcome = this.desk.send(StockDesk.move(this.shelf, to, 4));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(6);
		assertThat(this.desk.quantity(to)).isEqualTo(4);
		assertThat(this.desk.movements(outcome)).singleElement().satisfies((movement) -> {
			assertThat(movement.type()).isEqualTo(MovementType.MOVE);
			assertThat(movement.from()).isEqualTo(this.shelf);
			assertThat(movement.to()).isEqualTo(to);
		});
	}

	@Test
	void movesPiecesByTheirNumbers() {
		var from = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");
		var to = from.at(this.site.bin());

		var outcome = this.desk.send(StockDesk.move(from, to, 2, "S-3", "S-1"));

		assertThat(this.desk.serialsIn(from)).containsExactly("S-2");
		assertThat(this.desk.serialsIn(to)).containsExactly("S-1", "S-3");
		assertThat(this.desk.movements(outcome).getFirst().serials()).containsExactly("S-1", "S-3");
	}

	@Test
	void movesAllPiecesOfACellWithoutAskingForTheirNumbers() {
		var from = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2");
		var to = from.at(this.site.bin());

		this.desk.send(StockDesk.move(from, to, 2));

		assertThat(this.desk.serialsIn(to)).containsExactly("S-1", "S-2");
	}

	@Test
	void reservesWhatThereIsAndTellsWhatIsMissing() {
		var outcome = this.desk.send(StockDesk.reserve(this.shelf, 12));

		assertThat(outcome.postingKey()).isNull();
		assertThat(outcome.reservations()).extracting(Reservation::cell, Reservation::quantity)
			.containsExactly(tuple(this.shelf, 10L));
		assertThat(outcome.missing()).containsExactly(new StockCommands.Missing(1, this.item, 2));
		assertThat(this.desk.free(this.shelf)).isZero();
	}

	@Test
	void reservesPiecesByName() {
		var cell = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");

		var outcome = this.desk.send(StockDesk.reserve(cell, "S-2"));

		assertThat(outcome.reservations()).hasSize(1);
		assertThat(outcome.missing()).isEmpty();
		assertThat(this.desk.sendFor("OTHER", StockDesk.reserve(cell, "S-2")).missing()).hasSize(1);
	}

	@Test
	void picksWhatIsReservedIntoATote() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 6)).reservations().getFirst();
		var tote = this.desk.unit(HandlingUnit.Kind.TOTE, this.site.dock());

		this.desk
			.send(new StockCommand.Pick(List.of(new Picking(reservation.id(), this.site.dock(), tote, 4, List.of()))));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(6);
		assertThat(this.desk.quantity(this.shelf.at(this.site.dock()).in(tote))).isEqualTo(4);
		assertThat(this.desk.reservation(reservation.id()).quantity()).isEqualTo(2);
		assertThat(this.desk.free(this.shelf)).isEqualTo(4);
	}

	@Test
	void packsFromCellToCell() {
		var parcel = this.desk.unit(HandlingUnit.Kind.PARCEL, this.shelf.locationId());

		this.desk.send(new StockCommand.Pack(List.of(new Moving(this.shelf, this.shelf.in(parcel), 3, List.of()))));

		assertThat(this.desk.quantity(this.shelf.in(parcel))).isEqualTo(3);
		assertThat(this.desk.quantity(this.shelf)).isEqualTo(7);
	}

	@Test
	void shipsWhatIsFree() {
		var outcome = this.desk.send(StockDesk.ship(this.shelf, 10));

		assertThat(this.desk.quantity(this.shelf)).isZero();
		assertThat(this.desk.movements(outcome)).singleElement()
			.extracting(StockMovement::counterpart)
			.isEqualTo(ExternalAccount.CUSTOMER);
	}

	@Test
	void shipsPiecesAndTakesThemBackIn() {
		var cell = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2");

		this.desk.send(StockDesk.ship(cell, 1, "S-1"));
		assertThat(this.desk.serialsIn(cell)).containsExactly("S-2");
		this.desk.receive(cell.locationId(), cell.itemId(), "S-1");

		assertThat(this.desk.serialsIn(cell)).containsExactly("S-1", "S-2");
	}

	@Test
	void adjustsBothWays() {
		var other = this.shelf.at(this.site.bin());

		var outcome = this.desk.send(new StockCommand.Adjust(
				List.of(new Difference(this.shelf, -3, List.of()), new Difference(other, 2, List.of()))));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(7);
		assertThat(this.desk.quantity(other)).isEqualTo(2);
		assertThat(this.desk.movements(outcome)).extracting(StockMovement::counterpart)
			.containsExactly(ExternalAccount.ADJUSTMENT, ExternalAccount.ADJUSTMENT);
	}

	@Test
	void changesTheStatusWhereGoodsStand() {
		this.desk
			.send(new StockCommand.ChangeStatus(List.of(new Judgement(this.shelf, 4, StockStatus.DAMAGED, List.of()))));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(6);
		assertThat(this.desk.quantity(this.shelf.as(StockStatus.DAMAGED))).isEqualTo(4);
	}

	@Test
	void releasesAPartAndThenTheRest() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 8)).reservations().getFirst();

		this.desk.send(new StockCommand.Release(List.of(new Part(reservation.id(), 3, List.of()))));
		assertThat(this.desk.free(this.shelf)).isEqualTo(5);
		this.desk.send(new StockCommand.Release(List.of(new Part(reservation.id(), 0, List.of()))));

		assertThat(this.desk.free(this.shelf)).isEqualTo(10);
		assertThat(this.desk.reservations()).isEmpty();
	}

	@Test
	void releasesAllOfADocument() {
		var other = this.desk.receive(this.site.bin(), this.item, 5);
		this.desk.send(StockDesk.reserve(this.shelf, 15));

		this.desk.send(new StockCommand.Release(List.of()));

		assertThat(this.desk.free(this.shelf)).isEqualTo(10);
		assertThat(this.desk.free(other)).isEqualTo(5);
	}

	@Test
	void looksElsewhereForWhatWasNotFound() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 8)).reservations().getFirst();
		var other = this.desk.receive(this.site.bin(), this.item, 5);

		var outcome = this.desk.send(new StockCommand.Reallocate(List.of(reservation.id())));

		assertThat(outcome.reservations()).extracting(Reservation::cell, Reservation::quantity)
			.containsExactly(tuple(other, 5L));
		assertThat(outcome.missing()).containsExactly(new StockCommands.Missing(1, this.item, 3));
		assertThat(this.desk.free(this.shelf)).isEqualTo(10);
	}

	@Test
	void shipsWhatIsReserved() {
		var reservation = this.desk.send(StockDesk.reserve(this.shelf, 8)).reservations().getFirst();

		this.desk.send(new StockCommand.Consume(List.of(new Part(reservation.id(), 5, List.of()))));
		assertThat(this.desk.reservation(reservation.id()).quantity()).isEqualTo(3);
		this.desk.send(new StockCommand.Consume(List.of(new Part(reservation.id(), 0, List.of()))));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(2);
		assertThat(this.desk.free(this.shelf)).isEqualTo(2);
		assertThat(this.desk.reservations()).isEmpty();
	}

	@Test
	void postsManyLinesAsOne() {
		var cells = IntStream.range(0, 40).mapToObj((index) -> this.shelf.at(this.site.bin())).toList();

		var received = this.desk.send(new StockCommand.Receive(
				cells.stream().map((cell) -> new Incoming(cell, 3, List.of())).toList(), List.of()));
		this.desk.send(new StockCommand.Move(
				cells.stream().map((cell) -> new Moving(cell, this.shelf, 2, List.of())).toList()));
		this.desk.send(new StockCommand.Ship(cells.stream().map((cell) -> new Outgoing(cell, 1, List.of())).toList()));

		assertThat(this.desk.movements(received)).hasSize(40);
		assertThat(this.desk.quantity(this.shelf)).isEqualTo(10 + 80);
		assertThat(cells).allMatch((cell) -> this.desk.quantity(cell) == 0);
	}

	@Test
	void executesTheCommandsOfABatchInTheirOrder() {
		var dock = this.shelf.at(this.site.dock());

		var result = this.desk.execute(this.desk.batch(StockDesk.move(this.shelf, dock, 6), StockDesk.ship(dock, 6),
				StockDesk.reserve(this.shelf, 4)));

		assertThat(result.outcomes()).extracting(StockCommands.Outcome::command)
			.containsExactly("Move", "Ship", "Reserve");
		assertThat(this.desk.quantity(dock)).isZero();
		assertThat(this.desk.free(this.shelf)).isZero();
	}

	@Test
	void undoesTheWholeBatchWhenOneCommandIsRefused() {
		this.desk.refuses(InsufficientStock.class, StockDesk.ship(this.shelf, 6), StockDesk.ship(this.shelf, 6));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(10);
	}

	@Test
	void answersARepeatedKeyAsTheFirstTime() {
		var batch = this.desk.batch(StockDesk.ship(this.shelf, 2), StockDesk.reserve(this.shelf, 12));
		var first = this.desk.execute(batch);
		var after = this.desk.state();

		var again = this.desk.execute(batch);

		assertThat(first.repeated()).isFalse();
		assertThat(again.repeated()).isTrue();
		assertThat(again.outcomes()).isEqualTo(first.outcomes());
		assertThat(this.desk.state()).isEqualTo(after);
	}

	@Test
	void refusesAKnownKeyForAnotherEffect() {
		var batch = this.desk.batch(StockDesk.ship(this.shelf, 2));
		this.desk.execute(batch);

		this.desk.refuses(PostingConflict.class,
				this.desk.batch(batch.key(), this.desk.document(), StockDesk.ship(this.shelf, 3)));
		this.desk.refuses(PostingConflict.class, this.desk.batch(batch.key(), "OTHER", StockDesk.ship(this.shelf, 2)));
	}

	@Test
	void refusesAKnownKeyForTheGoodsOfAnotherOwner() {
		var theirs = new StockCell(this.site.siteId(), this.shelf.locationId(), this.item, "", "",
				StockStatus.AVAILABLE, "ACME");
		this.desk.receive(theirs, 10);
		var batch = this.desk.batch(StockDesk.ship(this.shelf, 2));
		this.desk.execute(batch);

		this.desk.refuses(PostingConflict.class,
				this.desk.batch(batch.key(), this.desk.document(), StockDesk.ship(theirs, 2)));
	}

	@Test
	void mayRepeatAKeyThatWasRefused() {
		var batch = this.desk.batch(StockDesk.ship(this.shelf, 12));
		assertThatExceptionOfType(InsufficientStock.class).isThrownBy(() -> this.desk.execute(batch));
		this.desk.receive(this.shelf, 5);

		assertThat(this.desk.execute(batch).repeated()).isFalse();

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(3);
	}

}
