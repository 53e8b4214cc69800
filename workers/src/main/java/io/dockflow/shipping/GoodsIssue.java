package io.dockflow.shipping;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.packing.Shipment;
import io.dockflow.packing.Shipments;
import io.dockflow.processes.Messages;
import io.dockflow.sites.Docks;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The truck leaves: stock goes to the customers, and each order whose last parcel left is
 * told. Each method is called inside its job's transaction.
 */
@Component
public class GoodsIssue {

	private final LoadRows rows;

	private final Shipments shipments;

	private final OrderProgress progress;

	private final StockLedger ledger;

	private final HandlingUnits units;

	private final Docks docks;

	private final ProcessMessages messages;

	private final ApplicationEventPublisher events;

	private final ShippingSettings settings;

	private final Clock clock;

	GoodsIssue(LoadRows rows, Shipments shipments, OrderProgress progress, StockLedger ledger, HandlingUnits units,
			Docks docks, ProcessMessages messages, ApplicationEventPublisher events, ShippingSettings settings,
			Clock clock) {
		this.rows = rows;
		this.shipments = shipments;
		this.progress = progress;
		this.ledger = ledger;
		this.units = units;
		this.docks = docks;
		this.messages = messages;
		this.events = events;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Posts the goods issue of a sealed load.
	 * @return when its delivery is overdue
	 */
	public Instant issue(String loadNumber, JobContext job) {
		var orders = this.progress.lock(this.rows.byNumber(loadNumber).orderNumbers());
		var load = this.rows.lock(loadNumber);
		var now = this.clock.instant();
		var loaded = load.in(Load.Parcel.State.LOADED);
		var transfers = new ArrayList<StockTransfer>();
		for (var shipment : shipmentsOf(loaded)) {
			var quantities = new HashMap<String, Long>();
			for (var parcel : shipment.parcels()) {
				if (loaded.stream().anyMatch((one) -> one.sscc().equals(parcel.sscc()))) {
					transfers.addAll(out(shipment, parcel, quantities));
				}
			}
			var order = Objects.requireNonNull(orders.get(shipment.orderNumber()));
			this.progress.shipped(order.orderNumber(), perLine(order, quantities));
		}
		if (!transfers.isEmpty()) {
			this.ledger.post(new Posting("ship:%s:%s".formatted(loadNumber, job.idempotencyKey()), MovementType.SHIP,
					"goods issue", "shipping", job.processInstanceKey(), loadNumber, now, transfers));
		}
		this.rows.setParcels(loadNumber, loaded.stream().map(Load.Parcel::sscc).toList(), Load.Parcel.State.ISSUED);
		loaded.forEach((parcel) -> this.units.setState(parcel.sscc(), HandlingUnit.State.SHIPPED));
		tellOrders(load, loaded, orders);
		this.rows.setDeparted(loadNumber, now);
		this.docks.release(loadNumber);
		return now.plus(this.settings.transit());
	}

	/** Files how the delivery ended. */
	public void close(String loadNumber, @Nullable String deliveryOutcome) {
		this.rows.lock(loadNumber);
		this.rows.setState(loadNumber, "lost".equals(deliveryOutcome) ? Load.State.LOST : Load.State.DELIVERED);
	}

	private void tellOrders(Load load, List<Load.Parcel> loaded, Map<String, Order> orders) {
		var gone = new HashSet<String>();
		for (var number : new TreeSet<>(loaded.stream().map(Load.Parcel::orderNumber).toList())) {
			var order = Objects.requireNonNull(orders.get(number));
			if (order.state() != OrderState.SEALED || this.rows.parcelsToGo(number)) {
				continue;
			}
			this.progress.move(order, OrderState.ISSUED);
			this.progress.tell(number, "goods-issued", "On its way with load %s.".formatted(load.loadNumber()));
			this.messages.publish(Messages.GOODS_ISSUED, number, new GoodsIssued(number, load.loadNumber()));
			this.events.publishEvent(new OrderIssued(number, load.loadNumber()));
			loaded.stream()
				.filter((parcel) -> parcel.orderNumber().equals(number))
				.forEach((parcel) -> gone.add(parcel.shipmentNumber()));
		}
		this.shipments.shipped(gone);
	}

	private List<Shipment> shipmentsOf(List<Load.Parcel> parcels) {
		return this.shipments.byNumbers(parcels.stream().map(Load.Parcel::shipmentNumber).distinct().toList());
	}

	private static List<StockTransfer> out(Shipment shipment, Shipment.Parcel parcel, Map<String, Long> quantities) {
		var lane = Objects.requireNonNull(shipment.stagingLane());
		return parcel.lines().stream().map((line) -> {
			quantities.merge(line.itemId(), line.quantity(), Long::sum);
			var cell = new StockCell(shipment.siteId(), lane, line.itemId(), line.lot(), parcel.sscc(),
					StockStatus.AVAILABLE, line.owner());
			return StockTransfer.out(cell, ExternalAccount.CUSTOMER, line.quantity());
		}).toList();
	}

	/**
	 * Spreads item quantities over the order's lines, each up to what was picked for it.
	 */
	static Map<Integer, Long> perLine(Order order, Map<String, Long> quantities) {
		var rest = new HashMap<>(quantities);
		var shipped = new HashMap<Integer, Long>();
		for (var line : order.lines()) {
			var units = Math.min(rest.getOrDefault(line.itemId(), 0L), line.picked() - line.shipped());
			if (units > 0) {
				shipped.put(line.line(), units);
				rest.merge(line.itemId(), -units, Long::sum);
			}
		}
		return shipped;
	}

	/** The variables of {@code goods-issued}. */
	record GoodsIssued(String orderNumber, String loadNumber) {
	}

}
