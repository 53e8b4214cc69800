package io.dockflow.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Locations;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class ReservationsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Reservations reservations;

	@Autowired
	Promises promises;

	@Autowired
	Availability availability;

	@Autowired
	StockLedger ledger;

	@Autowired
	Lots lots;

	@Autowired
	Locations locations;

	@Autowired
	InventoryAudit audit;

	TestSite site;

	String item;

	String document;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
		this.document = "SO-" + UUID.randomUUID().toString().substring(0, 8);
	}

	@Test
	void reservesAcrossCellsAndReportsWhatIsMissing() {
		this.site.stock(this.site.bin(), this.item, 6);
		this.site.stock(this.site.bin(), this.item, 3);

		var result = this.reservations.allocate(request(10));

		assertThat(result.reserved()).isEqualTo(9);
		assertThat(result.fillPercent()).isEqualTo(90);
		assertThat(result.lines().getFirst().missing()).isEqualTo(1);
		assertThat(this.reservations.of(this.document)).isEqualTo(result.lines().getFirst().reservations());
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isZero();
	}

	@Test
	void takesWhatExpiresFirstAndLeavesWhatIsExpired() {
		var perishable = this.site.item(StorageCondition.AMBIENT, true);
		stockOfLot(perishable, "LATE", LocalDate.now().plusDays(90), 5);
		stockOfLot(perishable, "SOON", LocalDate.now().plusDays(9), 5);
		stockOfLot(perishable, "GONE", LocalDate.now().minusDays(1), 5);

		var result = this.reservations.allocate(new AllocationRequest(this.document, this.site.siteId(), Strategy.FEFO,
				List.of(new AllocationRequest.Line(1, perishable, 20))));

		assertThat(result.lines().getFirst().reservations()).extracting((reservation) -> reservation.cell().lot())
			.containsExactly("SOON", "LATE");
	}

	@Test
	void leavesOutExcludedAndBlockedLocations() {
		var suspect = this.site.stock(this.site.bin(), this.item, 5);
		var blocked = this.site.stock(this.site.bin(), this.item, 5);
		var good = this.site.stock(this.site.bin(), this.item, 5);
		this.locations.block(blocked.locationId(), false, true, "test");

		var result = this.reservations.allocate(new AllocationRequest(this.document, this.site.siteId(), Strategy.FIFO,
				List.of(new AllocationRequest.Line(1, this.item, 15)), Set.of(suspect.locationId())));

		assertThat(result.lines().getFirst().reservations()).extracting(Reservation::cell).containsExactly(good);
	}

	@Test
	void sharesOneCellBetweenLinesOfOneDocument() {
		this.site.stock(this.site.bin(), this.item, 10);

		var result = this.reservations.allocate(new AllocationRequest(this.document, this.site.siteId(), Strategy.FIFO,
				List.of(new AllocationRequest.Line(1, this.item, 4), new AllocationRequest.Line(2, this.item, 4),
						new AllocationRequest.Line(3, this.item, 4))));

		assertThat(result.lines()).extracting(AllocationResult.Line::reserved).containsExactly(4L, 4L, 2L);
		assertAudited();
	}

	@Test
	void givesBackInPartAndInWhole() {
		this.site.stock(this.site.bin(), this.item, 10);
		var reservation = this.reservations.allocate(request(10)).lines().getFirst().reservations().getFirst();

		this.reservations.release(reservation.id(), 4);
		assertThat(this.availability.reserved(this.site.siteId(), this.item)).isEqualTo(6);

		this.reservations.release(this.document);
		assertThat(this.availability.reserved(this.site.siteId(), this.item)).isZero();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reservations.release(reservation.id(), 1));
		assertAudited();
	}

	@Test
	void handsAReservationToAnotherDocument() {
		this.site.stock(this.site.bin(), this.item, 10);
		var reservation = this.reservations.allocate(request(10)).lines().getFirst().reservations().getFirst();

		this.reservations.transfer(reservation.id(), "PL-" + this.document, 7);

		assertThat(this.reservations.of(this.document)).isEmpty();
		assertThat(this.reservations.of("PL-" + this.document)).singleElement()
			.satisfies((held) -> assertThat(held.line()).isEqualTo(7));
	}

	@Test
	void reservesTheLastUnitsExactlyOnce() throws Exception {
		for (int bin = 0; bin < 4; bin++) {
			this.site.stock(this.site.bin(), this.item, 5);
		}

		var results = new ArrayList<Future<AllocationResult>>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int order = 0; order < 30; order++) {
				var request = new AllocationRequest(this.document + order, this.site.siteId(), Strategy.FIFO,
						List.of(new AllocationRequest.Line(1, this.item, 1)));
				results.add(threads.submit(() -> this.reservations.allocate(request)));
			}
		}

		var reserved = 0L;
		for (var result : results) {
			reserved += result.get().reserved();
		}
		assertThat(reserved).isEqualTo(20);
		assertThat(this.availability.reserved(this.site.siteId(), this.item)).isEqualTo(20);
		assertAudited();
	}

	@Test
	void promisesNoMoreThanThereIs() throws Exception {
		this.site.stock(this.site.bin(), this.item, 10);

		var results = new ArrayList<Future<List<Promises.Promise>>>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int order = 0; order < 15; order++) {
				var document = this.document + order;
				results.add(threads.submit(() -> this.promises.promise(document, this.site.siteId(),
						Promises.Urgency.normal(null), List.of(new AllocationRequest.Line(1, this.item, 1)))));
			}
		}

		var promised = 0L;
		for (var result : results) {
			promised += result.get().getFirst().promised();
		}
		assertThat(promised).isEqualTo(10);
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isZero();
	}

	@Test
	void replacesAPromiseOfTheSameLine() {
		this.site.stock(this.site.bin(), this.item, 10);
		var lines = List.of(new AllocationRequest.Line(1, this.item, 8));
		this.promises.promise(this.document, this.site.siteId(), Promises.Urgency.normal(null), lines);

		var again = this.promises.promise(this.document, this.site.siteId(), Promises.Urgency.normal(null), lines);

		assertThat(again).isEqualTo(this.promises.of(this.document));
		assertThat(again.getFirst().promised()).isEqualTo(8);
		this.promises.release(this.document);
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isEqualTo(10);
	}

	private void stockOfLot(String itemId, String lot, LocalDate expiry, long quantity) {
		this.lots.register(itemId, lot, expiry);
		var cell = new StockCell(this.site.siteId(), this.site.bin(), itemId, lot, "", StockStatus.AVAILABLE, "");
		this.ledger.post(new Posting("test:" + UUID.randomUUID(), MovementType.OPENING, "test", "test", null, "TEST",
				Instant.now(), List.of(StockTransfer.in(ExternalAccount.OPENING, cell, quantity))));
	}

	private AllocationRequest request(long quantity) {
		return new AllocationRequest(this.document, this.site.siteId(), Strategy.FEFO,
				List.of(new AllocationRequest.Line(1, this.item, quantity)));
	}

	private void assertAudited() {
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

}
