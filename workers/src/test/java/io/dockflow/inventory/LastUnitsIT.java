package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.dockflow.inventory.StockCommand.Incoming;
import io.dockflow.inventory.StockCommand.MoveUnits;
import io.dockflow.inventory.StockCommand.Moving;
import io.dockflow.inventory.StockCommand.NestUnits;
import io.dockflow.inventory.StockCommand.Receive;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty at once want what is enough for some of them: as many get it as there is, the
 * others hear why not, and nobody hears of a deadlock.
 */
@DatabaseTest
class LastUnitsIT {

	private static final int CROWD = 50;

	private static final int LAST = 20;

	/** How often a transaction is tried that deadlocks. */
	private static final int TRIES = 10;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	StockDesk desk;

	String item;

	List<StockCell> shelves;

	@BeforeEach
	void theLastUnitsOnFourShelves() {
		this.site = TestSite.in(this.context);
		this.desk = new StockDesk(this.context, this.site);
		this.item = this.site.item();
		this.shelves = IntStream.range(0, 4)
			.mapToObj((shelf) -> this.desk.receive(this.site.bin(), this.item, LAST / 4))
			.toList();
	}

	@AfterEach
	void theBooksBalance() {
		this.desk.assertAudited();
	}

	@Test
	void reservesThemOnce() {
		var reserved = allAtOnce(CROWD, this::reserve);

		assertThat(reserved).filteredOn(Answer::done).hasSize(LAST);
		assertThat(this.desk.bean(Availability.class).reserved(this.site.siteId(), this.item)).isEqualTo(LAST);
	}

	@Test
	void shipsThemOnce() {
		var shipped = allAtOnce(CROWD, this::ship);

		assertThat(shipped).filteredOn(Answer::done).hasSize(LAST);
		assertThat(this.shelves).allMatch((shelf) -> this.desk.quantity(shelf) == 0);
	}

	@Test
	void promisesThemOnce() {
		var promised = allAtOnce(CROWD, this::promise);

		assertThat(promised).filteredOn(Answer::done).hasSize(LAST);
		assertThat(this.desk.bean(Availability.class).availableToPromise(this.site.siteId(), this.item)).isZero();
	}

	/** What is on a shelf leaves it by a reservation or without one, but once. */
	@Test
	void reservesOrShipsOrPromisesThem() {
		var taken = allAtOnce(CROWD, (index) -> (index % 3 == 0) ? reserve(index) : ship(index));
		var promised = allAtOnce(CROWD, this::promise);

		assertThat(taken).filteredOn(Answer::done).hasSize(LAST);
		assertThat(promised).noneMatch(Answer::done);
	}

	@Test
	void goesNegativeForNobody() {
		allAtOnce(CROWD, (index) -> switch (index % 3) {
			case 0 -> reserve(index);
			case 1 -> ship(index);
			default -> promise(index);
		});

		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM stock WHERE quantity < 0 OR reserved < 0 OR reserved > quantity")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("SELECT SUM(promised) FROM stock_promise WHERE item_id = ?")
			.param(this.item)
			.query(Long.class)
			.single()).isLessThanOrEqualTo(LAST);
		var availability = this.desk.bean(Availability.class);
		assertThat(availability.availableToPromise(this.site.siteId(), this.item)).isZero();
	}

	@Test
	void repeatsAKeyWithOneEffect() {
		var batch = this.desk.batch(StockDesk.ship(this.shelves.getFirst(), 1));

		var answers = allAtOnce(CROWD, (index) -> !this.desk.execute(batch).repeated());

		assertThat(answers).allMatch((answer) -> answer.failure() == null);
		assertThat(answers).filteredOn(Answer::done).hasSize(1);
		assertThat(this.desk.quantity(this.shelves.getFirst())).isEqualTo(LAST / 4 - 1);
	}

	/**
	 * Those who wait for a key that is then refused deadlock in the database and try
	 * again; as many as a transaction has tries do not hear of it.
	 */
	@RepeatedTest(5)
	void refusesARepeatedKeyToAll() {
		var batch = this.desk.batch(StockDesk.ship(this.shelves.getFirst(), LAST));

		var answers = allAtOnce(TRIES, (index) -> !this.desk.execute(batch).repeated());

		assertThat(answers).allMatch((answer) -> answer.failure() instanceof InsufficientStock);
	}

	@Test
	void letsMovesCross() {
		var cells = IntStream.range(0, 4)
			.mapToObj((index) -> this.desk.receive(this.site.bin(), this.item, 100))
			.toList();

		var answers = allAtOnce(CROWD, (index) -> {
			var lines = new ArrayList<Moving>();
			for (int step = 0; step < 3; step++) {
				var from = cells.get((index + step) % 4);
				var to = cells.get((index % 2 == 0) ? (index + step + 1) % 4 : (index + step + 3) % 4);
				lines.add(new Moving(from, to, 1, List.of()));
			}
			this.desk.send(new StockCommand.Move(lines));
			return true;
		});

		assertThat(answers).allMatch(Answer::done);
		assertThat(cells.stream().mapToLong(this.desk::quantity).sum()).isEqualTo(400);
	}

	@Test
	void receivesAPieceOnce() {
		var phone = this.site.serialItem();
		var bins = IntStream.range(0, CROWD).mapToObj((index) -> this.site.bin()).toList();

		var answers = allAtOnce(CROWD, (index) -> {
			this.desk.receive(bins.get(index), phone, "S-1", "S-2");
			return true;
		});

		assertThat(answers).filteredOn(Answer::done).hasSize(1);
		assertThat(this.desk.bean(Availability.class).onHand(this.site.siteId(), phone)).isEqualTo(2);
	}

	@Test
	void setsAsManyPalletsAsThePlaceHolds() {
		var place = this.site.binForUnits(7);
		var pallets = pallets(30);

		var answers = allAtOnce(30, (index) -> {
			this.desk.send(new MoveUnits(List.of(pallets.get(index)), this.site.siteId(), place));
			return true;
		});

		assertThat(answers).filteredOn(Answer::done).hasSize(7);
		assertThat(pallets).filteredOn((pallet) -> this.desk.unit(pallet).locationId().equals(place)).hasSize(7);
	}

	@Test
	void loadsAPlaceToWhatItCarries() {
		var place = this.site.bin(StorageCondition.AMBIENT, 9_000, 0, Mixing.ANY);

		var answers = allAtOnce(CROWD, (index) -> {
			this.desk.receive(
					new StockCell(this.site.siteId(), place, this.item, "", "", StockStatus.AVAILABLE, "O" + index), 1);
			return true;
		});

		assertThat(answers).filteredOn(Answer::done).hasSize(9);
	}

	/** Of each pair one stands on the other, and never both. */
	@Test
	void standsNoUnitsOnEachOther() {
		var pallets = pallets(20);

		var answers = allAtOnce(40, (index) -> nest(pallets.get(index / 2), pallets.get((index / 2 + 1) % 20)));

		assertThat(answers).anyMatch(Answer::done);
		for (int pair = 0; pair < 10; pair++) {
			var one = pallets(2);
			var both = allAtOnce(2, (index) -> nest(one.get(index), one.get(1 - index)));
			assertThat(both).filteredOn(Answer::done).hasSize(1);
		}
	}

	/** Two towers grow at both ends while they are put on each other. */
	@RepeatedTest(20)
	void pilesUnitsNoHigherThanThree() {
		var pallets = pallets(4);
		nest(pallets.get(1), pallets.get(2));

		var answers = allAtOnce(2,
				(index) -> (index == 0) ? nest(pallets.get(0), pallets.get(1)) : nest(pallets.get(2), pallets.get(3)));

		assertThat(answers).filteredOn(Answer::done).hasSize(1);
	}

	/** Somebody sets a pallet on another one that is being driven away. */
	@RepeatedTest(20)
	void leavesNoUnitOnOneThatWasDrivenAway() {
		var pallets = pallets(2);
		var place = this.site.bin();

		allAtOnce(2, (index) -> {
			if (index == 0) {
				return nest(pallets.get(0), pallets.get(1));
			}
			this.desk.send(new MoveUnits(List.of(pallets.get(1)), this.site.siteId(), place));
			return true;
		});

		assertThat(this.desk.unit(pallets.get(1)).locationId()).isEqualTo(place);
	}

	private boolean reserve(int index) {
		return this.desk
			.sendFor("SO-%s-%d".formatted(this.site.siteId(), index), StockDesk.reserve(this.shelves.getFirst(), 1))
			.missing()
			.isEmpty();
	}

	/** From the first shelf that still has one. */
	private boolean ship(int index) {
		for (int shelf = 0; shelf < 3; shelf++) {
			try {
				this.desk.send(StockDesk.ship(this.shelves.get((index + shelf) % 4), 1));
				return true;
			}
			catch (InsufficientStock ex) {
				// the next one then
			}
		}
		this.desk.send(StockDesk.ship(this.shelves.get((index + 3) % 4), 1));
		return true;
	}

	private boolean promise(int index) {
		return this.desk.bean(Promises.class)
			.promise("PR-%s-%d".formatted(this.site.siteId(), index), this.site.siteId(), Promises.Urgency.normal(null),
					List.of(new AllocationRequest.Line(1, this.item, 1)))
			.getFirst()
			.promised() == 1;
	}

	private boolean nest(String unit, String on) {
		this.desk.send(new NestUnits(List.of(unit), on));
		return true;
	}

	private List<String> pallets(int count) {
		var floor = StockCell.loose(this.site.siteId(), this.site.receiving(), this.item);
		var pallets = IntStream.range(0, count)
			.mapToObj((index) -> this.desk.unit(HandlingUnit.Kind.PALLET, floor.locationId()))
			.toList();
		this.desk.send(new Receive(
				pallets.stream().map((pallet) -> new Incoming(floor.in(pallet), 1, List.of())).toList(), List.of()));
		return pallets;
	}

	/** Nobody begins before all are there. What fails must fail by a rule. */
	private static List<Answer> allAtOnce(int crowd, IntFunction<Boolean> work) {
		var start = new CyclicBarrier(crowd);
		var tasks = new ArrayList<Future<Answer>>();
		try (var threads = Executors.newFixedThreadPool(crowd)) {
			for (int index = 0; index < crowd; index++) {
				var number = index;
				tasks.add(threads.submit(() -> {
					start.await();
					try {
						return new Answer(work.apply(number), null);
					}
					catch (BusinessRuleViolation ex) {
						return new Answer(false, ex);
					}
				}));
			}
			return tasks.stream().map(LastUnitsIT::answer).toList();
		}
	}

	private static Answer answer(Future<Answer> task) {
		try {
			return task.get();
		}
		catch (Exception ex) {
			throw new AssertionError("Expected everybody to succeed or to be refused by a rule", ex);
		}
	}

	/** Whether one of the crowd got what it wanted, and why not. */
	private record Answer(boolean done, BusinessRuleViolation failure) {
	}

}
