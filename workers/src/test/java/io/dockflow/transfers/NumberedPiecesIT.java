package io.dockflow.transfers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pieces with serial numbers go from site to site one by one, against the real books.
 */
@DatabaseTest
class NumberedPiecesIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	TransferOrders transfers;

	@Autowired
	TransferPanels panels;

	@Autowired
	TransferClosing closing;

	@Autowired
	Transactions transactions;

	@Autowired
	JdbcClient jdbc;

	TestSite source;

	TestSite target;

	OutboundFloor floor;

	TransferFloor steps;

	String bin;

	String item;

	@BeforeEach
	void sites() {
		this.source = TestSite.in(this.context);
		this.source.truck();
		this.target = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.source);
		this.steps = new TransferFloor(this.context, this.source);
		this.bin = this.source.bin();
		this.item = this.source.serialItem();
	}

	@AfterEach
	void theBooksBalance() {
		this.floor.assertBooksBalance();
	}

	@Test
	void thePickerScansEachPieceAndReportsTheOneThatIsNotThere() {
		stock(4);
		var number = this.steps.requested(this.target.siteId(), this.item, 3);
		var task = TransferFloor.task("Task_PickAndLoad", number);

		assertThat(this.panels.panel(task).orElseThrow().lines()).extracting(WorkPanel.Line::barcode)
			.containsExactly(piece(1), piece(2), piece(3));
		refused(task, piece(1), "Scan the bin first");
		assertThat(scanned(task, this.bin)).contains("take piece " + piece(1));
		refused(task, this.item, "Scan the number of piece " + piece(1));
		refused(task, piece(4), "Expected piece " + piece(1));
		assertThat(scanned(task, piece(2))).contains("Same bin: take piece " + piece(1));
		refused(task, piece(2), "is loaded already");
		scanned(task, piece(1));

		assertThat(this.panels.validate(task, Map.of())).extracting(FieldError::message)
			.singleElement()
			.asString()
			.contains("Line 3: 0 of 1 are scanned");
		assertThat(this.steps.send(number, new TransferDeparture.ShortLine(3, 0)).sentUnits()).isEqualTo(2);
		assertThat(placesOf(this.source.siteId())).containsOnlyKeys(piece(3), piece(4));
		assertThat(this.context.getBean(Availability.class).availableToPromise(this.source.siteId(), this.item))
			.isEqualTo(2);
	}

	@Test
	void theMissingPieceIsKnownAndWrittenOff() {
		stock(2);
		var number = this.steps.requested(this.target.siteId(), this.item, 2);
		this.steps.send(number);
		this.transfers.arrive(number);
		var task = TransferFloor.task("Task_ReceiveTransfer", number);

		refused(task, this.item, "Scan the number of each");
		assertThat(scanned(task, piece(1))).contains("Piece %s is there".formatted(piece(1)));
		assertThat(this.panels.validate(task, Map.of())).hasSize(1);
		var received = this.steps.receive(number, new TransferArrival.CountedLine(2, 0));

		assertThat(received.missingUnits()).isEqualTo(1);
		assertThat(received.missingText()).contains("piece " + piece(2));
		assertThat(placesOf(this.target.siteId())).containsOnly(Map.entry(piece(1), this.target.receiving()));

		this.transactions.run(() -> this.closing.writeOff(number, "eva", "stolen", OutboundFloor.job()));

		assertThat(this.jdbc.sql("SELECT stock_id FROM serial_number WHERE item_id = ? AND serial = ?")
			.params(this.item, piece(2))
			.query(Long.class)
			.list()).containsOnlyNulls();
	}

	@Test
	void theMissingPieceComesLater() {
		stock(2);
		var number = this.steps.requested(this.target.siteId(), this.item, 2);
		this.steps.send(number);
		this.transfers.arrive(number);
		this.steps.receive(number, new TransferArrival.CountedLine(1, 1), new TransferArrival.CountedLine(2, 0));

		this.transfers.arrive(number);
		var rest = this.steps.receive(number, new TransferArrival.CountedLine(2, 1));

		assertThat(rest.missingUnits()).isZero();
		assertThat(placesOf(this.target.siteId())).containsOnlyKeys(piece(1), piece(2));
		assertThat(this.transfers.byNumber(number).state()).isEqualTo(TransferOrder.State.RECEIVED);
	}

	@Test
	void whoOnlyConfirmsTheFormsSendsAndStoresThePiecesTogether() {
		stock(12);
		var number = this.steps.requested(this.target.siteId(), this.item, 12);

		assertThat(this.steps.send(number).sentUnits()).isEqualTo(12);
		this.transfers.arrive(number);
		var received = this.steps.receive(number,
				IntStream.rangeClosed(1, 12)
					.mapToObj((line) -> new TransferArrival.CountedLine(line, 1))
					.toArray(TransferArrival.CountedLine[]::new));

		var units = this.context.getBean(HandlingUnits.class);
		assertThat(received.handlingUnitIds())
			.extracting((unit) -> units.contents(unit).stream().mapToLong((row) -> row.quantity()).sum())
			.containsExactly(10L, 2L);
		assertThat(placesOf(this.target.siteId())).hasSize(12);
	}

	@Test
	void twoTransfersNeverWaitForTheSamePieceAndACancelledOneFreesIts() {
		stock(3);
		var first = this.steps.requested(this.target.siteId(), this.item, 2);
		var second = this.steps.requested(this.target.siteId(), this.item, 2);

		assertThat(picks(first)).containsExactly(piece(1), piece(2));
		assertThat(picks(second)).containsExactly(piece(3));
		this.transfers.cancel(first, "not needed", "sam");
		this.transactions.run(() -> this.closing.close(first, "cancelled", null, null));

		assertThat(picks(this.steps.requested(this.target.siteId(), this.item, 2))).containsExactly(piece(1), piece(2));
	}

	private String piece(int number) {
		return "%s-%02d".formatted(this.item, number);
	}

	private void stock(int pieces) {
		this.source.stock(this.bin, this.item, IntStream.rangeClosed(1, pieces).mapToObj(this::piece).toList());
	}

	private List<String> picks(String number) {
		return this.context.getBean(TransferPickRows.class).of(number).stream().map(TransferPick::serial).toList();
	}

	/** The pieces of the item at a site, and where each stands. */
	private Map<String, String> placesOf(String siteId) {
		return this.jdbc.sql("""
				SELECT n.serial, s.location_id FROM serial_number n JOIN stock s ON s.id = n.stock_id
				WHERE n.item_id = ? AND s.site_id = ?""").params(this.item, siteId).query((rows) -> {
			var places = new TreeMap<String, String>();
			while (rows.next()) {
				places.put(rows.getString("serial"), rows.getString("location_id"));
			}
			return places;
		});
	}

	private String scanned(WorkItem task, String code) {
		return this.panels.scan(task, Scan.of(code, 1)).message();
	}

	private void refused(WorkItem task, String code, String reason) {
		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> scanned(task, code))
			.withMessageContaining(reason);
	}

}
