package io.dockflow.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderStep;
import io.dockflow.packing.Shipments;
import io.dockflow.packing.StagingLanes;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.sites.Docks;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * Puts parcels on the next load of their carrier, opens one when there is none, and takes
 * parcels off again. Each method is called inside its job's transaction.
 */
@Component
public class LoadPlanning implements OrderStep {

	private static final DateTimeFormatter DEPARTURE = DateTimeFormatter
		.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final Duration LOADING_TIME = Duration.ofHours(1);

	private static final Duration DOCK_SEARCH = Duration.ofHours(24);

	/** A departure that is late costs as much as three suppliers who wait. */
	private static final int DEPARTURE_WEIGHT = 3;

	private static final int PARCELS_PER_PALLET = 20;

	private final LoadRows rows;

	private final Shipments shipments;

	private final OrderProgress progress;

	private final StagingLanes lanes;

	private final Docks docks;

	private final Locations locations;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final ShippingSettings settings;

	private final Clock clock;

	LoadPlanning(LoadRows rows, Shipments shipments, OrderProgress progress, StagingLanes lanes, Docks docks,
			Locations locations, BusinessNumbers numbers, ProcessMessages messages, ShippingSettings settings,
			Clock clock) {
		this.rows = rows;
		this.shipments = shipments;
		this.progress = progress;
		this.lanes = lanes;
		this.docks = docks;
		this.locations = locations;
		this.numbers = numbers;
		this.messages = messages;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Puts the order's parcels on the open load of its carrier.
	 * @return the load's number
	 */
	public String assign(String orderNumber, String shipmentNumber) {
		var order = this.progress.lockForWork(orderNumber);
		var parcels = this.shipments.byNumber(shipmentNumber)
			.parcels()
			.stream()
			.map((parcel) -> new Load.Parcel(parcel.sscc(), orderNumber, shipmentNumber, parcel.weightGrams(),
					Load.Parcel.State.PLANNED))
			.toList();
		var load = onto(order.siteId(), order.carrier(), parcels);
		this.progress.move(order, OrderState.STAGED);
		this.progress.tell(orderNumber, "on-load",
				"On load %s, departure %s.".formatted(load.loadNumber(), DEPARTURE.format(load.departAt())));
		return load.loadNumber();
	}

	@Override
	public Stage stage() {
		return Stage.LOADING;
	}

	@Override
	public void undo(Order order, JobContext job) {
		for (var load : this.rows.lockOfOrder(order.orderNumber())) {
			var mine = load.on()
				.stream()
				.filter((parcel) -> parcel.orderNumber().equals(order.orderNumber()))
				.map(Load.Parcel::sscc)
				.toList();
			this.rows.setParcels(load.loadNumber(), mine, Load.Parcel.State.REMOVED);
		}
	}

	/**
	 * Books a door for the truck, in the yard that suppliers' trucks use too. When it is
	 * booked nobody knows how much will be on it, so its time is the usual one; it stays
	 * as booked.
	 */
	public DoorPlan assignDoor(String loadNumber) {
		var load = this.rows.lock(loadNumber);
		var lane = this.locations.byId(load.stagingLane());
		var pallets = Math.max(1, Math.ceilDiv(load.on().size(), PARCELS_PER_PALLET));
		var door = this.docks
			.book(new Docks.Visit(load.siteId(), loadNumber, load.departAt().minus(LOADING_TIME), LOADING_TIME,
					DOCK_SEARCH, load.departAt(), DEPARTURE_WEIGHT, false,
					new Docks.Goods(lane.xMm(), lane.yMm(), pallets)))
			.door();
		this.rows.setDoor(loadNumber, door);
		return new DoorPlan(door, load.stagingLane(), load.departAt());
	}

	/**
	 * Where the truck is loaded, and from when on it is late.
	 */
	public record DoorPlan(String dockDoor, String stagingLane, Instant lateAt) {
	}

	/** Puts parcels on the carrier's open load, or on a new one. */
	Load onto(String siteId, String carrier, Collection<Load.Parcel> parcels) {
		this.rows.lineUp(siteId, carrier);
		var load = this.rows.lockOpen(siteId, carrier).orElseGet(() -> open(siteId, carrier));
		this.rows.add(load.loadNumber(), List.copyOf(parcels));
		return load;
	}

	private Load open(String siteId, String carrier) {
		var now = this.clock.instant();
		var number = this.numbers.next("LD");
		this.rows.insert(number, siteId, carrier, this.settings.nextDeparture(now), this.lanes.laneOf(siteId, carrier),
				now);
		var load = this.rows.byNumber(number);
		this.messages.publish(Messages.LOAD_PLANNED, number,
				new LoadPlanned(number, siteId, number, load.departAt().toString()));
		return load;
	}

	/**
	 * The variables that start {@code dispatch-load}.
	 *
	 * @param departAt ISO-8601 in UTC
	 */
	record LoadPlanned(String loadNumber, String siteId, String businessKey, String departAt) {
	}

}
