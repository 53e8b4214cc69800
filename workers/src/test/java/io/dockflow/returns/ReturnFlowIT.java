package io.dockflow.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockMovement;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StockStatus;
import io.dockflow.orders.Orders;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.StorageCondition;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Each step of a return as its job takes it, against the real books.
 */
@DatabaseTest
@RecordApplicationEvents
class ReturnFlowIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Returns returns;

	@Autowired
	Grading grading;

	@Autowired
	Disposal disposal;

	@Autowired
	Refunds refunds;

	@Autowired
	ReturnPanels panels;

	@Autowired
	Availability availability;

	@Autowired
	Transactions transactions;

	@Autowired
	ApplicationEvents events;

	TestSite site;

	OutboundFloor floor;

	ReturnFloor goods;

	String item;

	String other;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.goods = new ReturnFloor(this.context, this.site, this.floor);
		this.item = this.goods.item();
		this.other = this.goods.other();
	}

	@AfterEach
	void theBooksBalance() {
		this.floor.assertBooksBalance();
	}

	@Test
	void oneLineIsRestockedAndOneScrapped() {
		var order = this.goods.shipped(5, 2);
		var number = this.returns.announce(this.goods.announcement(order, new ReturnRequest.Line(this.item, 3, 1999L),
				new ReturnRequest.Line(this.other, 1, 500L)))
			.returnNumber();
		this.returns.arrive(number);
		this.goods.receive(number, order, true);
		assertThat(statusOf(this.item)).containsExactly(tuple(StockStatus.RETURNED, 3L));
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.item)).isZero();

		var graded = grade(number, new Grading.Grade(1, "A", null, null),
				new Grading.Grade(2, "D", "shots/2.jpg", "broken"));
		assertThat(graded).containsExactly(new Grading.Graded(1, "A", false, 0, 19.99),
				new Grading.Graded(2, "D", false, 0, 5));
		var sorted = this.transactions.call(() -> this.disposal.apply(number,
				List.of(new Disposal.Decided(1, "restock"), new Disposal.Decided(2, "scrap")), OutboundFloor.job()));
		assertThat(sorted.handlingUnitIds()).hasSize(1);
		assertThat(sorted.scrapUnits()).isEqualTo(1);
		assertThat(sorted.scrapValue()).isEqualTo(5);
		assertThat(sorted.scrapText()).contains("1 of " + this.other, "grade D (broken)");
		this.transactions.run(() -> this.disposal.scrap(number, "eva", "glass", OutboundFloor.job()));
		this.transactions.run(() -> this.refunds.tell(number));

		assertThat(statusOf(this.item)).containsExactly(tuple(StockStatus.AVAILABLE, 3L));
		assertThat(statusOf(this.other)).isEmpty();
		var unit = this.context.getBean(HandlingUnits.class).byId(sorted.handlingUnitIds().getFirst());
		assertThat(unit.locationId()).isEqualTo(this.site.receiving());
		assertThat(this.context.getBean(StockLedger.class).ofDocument(number)).extracting(StockMovement::type)
			.containsExactly(MovementType.RETURN, MovementType.RETURN, MovementType.STATUS_CHANGE,
					MovementType.ADJUSTMENT);
		assertThat(this.context.getBean(StockLedger.class).ofDocument(number).getLast()).satisfies((scrap) -> {
			assertThat(scrap.reason()).startsWith("SCRAP: 1 of " + this.other);
			assertThat(scrap.approvedBy()).isEqualTo("eva");
		});
		assertThat(this.returns.byNumber(number).state()).isEqualTo(CustomerReturn.State.CLOSED);
		assertThat(this.events.stream(RefundDue.class)).singleElement().satisfies((refund) -> {
			assertThat(refund.orderNumber()).isEqualTo(order);
			assertThat(refund.refundCents()).isEqualTo(3 * 1999 + 500);
		});
		assertThat(this.context.getBean(Orders.class).events(order)).last().satisfies((event) -> {
			assertThat(event.kind()).isEqualTo("returned");
			assertThat(event.text()).contains(number, "3 of " + this.item + ", grade A");
		});
	}

	@Test
	void reworkIsInspectedAndTheSuppliersGoodsAreHeld() {
		var number = this.goods.unannounced(new ReturnArrival.Found(this.item, 2, null, null),
				new ReturnArrival.Found(this.other, 4, null, null));
		grade(number, new Grading.Grade(1, "B", null, null), new Grading.Grade(2, "C", null, null));

		var sorted = this.transactions.call(() -> this.disposal.apply(number,
				List.of(new Disposal.Decided(1, "rework"), new Disposal.Decided(2, "vendor")), OutboundFloor.job()));

		assertThat(sorted.handlingUnitIds()).isEmpty();
		assertThat(sorted.scrapUnits()).isZero();
		assertThat(statusOf(this.item)).containsExactly(tuple(StockStatus.INSPECTION, 2L));
		assertThat(statusOf(this.other)).containsExactly(tuple(StockStatus.BLOCKED, 4L));
		assertThat(this.panels.explain(ReturnFloor.task("Task_ApproveScrap", number))).get()
			.asString()
			.contains("grade C: vendor, held for the supplier");
	}

	@Test
	void whatIsNotScrappedIsInspectedAgain() {
		var number = this.goods.unannounced(new ReturnArrival.Found(this.item, 2, null, null));
		grade(number, new Grading.Grade(1, "D", null, null));
		this.transactions
			.run(() -> this.disposal.apply(number, List.of(new Disposal.Decided(1, "scrap")), OutboundFloor.job()));

		this.transactions.run(() -> this.disposal.keep(number, "eva", "too good", OutboundFloor.job()));
		this.transactions.run(() -> this.disposal.scrap(number, "eva", "late", OutboundFloor.job()));

		assertThat(statusOf(this.item)).containsExactly(tuple(StockStatus.INSPECTION, 2L));
		assertThat(this.returns.byNumber(number).lines()).extracting(CustomerReturn.Line::disposition)
			.containsExactly(CustomerReturn.Disposition.REWORK);
		assertThat(this.returns.byNumber(number).scrapNote()).isEqualTo("too good");
	}

	@Test
	void lotsKeepTheirShelfLifeAndPiecesTheirNumbers() {
		var perishable = this.site.item(StorageCondition.AMBIENT, true);
		this.context.getBean(Lots.class).register(perishable, "L1", LocalDate.now().plusDays(40));
		var pieces = this.site.serialItem();
		var number = this.goods.unannounced(new ReturnArrival.Found(perishable, 2, "L1", null),
				new ReturnArrival.Found(perishable, 1, "NEW", null),
				new ReturnArrival.Found(pieces, 2, null, "S-1, S-2"));

		var graded = grade(number, new Grading.Grade(1, "A", null, null), new Grading.Grade(2, "A", null, null),
				new Grading.Grade(3, "A", null, null));
		this.transactions.run(() -> this.disposal.apply(number, List.of(new Disposal.Decided(1, "restock"),
				new Disposal.Decided(2, "scrap"), new Disposal.Decided(3, "restock")), OutboundFloor.job()));

		assertThat(graded).extracting(Grading.Graded::perishable).containsExactly(true, true, false);
		assertThat(graded.getFirst().remainingDays()).isBetween(39L, 41L);
		assertThat(graded.get(1).remainingDays()).as("of a lot nobody knows").isZero();
		assertThat(statusOf(pieces)).containsExactly(tuple(StockStatus.AVAILABLE, 2L));
	}

	@Test
	void theSameAnnouncementTwiceIsOneReturn() {
		var request = this.goods.announcement(null, new ReturnRequest.Line(this.item, 3, null));

		var first = this.returns.announce(request);
		var second = this.returns.announce(request);

		assertThat(second).isEqualTo(first);
		assertThat(this.floor.messages(first.returnNumber())).containsExactly("return-announced");
		assertThatExceptionOfType(PostingConflict.class)
			.isThrownBy(() -> this.returns.announce(new ReturnRequest(request.key(), request.siteId(), null, null, null,
					"web", List.of(new ReturnRequest.Line(this.item, 4, null)))));
	}

	@Test
	void noMoreComesBackThanWasShipped() {
		var order = this.goods.shipped(5, 2);
		this.returns.announce(this.goods.announcement(order, new ReturnRequest.Line(this.item, 4, null)));

		assertThatExceptionOfType(InvalidReturn.class).isThrownBy(
				() -> this.returns.announce(this.goods.announcement(order, new ReturnRequest.Line(this.item, 2, null))))
			.withMessageContaining("was sent 5 of " + this.item + " and 4 are returned or announced already");
		assertThatExceptionOfType(InvalidReturn.class)
			.isThrownBy(() -> this.returns
				.announce(this.goods.announcement("NO-ORDER", new ReturnRequest.Line(this.item, 1, null))))
			.withMessageContaining("There is no order NO-ORDER");
	}

	@Test
	void everyFieldThatCannotBeMeantIsNamed() {
		assertThatExceptionOfType(InvalidReturn.class)
			.isThrownBy(() -> this.returns.announce(new ReturnRequest("k-" + UUID.randomUUID(), "NOWHERE", null, null,
					null, "web", List.of(new ReturnRequest.Line("nothing", 0, -1L)))))
			.satisfies((ex) -> assertThat(ex.errors()).extracting(FieldError::field)
				.containsExactly("siteId", "lines[0].itemId", "lines[0].quantity", "lines[0].unitValueCents"));
	}

	@Test
	void aReturnThatDidNotComeIsTakenAsUnannouncedLater() {
		var order = this.goods.shipped(5, 2);
		var number = this.returns.announce(this.goods.announcement(order, new ReturnRequest.Line(this.item, 1, null)))
			.returnNumber();

		this.transactions.run(() -> this.refunds.closeNoShow(number));

		assertThat(this.returns.byNumber(number).state()).isEqualTo(CustomerReturn.State.NO_SHOW);
		assertThat(this.context.getBean(Orders.class).events(order)).last()
			.satisfies((event) -> assertThat(event.kind()).isEqualTo("return-not-arrived"));
		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.returns.arrive(number))
			.withMessageContaining("as unannounced");
	}

	@Test
	void whatIsListedGoesBeforeWhatWasAnnounced() {
		var number = this.returns.announce(this.goods.announcement(null, new ReturnRequest.Line(this.item, 3, null),
				new ReturnRequest.Line(this.other, 2, null)))
			.returnNumber();
		this.returns.arrive(number);
		var third = this.site.item();

		this.goods.receive(number, null, true, new ReturnArrival.Found(this.item, 1, null, null),
				new ReturnArrival.Found(third, 4, null, null));

		assertThat(this.returns.byNumber(number).lines())
			.extracting(CustomerReturn.Line::itemId, CustomerReturn.Line::announced, CustomerReturn.Line::received)
			.containsExactly(tuple(this.item, 3L, 1L), tuple(this.other, 2L, 2L), tuple(third, 0L, 4L));
	}

	private List<Grading.Graded> grade(String number, Grading.Grade... grades) {
		return this.transactions.call(() -> this.grading.record(number, List.of(grades), "quentin"));
	}

	private List<Tuple> statusOf(String itemId) {
		return this.availability.find(StockQuery.ofItem(this.site.siteId(), itemId))
			.stream()
			.filter((row) -> row.quantity() > 0)
			.map((row) -> tuple(row.cell().status(), row.quantity()))
			.toList();
	}

}
