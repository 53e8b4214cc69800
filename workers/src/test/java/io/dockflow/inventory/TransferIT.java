package io.dockflow.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.dockflow.inventory.StockCommand.Arrived;
import io.dockflow.inventory.StockCommand.Judgement;
import io.dockflow.inventory.StockCommand.Outgoing;
import io.dockflow.inventory.StockCommand.TransferIn;
import io.dockflow.inventory.StockCommand.TransferOut;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Location;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Goods on their way from one site to another.
 */
@DatabaseTest
class TransferIT {

	private static final Instant TOMORROW = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

	@Autowired
	ApplicationContext context;

	TestSite site;

	TestSite target;

	Location truck;

	StockDesk desk;

	StockCell shelf;

	@BeforeEach
	void tenOnAShelfAndATruckAtTheDoor() {
		this.site = TestSite.in(this.context);
		this.target = TestSite.in(this.context);
		this.truck = this.site.truck();
		this.desk = new StockDesk(this.context, this.site);
		this.shelf = this.desk.receive(this.site.bin(), this.site.item(), 10);
	}

	@AfterEach
	void theBooksBalance() {
		this.desk.assertAudited();
	}

	@Test
	void sendsGoodsOffAndAnnouncesThem() {
		this.desk.send(out(6));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(4);
		assertThat(this.desk.quantity(onTruck())).isEqualTo(6);
		assertThat(this.desk.free(onTruck())).as("free for others").isZero();
		assertThat(this.desk.expected(this.target.siteId(), this.shelf.itemId()))
			.extracting(ExpectedStock.Expected::quantity, ExpectedStock.Expected::dueAt)
			.containsExactly(tuple(6L, TOMORROW));
	}

	@Test
	void takesGoodsInWhole() {
		this.desk.send(out(6));

		this.desk.send(new TransferIn(this.target.receiving(), List.of()));

		assertThat(this.desk.quantity(onTruck())).isZero();
		assertThat(this.desk.quantity(arrived())).isEqualTo(6);
		assertThat(this.desk.reservations()).isEmpty();
		assertThat(this.desk.expected(this.target.siteId(), this.shelf.itemId())).isEmpty();
	}

	@Test
	void keepsOnTheWayWhatDidNotArrive() {
		this.desk.send(out(6));

		this.desk.send(new TransferIn(this.target.receiving(), List.of(new Arrived(1, 4))));

		assertThat(this.desk.quantity(arrived())).isEqualTo(4);
		assertThat(this.desk.quantity(onTruck())).isEqualTo(2);
		assertThat(this.desk.expected(this.target.siteId(), this.shelf.itemId()))
			.extracting(ExpectedStock.Expected::quantity, ExpectedStock.Expected::dueAt)
			.containsExactly(tuple(2L, TOMORROW));

		this.desk.send(new TransferIn(this.target.receiving(), List.of()));
		assertThat(this.desk.quantity(arrived())).isEqualTo(6);
	}

	@Test
	void takesInNoMoreThanIsOnTheWay() {
		this.desk.send(out(6));

		this.desk
			.refuses(BusinessRuleViolation.class,
					new TransferIn(this.target.receiving(), List.of(new Arrived(1, 5), new Arrived(1, 2))))
			.withMessageContaining("1 too many");
		this.desk.refuses(BusinessRuleViolation.class,
				new TransferIn(this.target.receiving(), List.of(new Arrived(2, 1))));
	}

	@Test
	void takesInNothingOfATransferThatIsDone() {
		this.desk.send(out(6));
		this.desk.send(new TransferIn(this.target.receiving(), List.of()));

		this.desk.refuses(BusinessRuleViolation.class, new TransferIn(this.target.receiving(), List.of()))
			.withMessageContaining("there is nothing");
	}

	@Test
	void countsArrivalsUpwards() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Arrived(1, -1));
	}

	@Test
	void goesByTruckOnly() {
		this.desk
			.refuses(BusinessRuleViolation.class,
					new TransferOut(this.target.siteId(), this.target.receiving(), TOMORROW,
							List.of(new Outgoing(this.shelf, 6, List.of()))))
			.withMessageContaining("Name one of a truck");
	}

	/** An order's goods are reserved too, but they are not on the way. */
	@Test
	void takesInNothingThatIsOnlyReserved() {
		this.desk.send(StockDesk.reserve(this.shelf, 6));

		this.desk.refuses(BusinessRuleViolation.class, new TransferIn(this.target.receiving(), List.of()))
			.withMessageContaining("there is nothing");
	}

	@Test
	void announcesOnlyWhatCanBeSold() {
		this.desk.send(
				new StockCommand.ChangeStatus(List.of(new Judgement(this.shelf, 10, StockStatus.DAMAGED, List.of()))));

		this.desk.send(new TransferOut(this.target.siteId(), this.truck.locationId(), TOMORROW,
				List.of(new Outgoing(this.shelf.as(StockStatus.DAMAGED), 6, List.of()))));

		assertThat(this.desk.expected(this.target.siteId(), this.shelf.itemId())).isEmpty();
		this.desk.send(new TransferIn(this.target.receiving(), List.of(new Arrived(1, 4))));
		assertThat(this.desk.expected(this.target.siteId(), this.shelf.itemId())).isEmpty();
	}

	@Test
	void takesPiecesInWhole() {
		var pieces = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");

		this.desk.send(new TransferOut(this.target.siteId(), this.truck.locationId(), TOMORROW,
				List.of(new Outgoing(pieces, 2, List.of("S-1", "S-3")))));
		this.desk.send(new TransferIn(this.target.receiving(), List.of()));

		assertThat(this.desk.serialsIn(pieces.at(this.target.siteId(), this.target.receiving()))).containsExactly("S-1",
				"S-3");
	}

	@Test
	void takesSomePiecesInByTheirNumbers() {
		var pieces = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");
		this.desk.send(new TransferOut(this.target.siteId(), this.truck.locationId(), TOMORROW,
				List.of(new Outgoing(pieces, 3, List.of()))));

		this.desk.refuses(BusinessRuleViolation.class,
				new TransferIn(this.target.receiving(), List.of(new Arrived(1, 2))));
		this.desk.send(new TransferIn(this.target.receiving(), List.of(new Arrived(1, 2, List.of("S-1", "S-3")))));

		assertThat(this.desk.serialsIn(pieces.at(this.target.siteId(), this.target.receiving()))).containsExactly("S-1",
				"S-3");
		this.desk.send(new TransferIn(this.target.receiving(), List.of()));
		assertThat(this.desk.serialsIn(pieces.at(this.target.siteId(), this.target.receiving()))).containsExactly("S-1",
				"S-2", "S-3");
	}

	@Test
	void isTakenBackAsLongAsAllOfItIsOnTheWay() {
		var posting = this.desk.send(out(6)).postingKey();

		this.desk.send(new StockCommand.Reverse(posting));

		assertThat(this.desk.quantity(this.shelf)).isEqualTo(10);
		assertThat(this.desk.free(this.shelf)).isEqualTo(10);
		assertThat(this.desk.quantity(onTruck())).isZero();
		assertThat(this.desk.reservations()).isEmpty();
		assertThat(this.desk.expected(this.target.siteId(), this.shelf.itemId())).isEmpty();
		this.desk.refuses(BusinessRuleViolation.class, new StockCommand.Reverse(posting))
			.withMessageContaining("taken back before");
	}

	@Test
	void isNotTakenBackOnceSomeOfItArrived() {
		var posting = this.desk.send(out(6)).postingKey();
		this.desk.send(new TransferIn(this.target.receiving(), List.of(new Arrived(1, 4))));

		this.desk.refuses(BusinessRuleViolation.class, new StockCommand.Reverse(posting))
			.withMessageContaining("but 2 are");
	}

	/** Each transfer brings its own pieces, whatever else of the item is on the truck. */
	@Test
	void keepsThePiecesOfTwoTransfersOnOneTruckApart() {
		var pieces = this.desk.receive(this.site.bin(), this.site.serialItem(), "S-1", "S-2", "S-3");
		this.desk.send(new TransferOut(this.target.siteId(), this.truck.locationId(), TOMORROW,
				List.of(new Outgoing(pieces, 2, List.of("S-1", "S-3")))));
		this.desk.sendFor("OTHER-" + this.desk.document(), new TransferOut(this.target.siteId(),
				this.truck.locationId(), TOMORROW, List.of(new Outgoing(pieces, 1, List.of()))));

		this.desk.send(new TransferIn(this.target.receiving(), List.of()));

		assertThat(this.desk.serialsIn(pieces.at(this.target.siteId(), this.target.receiving()))).containsExactly("S-1",
				"S-3");
	}

	private StockCommand out(long quantity) {
		return new TransferOut(this.target.siteId(), this.truck.locationId(), TOMORROW,
				List.of(new Outgoing(this.shelf, quantity, List.of())));
	}

	private StockCell onTruck() {
		return this.shelf.at(this.truck.siteId(), this.truck.locationId());
	}

	private StockCell arrived() {
		return this.shelf.at(this.target.siteId(), this.target.receiving());
	}

}
