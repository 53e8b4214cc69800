package io.dockflow.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.dockflow.inventory.StockCommand.Incoming;
import io.dockflow.inventory.StockCommand.Moving;
import io.dockflow.inventory.StockCommand.Outgoing;
import io.dockflow.inventory.StockCommands.Batch;
import io.dockflow.inventory.StockCommands.Outcome;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.testing.TestSite;
import org.assertj.core.api.ThrowableAssertAlternative;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where a test hands its commands in and looks at what they left.
 */
final class StockDesk {

	/** All that commands change, of the items and units of one test. */
	private static final String STATE = """
			SELECT CONCAT_WS('|', 'stock', site_id, location_id, item_id, lot, handling_unit_id, status, owner, quantity,
			  reserved) FROM stock WHERE item_id LIKE :items
			UNION ALL
			SELECT CONCAT_WS('|', 'reservation', r.id, r.document, r.line, r.quantity, s.location_id)
			FROM reservation r JOIN stock s ON s.id = r.stock_id WHERE s.item_id LIKE :items
			UNION ALL
			SELECT CONCAT_WS('|', 'piece', item_id, serial, stock_id, COALESCE(reservation_id, 'free'))
			FROM serial_number WHERE item_id LIKE :items
			UNION ALL
			SELECT CONCAT_WS('|', 'movement', id) FROM stock_movement WHERE item_id LIKE :items
			UNION ALL
			SELECT CONCAT_WS('|', 'lot', item_id, lot, expiry, best_before) FROM lot WHERE item_id LIKE :items
			UNION ALL
			SELECT CONCAT_WS('|', 'expected', document, line, site_id, quantity) FROM expected_stock
			WHERE item_id LIKE :items
			UNION ALL
			SELECT CONCAT_WS('|', 'unit', handling_unit_id, COALESCE(parent_id, 'floor'), site_id, location_id, state)
			FROM handling_unit WHERE location_id LIKE :places
			UNION ALL
			SELECT CONCAT_WS('|', 'command', idempotency_key) FROM stock_command WHERE executed_by = :by
			ORDER BY 1""";

	private final ApplicationContext context;

	private final TestSite site;

	private final String document = "DOC-" + UUID.randomUUID().toString().substring(0, 8);

	StockDesk(ApplicationContext context, TestSite site) {
		this.context = context;
		this.site = site;
	}

	String document() {
		return this.document;
	}

	/** A batch of the test's document under a key of its own. */
	Batch batch(StockCommand... commands) {
		return batch("test:" + UUID.randomUUID(), this.document, commands);
	}

	Batch batch(String key, String document, StockCommand... commands) {
		return new Batch(key, document, "test", by(), null, Instant.now().truncatedTo(ChronoUnit.MICROS), null,
				List.of(commands));
	}

	private String by() {
		return "t-" + this.site.siteId();
	}

	/** Executes one command and answers what became of it. */
	Outcome send(StockCommand command) {
		return sendFor(this.document, command);
	}

	Outcome sendFor(String otherDocument, StockCommand command) {
		return execute(batch("test:" + UUID.randomUUID(), otherDocument, command)).outcomes().getFirst();
	}

	StockCommands.Result execute(Batch batch) {
		return bean(StockCommands.class).execute(batch);
	}

	/** The command is refused, and everything stays as it was. */
	<T extends Throwable> ThrowableAssertAlternative<T> refuses(Class<T> how, StockCommand... commands) {
		return refuses(how, batch(commands));
	}

	<T extends Throwable> ThrowableAssertAlternative<T> refuses(Class<T> how, Batch batch) {
		var before = state();
		var refusal = assertThatExceptionOfType(how).isThrownBy(() -> execute(batch));
		assertThat(state()).as("after the refusal").isEqualTo(before);
		return refusal;
	}

	List<String> state() {
		return bean(JdbcClient.class).sql(STATE)
			.param("items", "I-" + this.site.siteId() + "-%")
			.param("places", this.site.siteId() + "-%")
			.param("by", by())
			.query(String.class)
			.list();
	}

	StockCell receive(String locationId, String itemId, long quantity) {
		return receive(StockCell.loose(this.site.siteId(), locationId, itemId), quantity);
	}

	StockCell receive(StockCell cell, long quantity) {
		send(new StockCommand.Receive(List.of(new Incoming(cell, quantity, List.of())), List.of()));
		return cell;
	}

	/** Pieces of a serial-tracked item. */
	StockCell receive(String locationId, String itemId, String... serials) {
		var cell = StockCell.loose(this.site.siteId(), locationId, itemId);
		send(new StockCommand.Receive(List.of(new Incoming(cell, serials.length, List.of(serials))), List.of()));
		return cell;
	}

	String unit(HandlingUnit.Kind kind, String locationId) {
		var sscc = bean(BusinessNumbers.class).nextSscc();
		bean(HandlingUnits.class).create(sscc, kind, this.site.siteId(), locationId, null);
		return sscc;
	}

	/** Pallets of that location, each on or in the one before it. */
	List<String> tower(String locationId, int height) {
		var units = IntStream.range(0, height).mapToObj((level) -> unit(HandlingUnit.Kind.PALLET, locationId)).toList();
		for (int level = 1; level < height; level++) {
			send(new StockCommand.NestUnits(List.of(units.get(level)), units.get(level - 1)));
		}
		return units;
	}

	HandlingUnit unit(String handlingUnitId) {
		return bean(HandlingUnits.class).byId(handlingUnitId);
	}

	long quantity(StockCell cell) {
		return bean(Availability.class).inCell(cell);
	}

	long free(StockCell cell) {
		return bean(Availability.class).find(StockQuery.ofLocation(cell.locationId()))
			.stream()
			.filter((row) -> row.cell().equals(cell))
			.mapToLong(StockRow::free)
			.sum();
	}

	List<String> serialsIn(StockCell cell) {
		return bean(JdbcClient.class)
			.sql("""
					SELECT n.serial FROM serial_number n JOIN stock s ON s.id = n.stock_id
					WHERE s.location_id = ? AND s.item_id = ? AND s.handling_unit_id = ? AND s.owner = ? ORDER BY n.serial""")
			.params(cell.locationId(), cell.itemId(), cell.handlingUnitId(), cell.owner())
			.query(String.class)
			.list();
	}

	List<StockMovement> movements(Outcome outcome) {
		return bean(Movements.class).ofPosting(outcome.postingKey());
	}

	List<ExpectedStock.Expected> expected(String siteId, String itemId) {
		return bean(ExpectedStock.class).ofItem(siteId, itemId);
	}

	Reservation reservation(long id) {
		return bean(Reservations.class).byId(id);
	}

	List<Reservation> reservations() {
		return bean(Reservations.class).of(this.document);
	}

	void assertAudited() {
		assertThat(bean(InventoryAudit.class).run().checks()).filteredOn((check) -> !check.passed()).isEmpty();
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	static StockCommand move(StockCell from, StockCell to, long quantity, String... serials) {
		return new StockCommand.Move(List.of(new Moving(from, to, quantity, List.of(serials))));
	}

	static StockCommand ship(StockCell from, long quantity, String... serials) {
		return new StockCommand.Ship(List.of(new Outgoing(from, quantity, List.of(serials))));
	}

	static StockCommand reserve(StockCell cell, long quantity) {
		return new StockCommand.Reserve(cell.siteId(), null, cell.owner(), null,
				List.of(new AllocationRequest.Line(1, cell.itemId(), quantity)));
	}

	static StockCommand reserve(StockCell cell, String... serials) {
		return new StockCommand.Reserve(cell.siteId(), null, cell.owner(), null,
				List.of(new AllocationRequest.Line(1, cell.itemId(), serials.length, "", 0, List.of(serials))));
	}

}
