package io.dockflow.crossdock;

import java.time.Instant;
import java.util.UUID;

import io.dockflow.inventory.HandlingUnits;
import io.dockflow.orders.OrderFulfilment.Allocation.Outcome;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.receiving.Receipts;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of a unit whose order, truck or delivery is gone.
 */
@DatabaseTest
class LostUnitIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	CrossDocks crossDocks;

	TestSite site;

	OutboundFloor floor;

	CrossDockFloor dock;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.dock = new CrossDockFloor(this.floor, this.site);
	}

	@Test
	void aUnitIsNotReservedForWhatWasServedMeanwhile() {
		var order = this.floor.allocated(new Line(this.dock.item(), 7));
		var unit = this.dock.matched(10);
		this.site.stock(this.dock.bin(), this.dock.item(), 20);
		assertThat(this.dock.allocate(order)).isEqualTo(Outcome.FULL);

		assertThatExceptionOfType(LostDemand.class).isThrownBy(() -> this.dock.reserve(unit));
		this.dock.release(unit);
		this.dock.putAway(unit);

		assertThat(this.crossDocks.byUnit(unit).state()).isEqualTo(CrossDock.State.PUT_AWAY);
		assertThat(this.crossDocks.byUnit(unit).lines()).allMatch((line) -> line.state() == CrossDock.Line.State.LOST);
		assertThat(this.floor.order(order).crossDocked()).isZero();
		this.floor.assertBooksBalance();
	}

	@Test
	void aUnitInItsLaneGoesToAnotherOrderWhenItsOwnIsCancelled() {
		var order = this.floor.allocated(new Line(this.dock.item(), 7));
		var unit = this.dock.reserved(10);
		this.dock.stage(unit);
		this.dock.cancel(order);
		assertThat(this.floor.messages(unit)).containsExactly("demand-lost");
		assertThat(this.floor.order(order).crossDocked()).isZero();
		var other = this.floor.allocated(new Line(this.dock.item(), 5));

		assertThat(this.dock.review(unit, false).reviewOutcome()).isEqualTo("reserve");
		assertThat(this.dock.reserve(unit)).containsExactly(other);
		assertThat(this.dock.chooseLane(unit).alreadyThere()).isTrue();
		this.floor.tx(() -> this.dock.moves().postMove(unit, this.dock.lane(), OutboundFloor.job()));
		assertThat(this.dock.allocate(other)).isEqualTo(Outcome.FULL);
		this.dock.queue(other);
		this.dock.ship(other);

		assertThat(this.floor.messages(unit)).as("two are left in it").containsExactly("demand-lost", "demand-lost");
		assertThat(this.dock.review(unit, false).reviewOutcome()).isEqualTo("put-away");
		this.dock.release(unit);
		this.dock.putAway(unit);
		assertThat(this.floor.stock()).contains(this.dock.stock(this.dock.bin(), 2, 0));
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderThatIsNotReadyLosesTheUnitWithTheTruckAndFindsItInItsBin() {
		var missing = this.site.item();
		var order = this.floor.allocated(new Line(this.dock.item(), 10), new Line(missing, 3));
		var unit = this.dock.reserved(10);
		assertThat(this.dock.allocate(order)).isEqualTo(Outcome.PARTIAL);
		this.dock.stage(unit);
		assertThat(this.floor.order(order).picked()).isEqualTo(10);

		assertThat(this.dock.review(unit, true).reviewOutcome()).isEqualTo("put-away");
		assertThat(this.floor.order(order).picked()).isZero();
		assertThat(this.floor.order(order).crossDocked()).isZero();
		this.dock.release(unit);
		this.dock.putAway(unit);

		assertThat(this.floor.messages(order)).containsExactly("order-received", "stock-arrived", "stock-arrived");
		this.dock.allocate(order);
		assertThat(this.floor.order(order).allocated()).isEqualTo(10);
		assertThat(this.floor.stock()).containsExactly(this.dock.stock(this.dock.bin(), 10, 0));
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderThatIsReadyWaitsForTheNextTruck() {
		var order = this.floor.allocated(new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);
		this.dock.allocate(order);
		this.dock.queue(order);
		this.dock.stage(unit);

		var review = this.dock.review(unit, true);

		assertThat(review.reviewOutcome()).isEqualTo("wait");
		assertThat(review.cutOffAt()).isAfter(Instant.now());
		assertThat(this.floor.order(order).picked()).isEqualTo(10);
		this.dock.ship(order);
		assertThat(this.floor.messages(unit)).containsExactly("unit-loaded");
		this.floor.assertBooksBalance();
	}

	@Test
	void anOrderCancelledAfterPackingGivesItsGoodsBackToTheUnit() {
		var order = this.floor.allocated(new Line(this.dock.item(), 10));
		var unit = this.dock.reserved(10);
		this.dock.allocate(order);
		this.dock.queue(order);
		this.dock.stage(unit);
		this.floor.assign(order, this.floor.pack(order));

		this.dock.cancel(order);

		assertThat(this.floor.messages(unit)).containsExactly("demand-lost");
		assertThat(this.floor.stock()).containsExactly(this.dock.stock(this.dock.lane(), 10, 0));
		assertThat(this.floor.bean(HandlingUnits.class).byId(unit).locationId()).isEqualTo(this.dock.lane());
		this.floor.assertBooksBalance();
	}

	@Test
	void aCancelledDeliveryTakesItsUnitsBackUnlessTheyArePicked() {
		var waiting = this.floor.allocated(new Line(this.dock.item(), 10), new Line(this.site.item(), 3));
		var ready = this.floor.allocated(new Line(this.dock.item(), 8));
		var delivery = this.dock.announced(20);
		var sorted = this.dock.sorted(delivery, this.dock.received(delivery));
		sorted.crossDockUnitIds().forEach((unit) -> {
			this.dock.reserve(unit);
			this.dock.stage(unit);
		});
		this.dock.allocate(ready);
		this.dock.queue(ready);
		assertThat(this.floor.order(ready).state()).isEqualTo(OrderState.PICKED);

		this.floor.bean(Receipts.class).returnToDock(delivery, "job:" + UUID.randomUUID(), null);
		this.floor.bean(Receipts.class).reverse(delivery, null);

		assertThat(this.floor.order(waiting).crossDocked()).isZero();
		assertThat(this.floor.order(ready).picked()).isEqualTo(8);
		assertThat(this.floor.stock()).containsExactly(this.dock.stock(this.dock.lane(), 8, 8));
		this.dock.ship(ready);
		this.floor.assertBooksBalance();
	}

}
