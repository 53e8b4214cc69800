package io.dockflow.purchasing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.Receipts;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.dockflow.purchasing.PurchaseFloor.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An order from its sending to its end, step by step.
 */
@DatabaseTest
class PurchasingIT {

	@TempDir
	static Path outbox;

	@Autowired
	ApplicationContext context;

	TestSite site;

	PurchaseFloor floor;

	String cup;

	String plate;

	@DynamicPropertySource
	static void outbox(DynamicPropertyRegistry registry) {
		registry.add("dockflow.purchasing.outbox", outbox::toString);
	}

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new PurchaseFloor(this.context, this.site);
		this.cup = this.site.item();
		this.plate = this.site.item();
	}

	@Test
	void expectsWhatWasOrderedUntilADeliveryAnnouncesIt() {
		var order = this.floor.sent(line(this.cup, 24));
		assertThat(this.floor.expected(this.cup)).containsExactly("PURCHASE_ORDER %s 24".formatted(order));

		this.floor.confirm(order, Map.of(this.cup, 20L));
		assertThat(this.floor.expected(this.cup)).containsExactly("PURCHASE_ORDER %s 20".formatted(order));

		var first = this.floor.announced(order, this.cup, 12);
		assertThat(this.floor.expected(this.cup)).containsExactlyInAnyOrder("PURCHASE_ORDER %s 8".formatted(order),
				"ASN %s 12".formatted(first));

		this.floor.bean(Deliveries.class).cancel(first);
		assertThat(this.floor.expected(this.cup)).containsExactly("PURCHASE_ORDER %s 20".formatted(order));

		var second = this.floor.announced(order, this.cup, 20);
		assertThat(this.floor.expected(this.cup)).containsExactly("ASN %s 20".formatted(second));
		this.floor.received(second, this.cup, 20, 0, "none");
		assertThat(this.floor.expected(this.cup)).isEmpty();
	}

	@Test
	void countsReceiptsAgainstTheLines() {
		var order = this.floor.sent(line(this.cup, 24), line(this.plate, 6));
		this.floor.confirm(order, Map.of());
		this.floor.received(this.floor.announced(order, this.cup, 12), this.cup, 10, 2, "accept");

		assertThat(this.floor.order(order).state()).isEqualTo(PurchaseOrder.State.RECEIVING);
		assertThat(this.floor.order(order).lines().getFirst()).satisfies((line) -> {
			assertThat(line.received()).isEqualTo(10);
			assertThat(line.damaged()).isEqualTo(2);
			assertThat(line.open()).isEqualTo(14);
			assertThat(line.announced()).isZero();
		});
		assertThat(state(order)).isEqualTo("waiting");
		this.floor.received(this.floor.announced(order, this.cup, 16), this.cup, 16, 0, "none");
		this.floor.received(this.floor.announced(order, this.plate, 6), this.plate, 8, 0, "refuse-excess");

		assertThat(this.floor.order(order).lines()).extracting(PurchaseOrder.Line::over).containsExactly(2L, 0L);
		assertThat(this.floor.order(order).lines()).extracting(PurchaseOrder.Line::refused).containsExactly(0L, 2L);
		assertThat(state(order)).isEqualTo("complete");
		assertThat(this.floor.messages(order)).containsExactly("purchase-order-requested", "purchase-order-confirmed",
				"purchase-receipt-posted", "purchase-receipt-posted", "purchase-receipt-posted");
		this.floor.step((work) -> assertThat(work.close(order)).isFalse());
		assertThat(this.floor.order(order).closedShort()).isFalse();
	}

	@Test
	void aReceiptThatIsTakenBackIsOwedAgain() {
		var order = this.floor.sent(line(this.cup, 10));
		var delivery = this.floor.announced(order, this.cup, 10);
		this.floor.received(delivery, this.cup, 10, 0, "none");
		this.floor.bean(Deliveries.class).cancel(delivery);

		this.floor.bean(Receipts.class).reverse(delivery, null);

		assertThat(this.floor.order(order).lines().getFirst().open()).isEqualTo(10);
		assertThat(this.floor.expected(this.cup)).containsExactly("PURCHASE_ORDER %s 10".formatted(order));
	}

	@Test
	void aDeliveryConfirmsAnOrderThatNobodyConfirmed() {
		var order = this.floor.sent(line(this.cup, 10));

		var delivery = this.floor.announced(order, this.cup, 10);

		assertThat(this.floor.order(order).state()).isEqualTo(PurchaseOrder.State.CONFIRMED);
		assertThat(this.floor.order(order).promisedAt()).isEqualTo(PurchaseFloor.PROMISED);
		assertThat(this.floor.messages(order)).containsExactly("purchase-order-requested", "purchase-order-confirmed");
		assertThat(this.floor.bean(Deliveries.class).byNumber(delivery).purchaseOrder()).isEqualTo(order);
		assertThat(this.floor.orders().events(order)).extracting(PurchaseOrders.Event::kind)
			.containsExactly("raised", "sent", "announced", "confirmed");
	}

	@Test
	void refusesADeliveryOfTheWrongOrder() {
		var requested = this.floor.raised(line(this.cup, 10));
		var order = this.floor.sent(line(this.cup, 10));
		var other = TestSite.in(this.context);

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.floor.announced(requested, this.cup, 10))
			.withMessageContaining("REQUESTED");
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> new PurchaseFloor(this.context, other).announced(order, this.cup, 10))
			.withMessageContaining(this.site.supplierId());
	}

	@Test
	void sendsThePaperAndTheMessage() throws Exception {
		var order = this.floor.raised(line(this.cup, 24), line(this.plate, 6));

		this.floor.step((work) -> work.send(order, "ben", "half is enough",
				List.of(new PurchaseWork.ChangedLine(this.cup, 12))));

		assertThat(this.floor.files(outbox)).containsExactly(order + "-1.edi", order + "-1.pdf");
		var folder = outbox.resolve(this.site.supplierId());
		assertThat(Files.readString(folder.resolve(order + "-1.edi"))).contains("BGM+220+%s+9'".formatted(order),
				"LIN+1++%s:IN'".formatted(this.cup), "QTY+21:12'", "QTY+21:6'", "PRI+AAA:2.50'", "MOA+86:45.00'");
		var pdf = Files.readAllBytes(folder.resolve(order + "-1.pdf"));
		assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1)).contains("Purchase order " + order,
				this.cup, "12 pcs", "45.00 EUR");
		assertThat(this.floor.orders().pdf(order).orElseThrow().content()).isEqualTo(pdf);
		assertThat(this.floor.orders().papers(order)).extracting(PurchaseOrders.Paper::kind)
			.containsExactly("PDF", "ORDERS");
		assertThat(this.floor.order(order).decidedBy()).isEqualTo("ben");
	}

	@Test
	void aChangeIsSentOnceAndAskedForAgain() throws Exception {
		var order = this.floor.sent(line(this.cup, 24));
		this.floor.confirm(order, Map.of());
		var change = new PurchaseOrders.Change(order, null, Map.of(this.cup, 36L), "ben");

		this.floor.orders().change(change);
		this.floor.orders().change(change);
		this.floor.step((work) -> work.sendChange(order));

		assertThat(this.floor.messages(order)).containsOnlyOnce("purchase-order-changed");
		assertThat(this.floor.order(order).lines().getFirst().confirmed()).isNull();
		assertThat(this.floor.expected(this.cup)).containsExactly("PURCHASE_ORDER %s 36".formatted(order));
		assertThat(Files.readString(outbox.resolve(this.site.supplierId()).resolve(order + "-2.edi")))
			.contains("ORDCHG:D:96A:UN", "BGM+230+%s+5'".formatted(order), "QTY+21:36'");
		assertThatExceptionOfType(InvalidPurchaseOrder.class).isThrownBy(
				() -> this.floor.orders().change(new PurchaseOrders.Change(order, null, Map.of(this.plate, 1L), "ben")))
			.satisfies((refusal) -> assertThat(refusal.errors()).extracting(FieldError::field)
				.containsExactly("quantities." + this.plate));
	}

	@Test
	void loweringAnOrderToWhatCameCompletesIt() {
		var order = this.floor.sent(line(this.cup, 24));
		this.floor.received(this.floor.announced(order, this.cup, 10), this.cup, 10, 0, "none");

		assertThatExceptionOfType(InvalidPurchaseOrder.class).isThrownBy(
				() -> this.floor.orders().change(new PurchaseOrders.Change(order, null, Map.of(this.cup, 9L), "ben")));
		this.floor.orders().change(new PurchaseOrders.Change(order, null, Map.of(this.cup, 10L), "ben"));

		assertThat(state(order)).isEqualTo("complete");
		assertThat(this.floor.messages(order)).endsWith("purchase-receipt-posted", "purchase-order-changed");
	}

	@Test
	void aCancelledOrderIsExpectedNoMoreAndSaysNothingOfTheSupplier() throws Exception {
		var order = this.floor.sent(line(this.cup, 24));

		this.floor.orders().cancel(order, "the shop closes", "ben");
		this.floor.orders().cancel(order, "the shop closes", "ben");
		this.floor.step((work) -> work.cancel(order, "the shop closes"));

		assertThat(this.floor.order(order).state()).isEqualTo(PurchaseOrder.State.CANCELLED);
		assertThat(this.floor.expected(this.cup)).isEmpty();
		assertThat(this.floor.messages(order)).containsOnlyOnce("purchase-order-cancelled");
		assertThat(Files.readString(outbox.resolve(this.site.supplierId()).resolve(order + "-2.edi")))
			.contains("BGM+230+%s+1'".formatted(order));
		assertThat(this.floor.bean(SupplierRecord.class).pastOrders(Instant.EPOCH))
			.noneMatch((past) -> past.item().equals(this.cup));
		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.floor.confirm(order, Map.of()))
			.withMessageContaining("CANCELLED");
	}

	@Test
	void whatIsOnItsWayIsNotCancelled() {
		var order = this.floor.sent(line(this.cup, 24));
		this.floor.announced(order, this.cup, 10);

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.floor.orders().cancel(order, "too late", "ben"))
			.withMessageContaining("on its way");
	}

	@Test
	void remindsASilentSupplierOnly() {
		this.floor.bean(SupplyTermsOf.class).agree(new OrderTerms(this.site.supplierId(), 0, 7, 36, 12));
		var order = this.floor.sent(line(this.cup, 24));

		this.floor.step((work) -> assertThat(work.planReminder(order).after()).hasHours(36));
		this.floor.step((work) -> work.remind(order));
		this.floor.confirm(order, Map.of());
		this.floor.step((work) -> work.remind(order));

		assertThat(this.floor.order(order).reminders()).isEqualTo(1);
		assertThat(this.floor.files(outbox)).contains(order + "-reminder-1.txt").hasSize(3);
	}

	@Test
	void aPromisedDayLastsUntilItsEnd() {
		var order = this.floor.sent(line(this.cup, 24));

		this.floor.step((work) -> work.recordConfirmation(order, LocalDate.parse("2031-03-20"), "ben", null));

		assertThat(this.floor.order(order).promisedAt()).isEqualTo("2031-03-20T23:59:59Z");
		this.floor.step((work) -> assertThat(work.checkReceipts(order).overdueAt()).isEqualTo("2031-03-21T23:59:59Z"));
		this.floor.step((work) -> work.recordConfirmation(order, LocalDate.parse("2020-01-01"), "ben", null));
		assertThat(state(order)).isEqualTo("overdue");
	}

	@Test
	void scoresTheSupplierByTheFirstPromise() {
		this.floor.bean(SupplyTermsOf.class)
			.agree(List.of(new SupplyTerms(this.site.supplierId(), this.cup, 200, 1, 1, 5, true)));
		var kept = this.floor.sent(line(this.cup, 10));
		this.floor.received(this.floor.announced(kept, this.cup, 10), this.cup, 10, 0, "none");
		var late = this.floor.sent(line(this.cup, 10));
		this.floor.orders()
			.confirm(new PurchaseOrders.Confirmation(late, Instant.parse("2020-01-01T00:00:00Z"), Map.of(), "portal"));
		this.floor.confirm(late, Map.of());
		this.floor.received(this.floor.announced(late, this.cup, 10), this.cup, 10, 0, "none");
		var damaged = this.floor.sent(line(this.cup, 10));
		this.floor.received(this.floor.announced(damaged, this.cup, 10), this.cup, 10, 3, "accept");
		for (var order : List.of(kept, late, damaged)) {
			this.floor.step((work) -> work.close(order));
			this.floor.step((work) -> work.score(order));
		}

		var card = this.floor.bean(SupplierRecord.class).scorecard(this.site.supplierId(), Instant.EPOCH);

		assertThat(card.closedOrders()).isEqualTo(3);
		assertThat(card.otifPercent()).isEqualTo(33.33);
		assertThat(card.damagedPercent()).isEqualTo(10);
		assertThat(card.priceVariancePercent()).isEqualTo(25);
		assertThat(this.floor.bean(SupplierRecord.class).pastOrders(Instant.EPOCH))
			.filteredOn((past) -> past.item().equals(this.cup))
			.hasSize(3)
			.allMatch((past) -> past.received() && past.days() < 1);
	}

	private String state(String order) {
		var state = new String[1];
		this.floor.step((work) -> state[0] = work.checkReceipts(order).state());
		return state[0];
	}

}
