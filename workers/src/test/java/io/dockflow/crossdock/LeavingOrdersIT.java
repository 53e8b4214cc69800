package io.dockflow.crossdock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.orders.Customer;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.Orders;
import io.dockflow.orders.Terms;
import io.dockflow.receiving.Announcement;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goods go to a lane for orders that leave with them, and for no others.
 */
@DatabaseTest
class LeavingOrdersIT {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	@Autowired
	ApplicationContext context;

	@Autowired
	CrossDockPlanning planning;

	@Autowired
	CrossDocks crossDocks;

	TestSite site;

	OutboundFloor floor;

	CrossDockFloor dock;

	String cup;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.dock = new CrossDockFloor(this.floor, this.site);
		this.cup = this.site.item();
	}

	@Test
	void anOrderThatMissesSomethingElseBlocksNoLane() {
		waiting("C", new Line(this.dock.item(), 10), new Line(this.cup, 5));
		var delivery = this.dock.announced(10);
		var received = this.dock.received(delivery);

		assertThat(this.planning.candidates(delivery, received)).isEmpty();
		assertThat(this.dock.sorted(delivery, received)).isEqualTo(new CrossDockPlanning.Sorted(List.of(), received));
	}

	@Test
	void anOrderWhoseOtherGoodsAreThereIsServed() {
		this.site.stock(this.site.bin(), this.cup, 5);
		var order = waiting("C", new Line(this.dock.item(), 10), new Line(this.cup, 5));

		assertThat(served(10)).containsExactly(order);
	}

	@Test
	void customersWhoTakePartsAreServedByTheirShare() {
		var any = waiting("A", new Line(this.dock.item(), 1), new Line(this.cup, 99));
		var half = waiting("B", new Line(this.dock.item(), 5), new Line(this.cup, 5));
		waiting("B", new Line(this.dock.item(), 4), new Line(this.cup, 6));

		assertThat(served(10)).containsExactlyInAnyOrder(any, half);
	}

	@Test
	void anOrderThatStaysTakesNothingFromOneThatLeaves() {
		waiting("C", NOON, new Line(this.dock.item(), 10), new Line(this.cup, 5));
		var later = waiting("C", NOON.plus(Duration.ofHours(3)), new Line(this.dock.item(), 10));

		assertThat(served(10)).containsExactly(later);
	}

	@Test
	void anOrderThatGetsTooLittleIsNotBegun() {
		waiting("C", new Line(this.dock.item(), 30));

		assertThat(served(20)).isEmpty();
	}

	@Test
	void aDeliveryThatBringsAllOfAnOrderServesItUnlessTheWindowRefusesAPart() {
		var order = waiting("C", new Line(this.dock.item(), 10), new Line(this.cup, 5));
		var delivery = this.dock.announced(new Announcement.Line(this.dock.item(), 10, null, null),
				new Announcement.Line(this.cup, 5, null, null));
		var received = this.dock.received(delivery);
		var candidates = this.planning.candidates(delivery, received);
		assertThat(candidates).extracting(CrossDockPlanning.Candidate::orderNumber).containsExactly(order, order);

		var refused = match(delivery, received, candidates.subList(0, 1));
		assertThat(refused.crossDockUnitIds()).isEmpty();
		var sorted = match(delivery, received, candidates);

		assertThat(sorted.crossDockUnitIds()).hasSize(2)
			.allSatisfy((unit) -> assertThat(this.crossDocks.byUnit(unit).orderNumbers()).containsExactly(order));
	}

	@Test
	void whatAnotherUnitBringsCounts() {
		var order = waiting("C", new Line(this.dock.item(), 10), new Line(this.cup, 5));
		var delivery = this.dock.announced(new Announcement.Line(this.dock.item(), 10, null, null),
				new Announcement.Line(this.cup, 5, null, null));
		var received = this.dock.received(delivery);
		var sorted = match(delivery, received, this.planning.candidates(delivery, received));
		var units = this.context.getBean(HandlingUnits.class);
		var cups = sorted.crossDockUnitIds()
			.stream()
			.filter((unit) -> units.contents(unit).getFirst().cell().itemId().equals(this.cup))
			.findFirst()
			.orElseThrow();

		this.dock.release(cups);

		assertThat(this.planning.candidates(delivery, List.of(cups)))
			.extracting(CrossDockPlanning.Candidate::orderNumber)
			.containsExactly(order);
	}

	@Test
	void aUnitInItsLaneIsNotGivenToAnOrderThatStays() {
		var order = waiting("C", new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);
		this.dock.stage(unit);
		waiting("C", new Line(this.dock.item(), 10), new Line(this.cup, 5));
		this.dock.cancel(order);

		assertThat(this.dock.review(unit, false).reviewOutcome()).isEqualTo("put-away");
	}

	/** The orders that get something of a delivery. */
	private List<String> served(long quantity) {
		var delivery = this.dock.announced(quantity);
		return this.dock.sorted(delivery, this.dock.received(delivery))
			.crossDockUnitIds()
			.stream()
			.flatMap((unit) -> this.crossDocks.byUnit(unit).orderNumbers().stream())
			.distinct()
			.toList();
	}

	private CrossDockPlanning.Sorted match(String delivery, List<String> received,
			List<CrossDockPlanning.Candidate> wanted) {
		return this.context.getBean(Transactions.class)
			.call(() -> this.planning.match(delivery, received, wanted, OutboundFloor.job()));
	}

	private String waiting(String customerClass, Line... lines) {
		return waiting(customerClass, NOON, lines);
	}

	private String waiting(String customerClass, Instant dueAt, Line... lines) {
		var number = this.context.getBean(Orders.class)
			.receive(new OrderRequest(null, this.site.siteId(), new Customer("Blue Ribbon", "United Kingdom"),
					customerClass, dueAt, List.of(lines), null, Terms.NORMAL))
			.orderNumber();
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).validate(number));
		this.dock.allocate(number);
		return number;
	}

}
