package io.dockflow.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.inventory.AuditReport;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanels;
import io.dockflow.slotting.PutAways;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class InboundFlowIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Deliveries deliveries;

	@Autowired
	DockBookings docks;

	@Autowired
	Counting counting;

	@Autowired
	Receipts receipts;

	@Autowired
	PutAways putAways;

	@Autowired
	Availability availability;

	@Autowired
	HandlingUnits handlingUnits;

	@Autowired
	Reservations reservations;

	@Autowired
	WorkPanels panels;

	@Autowired
	InventoryAudit audit;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	String item;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
	}

	@Test
	void bringsAnAnnouncedTruckIntoTheBins() {
		this.site.bin();
		var delivery = announced(25);
		this.docks.arrange(delivery);
		this.deliveries.arrive(delivery, null);

		var found = this.counting.compare(delivery, true, List.of());
		var receipt = this.receipts.post(delivery, "none", 1L);
		receipt.handlingUnitIds().forEach(this::putAway);
		var seconds = this.receipts.close(delivery);

		assertThat(found).isEqualTo(new Discrepancies(0, 0, 0, 0));
		assertThat(receipt.handlingUnitIds()).hasSize(3);
		assertThat(receipt.supplierClass()).isEqualTo("A");
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isEqualTo(25);
		assertThat(seconds).isBetween(0L, 60L);
		assertThat(this.deliveries.byNumber(delivery).state()).isEqualTo(Delivery.State.CLOSED);
		assertAudited();
	}

	@Test
	void startsOneProcessPerAnnouncementHoweverOftenItIsSent() {
		var announcement = announcement("ASN-" + this.site.siteId(), 5);
		this.deliveries.announce(announcement);
		this.deliveries.announce(announcement);

		assertThat(messages("ASN-" + this.site.siteId())).containsExactly("asn-announced");
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.deliveries.announce(announcement("ASN-" + this.site.siteId(), 6)))
			.withMessageContaining("other content");
	}

	@Test
	void refusesAnAnnouncementOfSomethingUnknown() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(
					() -> this.deliveries.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(),
							Instant.now(), List.of(new Announcement.Line("NO-SUCH-ITEM", 1, null, null)))))
			.withMessageContaining("NO-SUCH-ITEM");
	}

	@Test
	void countsScanByScan() {
		var delivery = arrived(10);
		var task = new WorkItem("Task_UnloadAndCount", delivery, Map.of("deliveryNumber", delivery), "pia");

		this.panels.scan(task, Scan.of(this.item, 4));
		this.panels.scan(task, new Scan(this.item, 3L, null, null, null, true, null));
		var outcome = this.panels.scan(task, Scan.of(this.item, -1));

		assertThat(outcome.message()).contains("6 of 10");
		assertThat(outcome.panel().lines()).singleElement().satisfies((line) -> {
			assertThat(line.expected()).isEqualTo(10);
			assertThat(line.done()).isEqualTo(6);
			assertThat(line.state()).isEqualTo(WorkPanel.LineState.OPEN);
		});
		assertThat(this.counting.compare(delivery, false, List.of())).isEqualTo(new Discrepancies(0, 40, 50, 0));
	}

	@Test
	void refusesAScanThatMakesNoSense() {
		var delivery = arrived(10);

		assertThatExceptionOfType(ScanRefused.class)
			.isThrownBy(() -> this.counting.scan(delivery, Scan.of("4006381333931", 1), "pia"))
			.withMessageContaining("No item has the code");
		assertThatExceptionOfType(ScanRefused.class)
			.isThrownBy(() -> this.counting.scan(delivery, Scan.of(this.item, -1), "pia"));
	}

	@Test
	void wantsTheLotOfATrackedItem() {
		var tracked = this.site.item(StorageCondition.CHILLED, true);
		var delivery = this.deliveries.arriveBlind(this.site.siteId(), this.site.supplierId()).deliveryNumber();

		assertThatExceptionOfType(ScanRefused.class)
			.isThrownBy(() -> this.counting.scan(delivery, Scan.of(tracked, 1), "pia"))
			.withMessageContaining("lot");
		var expiry = LocalDate.now().plusDays(30);
		this.counting.scan(delivery, new Scan(tracked, 8L, null, "L1", expiry, false, null), "pia");
		this.counting.compare(delivery, false, List.of());
		var receipt = this.receipts.post(delivery, "none", null);

		assertThat(receipt.hasPerishable()).isTrue();
		assertThat(this.handlingUnits.contents(receipt.handlingUnitIds().getFirst())).singleElement()
			.satisfies((row) -> {
				assertThat(row.cell().lot()).isEqualTo("L1");
				assertThat(row.expiry()).isEqualTo(expiry);
			});
	}

	@Test
	void refusesExcessAndKeepsDamagedGoodsApart() {
		var delivery = arrived(10);
		this.counting.compare(delivery, false, List.of(new Counting.FormCount(this.item, 14, 2, null, null)));

		var receipt = this.receipts.post(delivery, "refuse-excess", null);

		assertThat(receipt.handlingUnitIds()).hasSize(1);
		assertThat(this.availability.find(StockQuery.ofLocation(this.site.receiving()))).singleElement()
			.satisfies((row) -> assertThat(row.quantity()).isEqualTo(10));
		assertAudited();
	}

	@Test
	void countsAnewAfterTheSupervisorAskedForIt() {
		var delivery = arrived(10);
		this.counting.scan(delivery, Scan.of(this.item, 3), "pia");
		this.counting.compare(delivery, false, List.of());

		this.counting.scan(delivery, Scan.of(this.item, 10), "luca");

		assertThat(this.counting.compare(delivery, false, List.of())).isEqualTo(new Discrepancies(0, 0, 0, 0));
	}

	@Test
	void takesACancelledDeliveryBackWhereverItStands() {
		this.site.bin();
		var delivery = arrived(25);
		this.counting.compare(delivery, true, List.of());
		var receipt = this.receipts.post(delivery, "none", null);
		putAway(receipt.handlingUnitIds().getFirst());
		this.putAways.propose(receipt.handlingUnitIds().get(1), Set.of());

		this.deliveries.cancel(delivery);
		this.receipts.reverse(delivery, null);
		this.receipts.returnToDock(delivery, "job:x" + delivery, null);
		this.receipts.closeCancelled(delivery);

		assertThat(this.availability.onHand(this.site.siteId(), this.item)).isZero();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM put_away_claim WHERE location_id LIKE ?")
			.param(this.site.siteId() + "%")
			.query(Long.class)
			.single()).isZero();
		assertThat(messages(delivery)).contains("delivery-cancelled");
		assertAudited();
	}

	@Test
	void bringsUnitsBackToTheDockFirstAndThenTakesThemBack() {
		this.site.bin();
		var delivery = arrived(10);
		this.counting.compare(delivery, true, List.of());
		putAway(this.receipts.post(delivery, "none", null).handlingUnitIds().getFirst());

		this.deliveries.cancel(delivery);
		this.receipts.returnToDock(delivery, "job:y" + delivery, null);
		assertThat(this.availability.find(StockQuery.ofLocation(this.site.receiving()))).hasSize(1);
		this.receipts.reverse(delivery, null);

		assertThat(this.availability.onHand(this.site.siteId(), this.item)).isZero();
		assertAudited();
	}

	@Test
	void reportsWhatIsSoldAlreadyWhenADeliveryIsTakenBack() {
		this.site.bin();
		var delivery = arrived(10);
		this.counting.compare(delivery, true, List.of());
		var unit = this.receipts.post(delivery, "none", null).handlingUnitIds().getFirst();
		putAway(unit);
		this.reservations.reserve("SO-" + this.site.siteId(), 1, this.handlingUnits.contents(unit).getFirst().cell(),
				4);

		this.deliveries.cancel(delivery);
		this.receipts.reverse(delivery, null);

		assertThat(this.availability.onHand(this.site.siteId(), this.item)).isEqualTo(4);
		assertThat(this.jdbc.sql("SELECT text FROM alert WHERE business_key = ?")
			.param(delivery)
			.query(String.class)
			.list()).singleElement().asString().contains("4 units");
		assertAudited();
	}

	@Test
	void doesWhatTheInspectionDemands() {
		var delivery = arrived(10);
		this.counting.compare(delivery, true, List.of());
		this.receipts.post(delivery, "none", null);

		var units = this.receipts.dispose(delivery, "block", "job:b" + delivery, null);

		assertThat(units).hasSize(1);
		assertThat(this.handlingUnits.contents(units.getFirst())).singleElement()
			.satisfies((row) -> assertThat(row.cell().status()).isEqualTo(StockStatus.BLOCKED));
		assertAudited();
	}

	@Test
	void givesTwoTrucksTwoDoorsAndTheThirdALaterTime() {
		var first = this.docks.arrange(announced(1));
		var second = this.docks.arrange(announced(1));
		var third = this.docks.arrange(announced(1));

		assertThat(first.dockDoor()).isNotEqualTo(second.dockDoor());
		assertThat(third.appointmentAt()).isAfter(first.appointmentAt());
	}

	@Test
	void freesTheDoorOfATruckThatDoesNotCome() {
		var delivery = announced(1);
		var arrangement = this.docks.arrange(delivery);

		assertThat(this.docks.giveUp(delivery)).isFalse();

		assertThat(this.deliveries.byNumber(delivery).state()).isEqualTo(Delivery.State.NO_SHOW);
		var next = this.docks.arrange(announced(1));
		assertThat(next.dockDoor()).isEqualTo(arrangement.dockDoor());
		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.deliveries.arrive(delivery, null));
	}

	@Test
	void tellsTheFormWhatIsWrongWithACount() {
		var delivery = arrived(10);
		var task = new WorkItem("Task_UnloadAndCount", delivery, Map.of("deliveryNumber", delivery), "pia");

		assertThat(this.panels.validate(task, Map.of("countConfirmed", false))).extracting("field")
			.containsExactly("countConfirmed");
		assertThat(
				this.panels.validate(task, Map.of("countedLines", List.of(Map.of("itemId", "NOPE", "quantity", -1)))))
			.extracting("field")
			.containsExactly("countedLines[0].itemId", "countedLines[0].quantity");
		assertThat(this.panels.validate(task, Map.of("countConfirmed", true))).isEmpty();
	}

	private void putAway(String unit) {
		var proposal = this.putAways.propose(unit, Set.of());
		this.putAways.confirm(new PutAways.Confirmation(unit, proposal.locationId(), proposal.locationId(), null,
				"put-away:" + unit, null));
	}

	private String announced(long quantity) {
		return this.deliveries.announce(announcement(null, quantity)).deliveryNumber();
	}

	private String arrived(long quantity) {
		var delivery = announced(quantity);
		this.docks.arrange(delivery);
		this.deliveries.arrive(delivery, null);
		return delivery;
	}

	private Announcement announcement(@org.jspecify.annotations.Nullable String number, long quantity) {
		return new Announcement(number, this.site.siteId(), this.site.supplierId(), Instant.now(),
				List.of(new Announcement.Line(this.item, quantity, null, null)));
	}

	private List<String> messages(String correlationKey) {
		return this.jdbc.sql("SELECT message_name FROM outbox WHERE correlation_key = ? ORDER BY id")
			.param(correlationKey)
			.query(String.class)
			.list();
	}

	private void assertAudited() {
		assertThat(this.audit.run().checks()).allMatch(AuditReport.Check::passed);
	}

}
