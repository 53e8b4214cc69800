package io.dockflow.crossdock;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.dockflow.engine.Transactions;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderFulfilment.Allocation.Outcome;
import io.dockflow.orders.OrderStep.Stage;
import io.dockflow.orders.Orders;
import io.dockflow.receiving.Announcement;
import io.dockflow.receiving.Counting;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.DockBookings;
import io.dockflow.receiving.Receipts;
import io.dockflow.slotting.PutAways;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A site where goods are cross-docked, and the steps of a unit one after the other as
 * their jobs would call them.
 */
final class CrossDockFloor {

	private final OutboundFloor floor;

	private final TestSite site;

	private final String item;

	private final String bin;

	CrossDockFloor(OutboundFloor floor, TestSite site) {
		this.floor = floor;
		this.site = site;
		this.item = site.item();
		this.bin = site.bin();
	}

	/** What is delivered unless something else is said. */
	String item() {
		return this.item;
	}

	String bin() {
		return this.bin;
	}

	String lane() {
		return this.site.siteId() + "-STAGE-01";
	}

	LaneMoves moves() {
		return bean(LaneMoves.class);
	}

	/** The unit that orders get of a delivery of so many. */
	String matched(long quantity) {
		var delivery = announced(quantity);
		return sorted(delivery, received(delivery)).crossDockUnitIds().getFirst();
	}

	/** The same, and they have a right to it. */
	String reserved(long quantity) {
		var unit = matched(quantity);
		reserve(unit);
		return unit;
	}

	String announced(long quantity) {
		return announced(new Announcement.Line(this.item, quantity, null, null));
	}

	String announced(Announcement.Line... lines) {
		var delivery = bean(Deliveries.class)
			.announce(new Announcement(null, this.site.siteId(), this.site.supplierId(), Instant.now(), List.of(lines)))
			.deliveryNumber();
		bean(DockBookings.class).arrange(delivery);
		return delivery;
	}

	List<String> received(String delivery) {
		bean(Deliveries.class).arrive(delivery, null);
		bean(Counting.class).compare(delivery, true, List.of());
		return bean(Receipts.class).post(delivery, "none", 1L).handlingUnitIds();
	}

	/** As if the window table wanted every candidate. */
	CrossDockPlanning.Sorted sorted(String delivery, List<String> received) {
		var planning = bean(CrossDockPlanning.class);
		return call(
				() -> planning.match(delivery, received, planning.candidates(delivery, received), OutboundFloor.job()));
	}

	List<String> reserve(String unit) {
		return call(() -> bean(CrossDockWork.class).reserve(unit, 1));
	}

	LaneMoves.LanePlan chooseLane(String unit) {
		return call(() -> moves().chooseLane(unit, Set.of()));
	}

	void stage(String unit) {
		var plan = chooseLane(unit);
		assertThat(plan.laneId()).isEqualTo(lane());
		this.floor.tx(() -> moves().postMove(unit, plan.laneId(), OutboundFloor.job()));
	}

	UnitReviews.Review review(String unit, boolean truckMissed) {
		return call(() -> bean(UnitReviews.class).review(unit, truckMissed));
	}

	void release(String unit) {
		this.floor.tx(() -> bean(CrossDockWork.class).release(unit));
	}

	Outcome allocate(String order) {
		return call(() -> bean(OrderFulfilment.class).allocate(order).outcome());
	}

	void queue(String order) {
		this.floor.tx(() -> bean(OrderFulfilment.class).queueForWave(order));
	}

	String ship(String order) {
		var shipment = this.floor.pack(order);
		var load = this.floor.assign(order, shipment);
		this.floor.seal(load);
		this.floor.issue(load);
		return shipment;
	}

	void cancel(String order) {
		bean(Orders.class).cancel(order, "changed my mind", "clara");
		this.floor.undo(Stage.PICKING, order);
		this.floor.closeCancelled(order);
	}

	void putAway(String unit) {
		var putAways = bean(PutAways.class);
		var proposal = putAways.propose(unit, Set.of());
		putAways.confirm(new PutAways.Confirmation(unit, proposal.locationId(), proposal.locationId(), null,
				"put-away:" + unit, null));
	}

	String stock(String location, long quantity, long reserved) {
		return "%s|%s||AVAILABLE|%d|%d".formatted(location, this.item, quantity, reserved);
	}

	private <T> T bean(Class<T> type) {
		return this.floor.bean(type);
	}

	private <T> T call(Supplier<T> step) {
		return bean(Transactions.class).call(step);
	}

}
