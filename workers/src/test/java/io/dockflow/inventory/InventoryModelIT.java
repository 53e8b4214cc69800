package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.dockflow.inventory.ModelStock.Entry;
import io.dockflow.inventory.ModelStock.Refusal;
import io.dockflow.inventory.ModelStock.Rules;
import io.dockflow.inventory.RandomDays.Cell;
import io.dockflow.inventory.RandomDays.Step;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random days in a small warehouse: three places of which one carries twelve kilograms,
 * phones with serial numbers and milk of a fresh and an expired lot, two pallets, two
 * owners. After each command the core and {@link ModelStock} agree on what was refused
 * and on every balance; at the end of the day the books balance.
 */
@DatabaseTest
class InventoryModelIT {

	private static final long WEAK_PLACE_KILOGRAMS = 12;

	/** The one of all tests; jqwik is not Spring's engine, but may ask its cache. */
	private final ApplicationContext context = new TestContextManager(InventoryModelIT.class).getTestContext()
		.getApplicationContext();

	@Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
	void agreesWithAClerkWithPaper(@ForAll("days") List<Step> day) {
		var world = new World(this.context);

		day.forEach(world::play);

		world.desk.assertAudited();
	}

	@Provide
	Arbitrary<List<Step>> days() {
		return RandomDays.days();
	}

	/** The small warehouse in the database, and the clerk's idea of it. */
	private static final class World {

		private static final AtomicInteger DOCUMENTS = new AtomicInteger();

		private final TestSite site;

		final StockDesk desk;

		private final String phone;

		private final String milk;

		private final List<String> places;

		private final List<String> pallets;

		private final ModelStock model;

		private final List<Long> reservations = new ArrayList<>();

		private final List<String> postings = new ArrayList<>();

		World(ApplicationContext context) {
			this.site = TestSite.in(context);
			this.desk = new StockDesk(context, this.site);
			this.phone = this.site.serialItem();
			this.milk = this.site.item(StorageCondition.AMBIENT, true);
			var lots = this.desk.bean(Lots.class);
			lots.register(this.milk, "FRESH", LocalDate.now().plusDays(30));
			lots.register(this.milk, "EXPIRED", LocalDate.now().minusDays(1));
			this.places = List.of(this.site.bin(), this.site.bin(),
					this.site.bin(StorageCondition.AMBIENT, 1_000 * WEAK_PLACE_KILOGRAMS, 0, Mixing.ANY));
			this.pallets = List.of("", this.desk.unit(HandlingUnit.Kind.PALLET, this.places.getFirst()),
					this.desk.unit(HandlingUnit.Kind.PALLET, this.places.getFirst()));
			this.model = new ModelStock(this.phone, "EXPIRED", this.places.get(2), WEAK_PLACE_KILOGRAMS);
			this.pallets.stream().skip(1).forEach((pallet) -> this.model.stand(pallet, this.places.getFirst()));
		}

		void play(Step step) {
			switch (step) {
				case Step.Receive receive -> {
					var to = cell(receive.cell());
					var pieces = pieces(to, receive.serials());
					var quantity = quantity(receive.quantity(), pieces);
					agree(step, new StockCommand.Receive(List.of(new StockCommand.Incoming(to, quantity, pieces)),
							List.of()), Rules.CHOSEN, new Entry(null, to, quantity, pieces, null));
				}
				case Step.Move move -> {
					var from = source(move.from());
					var to = from.at(this.places.get(move.place())).in(this.pallets.get(move.unit()));
					var pieces = pieces(from, move.serials());
					var quantity = quantity(move.quantity(), pieces);
					agree(step, new StockCommand.Move(List.of(new StockCommand.Moving(from, to, quantity, pieces))),
							Rules.CHOSEN, new Entry(from, to, quantity, pieces, null));
				}
				case Step.Ship ship -> {
					var from = source(ship.from());
					var pieces = pieces(from, ship.serials());
					var quantity = quantity(ship.quantity(), pieces);
					agree(step, new StockCommand.Ship(List.of(new StockCommand.Outgoing(from, quantity, pieces))),
							Rules.FACT, new Entry(from, null, quantity, pieces, null));
				}
				case Step.Adjust adjust -> {
					var cell = (adjust.sign() > 0) ? cell(adjust.cell()) : source(adjust.cell());
					var pieces = pieces(cell, adjust.serials());
					var quantity = quantity(adjust.quantity(), pieces);
					agree(step,
							new StockCommand.Adjust(
									List.of(new StockCommand.Difference(cell, adjust.sign() * quantity, pieces))),
							Rules.FACT, (adjust.sign() > 0) ? new Entry(null, cell, quantity, pieces, null)
									: new Entry(cell, null, quantity, pieces, null));
				}
				case Step.Judge judge -> {
					var cell = source(judge.cell());
					var pieces = pieces(cell, judge.serials());
					var quantity = quantity(judge.quantity(), pieces);
					agree(step,
							new StockCommand.ChangeStatus(
									List.of(new StockCommand.Judgement(cell, quantity, judge.to(), pieces))),
							Rules.FACT, new Entry(cell, cell.as(judge.to()), quantity, pieces, null));
				}
				case Step.Reserve reserve -> reserve(step, reserve);
				case Step.Release release -> release(step, release);
				case Step.Consume consume -> consume(step, consume);
				case Step.MoveUnit move -> {
					var pallet = this.pallets.get(move.unit());
					var place = this.places.get(move.place());
					var entries = this.model.unit(pallet, place).toArray(Entry[]::new);
					agree(step, new StockCommand.MoveUnits(List.of(pallet), this.site.siteId(), place), Rules.CHOSEN,
							entries);
					if (entries.length == 0) {
						this.model.stand(pallet, place);
					}
				}
				case Step.Reverse reverse -> {
					if (!this.postings.isEmpty()) {
						var posting = reverse.choice() % this.postings.size();
						var outcome = send(new StockCommand.Reverse(this.postings.get(posting)));
						check(step, outcome, this.model.takeBack(posting));
					}
				}
			}
			compare(step);
		}

		private void reserve(Step step, Step.Reserve reserve) {
			var item = reserve.phones() ? this.phone : this.milk;
			var owner = reserve.theirs() ? "ACME" : "";
			var possible = Math.min(reserve.quantity(), this.model.reservable(item, owner));

			var outcome = this.desk.sendFor("SO-" + DOCUMENTS.incrementAndGet(),
					new StockCommand.Reserve(this.site.siteId(), null, owner, null,
							List.of(new AllocationRequest.Line(1, item, reserve.quantity()))));

			assertThat(outcome.reservations().stream().mapToLong(Reservation::quantity).sum()).as("%s", step)
				.isEqualTo(possible);
			for (var reservation : outcome.reservations()) {
				assertThat(reservation.cell().owner()).isEqualTo(owner);
				this.model.hold(reservation.id(), reservation.cell(), reservation.quantity());
				this.reservations.add(reservation.id());
			}
		}

		private void release(Step step, Step.Release release) {
			if (this.reservations.isEmpty()) {
				return;
			}
			var reservation = this.reservations.get(release.choice() % this.reservations.size());
			var held = this.model.held(reservation);
			var refusals = EnumSet.noneOf(Refusal.class);
			if (held == null) {
				refusals.add(Refusal.UNKNOWN);
			}
			else if (held.quantity() < release.quantity()) {
				refusals.add(Refusal.NONSENSE);
			}
			else {
				this.model.release(reservation, release.quantity());
			}
			check(step, send(new StockCommand.Release(
					List.of(new StockCommand.Part(reservation, release.quantity(), List.of())))), refusals);
		}

		private void consume(Step step, Step.Consume consume) {
			if (this.reservations.isEmpty()) {
				return;
			}
			var reservation = this.reservations.get(consume.choice() % this.reservations.size());
			var held = this.model.held(reservation);
			if (held == null) {
				check(step,
						send(new StockCommand.Consume(
								List.of(new StockCommand.Part(reservation, consume.quantity(), List.of())))),
						EnumSet.of(Refusal.UNKNOWN));
				return;
			}
			var pieces = pieces(held.cell(), consume.serials());
			var quantity = quantity(consume.quantity(), pieces);
			agree(step, new StockCommand.Consume(List.of(new StockCommand.Part(reservation, quantity, pieces))),
					Rules.FACT, new Entry(held.cell(), null, quantity, pieces, reservation));
		}

		private void agree(Step step, StockCommand command, Rules rules, Entry... entries) {
			var expected = (entries.length > 0) ? this.model.post(rules, List.of(entries))
					: EnumSet.noneOf(Refusal.class);
			check(step, send(command), expected);
		}

		private void check(Step step, Sent sent, Set<Refusal> expected) {
			Statistics.label("outcome").collect(expected.isEmpty() ? "accepted" : "refused");
			if (expected.isEmpty()) {
				assertThat(sent.failure()).as("%s is accepted", step).isNull();
				if (sent.outcome().postingKey() != null) {
					this.postings.add(sent.outcome().postingKey());
				}
				assertThat(this.postings).as("postings").hasSize(this.model.postings());
			}
			else {
				assertThat(sent.failure()).as("%s is refused: %s", step, expected).isNotNull();
				assertThat(expected).as("%s is refused by %s", step, sent.failure()).contains(refusal(sent.failure()));
			}
		}

		/** Sends it twice; the second time has no effect. */
		private Sent send(StockCommand command) {
			try {
				var batch = this.desk.batch(command);
				var result = this.desk.execute(batch);
				assertThat(this.desk.execute(batch).outcomes()).isEqualTo(result.outcomes());
				return new Sent(result.outcomes().getFirst(), null);
			}
			catch (BusinessRuleViolation | NotFound | IllegalArgumentException ex) {
				return new Sent(null, ex);
			}
		}

		private static Refusal refusal(RuntimeException failure) {
			return switch (failure) {
				case InsufficientStock ignored -> Refusal.SHORT;
				case BusinessRuleViolation ignored -> Refusal.RULE;
				case NotFound ignored -> Refusal.UNKNOWN;
				default -> Refusal.NONSENSE;
			};
		}

		private void compare(Step step) {
			var balance = new TreeMap<StockCell, Long>();
			var reserved = new TreeMap<StockCell, Long>();
			this.desk.bean(Availability.class)
				.forEach(StockQuery.ofSite(this.site.siteId(), 0, Integer.MAX_VALUE), (row) -> {
					balance.put(row.cell(), row.quantity());
					reserved.put(row.cell(), row.reserved());
				});
			assertThat(balance).as("stock after %s", step).isEqualTo(this.model.balance());
			assertThat(reserved).as("reserved after %s", step)
				.allSatisfy((cell, quantity) -> assertThat(quantity).isEqualTo(this.model.reserved(cell)));
			assertThat(pieces()).as("pieces after %s", step).isEqualTo(this.model.pieces());
			this.model.unitPlaces()
				.forEach((unit, place) -> assertThat(this.desk.unit(unit).locationId()).as("pallet after %s", step)
					.isEqualTo(place));
		}

		private Map<String, StockCell> pieces() {
			var pieces = new TreeMap<String, StockCell>();
			this.desk.bean(JdbcClient.class)
				.sql("SELECT n.serial, s.* FROM serial_number n JOIN stock s ON s.id = n.stock_id WHERE n.item_id = ?")
				.param(this.phone)
				.query((row) -> {
					pieces.put(row.getString("serial"), Balances.cell(row, ""));
				});
			return pieces;
		}

		private StockCell cell(Cell cell) {
			var lot = List.of("", "FRESH", "EXPIRED").get(cell.goods());
			return new StockCell(this.site.siteId(), this.places.get(cell.place()),
					(cell.goods() == 0) ? this.phone : this.milk, lot, this.pallets.get(cell.unit()), cell.status(),
					cell.owner());
		}

		private StockCell source(Cell cell) {
			var filled = List.copyOf(this.model.balance().keySet());
			return (filled.isEmpty() || cell.choice() % 5 == 0) ? cell(cell)
					: filled.get(cell.choice() % filled.size());
		}

		private List<String> pieces(StockCell cell, Set<String> serials) {
			return cell.itemId().equals(this.phone) ? List.copyOf(serials) : List.of();
		}

		private static long quantity(int quantity, List<String> pieces) {
			return pieces.isEmpty() ? quantity : pieces.size();
		}

		/** What came back: an outcome or a failure. */
		private record Sent(StockCommands.Outcome outcome, RuntimeException failure) {
		}

	}

}
