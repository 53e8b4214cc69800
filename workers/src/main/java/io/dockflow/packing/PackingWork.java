package io.dockflow.packing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import io.dockflow.engine.JobContext;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderStep;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Counted;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What happens at the packing table: the weight check and the way to the staging lane,
 * and back. Each method is called inside its job's transaction.
 */
@Component
public class PackingWork implements OrderStep {

	private final ShipmentRows rows;

	private final OrderProgress progress;

	private final StockLedger ledger;

	private final HandlingUnits units;

	private final StagingLanes lanes;

	private final List<StagedGoods> staged;

	private final Assignments assignments;

	private final Clock clock;

	PackingWork(ShipmentRows rows, OrderProgress progress, StockLedger ledger, HandlingUnits units, StagingLanes lanes,
			List<StagedGoods> staged, Assignments assignments, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.ledger = ledger;
		this.units = units;
		this.lanes = lanes;
		this.staged = staged;
		this.assignments = assignments;
		this.clock = clock;
	}

	/**
	 * Notes what the scale says.
	 * @return how far it is from the expected weight, in percent of it, one decimal
	 */
	public double checkWeight(String shipmentNumber, @Nullable Long measuredGrams) {
		if (measuredGrams == null || measuredGrams <= 0) {
			throw new BusinessRuleViolation(
					"Expected the weight of shipment %s in grams, but got %s. Put the parcels on the scale."
						.formatted(shipmentNumber, measuredGrams));
		}
		var shipment = this.rows.lock(shipmentNumber);
		this.rows.setMeasured(shipmentNumber, measuredGrams);
		var expected = Math.max(1, shipment.expectedWeightGrams());
		return Math.round(Math.abs(measuredGrams - expected) * 1000.0 / expected) / 10.0;
	}

	/**
	 * Posts the goods out of the totes into parcels on the carrier's lane.
	 * @return the lane
	 */
	public String post(String shipmentNumber, @Nullable String packedBy, JobContext job) {
		var order = this.progress.lockForWork(this.rows.byNumber(shipmentNumber).orderNumber());
		var shipment = this.rows.lock(shipmentNumber);
		var lane = this.lanes.laneOf(shipment.siteId(), shipment.carrier());
		var rights = new StagedRights(
				this.staged.stream().flatMap((source) -> source.of(order.orderNumber()).stream()).toList());
		var transfers = new ArrayList<StockTransfer>();
		for (var parcel : shipment.parcels()) {
			this.units.create(parcel.sscc(), HandlingUnit.Kind.PARCEL, shipment.siteId(), lane, shipmentNumber);
			this.units.setWeight(parcel.sscc(), parcel.weightGrams());
			this.units.setState(parcel.sscc(), HandlingUnit.State.CLOSED);
			for (var line : parcel.lines()) {
				transfers.addAll(
						rights.move(inTote(shipment, line), inParcel(shipment, parcel, line, lane), line.quantity()));
			}
		}
		post("pack", shipment, MovementType.PACK, "packed", (packedBy != null) ? packedBy : "packing", transfers, job);
		totes(shipment).stream()
			.filter((tote) -> this.units.contents(tote).isEmpty())
			.forEach((tote) -> this.units.setState(tote, HandlingUnit.State.EMPTY));
		this.rows.setStaged(shipmentNumber, lane, packedBy, this.clock.instant());
		this.progress.move(order, OrderState.PACKED);
		this.progress.tell(order.orderNumber(), "packed",
				"Packed into %s.".formatted(Counted.of(shipment.parcels().size(), "parcel")));
		this.assignments.finish(TaskKind.PACK, order.orderNumber(), packedBy);
		this.assignments.finish(TaskKind.PACK, shipmentNumber, packedBy);
		return lane;
	}

	@Override
	public Stage stage() {
		return Stage.PACKING;
	}

	@Override
	public void undo(Order order, JobContext job) {
		var found = this.rows.ofOrder(order.orderNumber());
		if (found.isEmpty()) {
			return;
		}
		var shipment = this.rows.lock(found.get().shipmentNumber());
		if (shipment.state() == Shipment.State.STAGED) {
			putBackIntoTotes(shipment, job);
		}
		this.rows.setState(shipment.shipmentNumber(), Shipment.State.UNPACKED);
		this.assignments.cancel(TaskKind.PACK, order.orderNumber());
	}

	private void putBackIntoTotes(Shipment shipment, JobContext job) {
		var lane = Objects.requireNonNull(shipment.stagingLane());
		var transfers = new ArrayList<StockTransfer>();
		for (var parcel : shipment.parcels()) {
			for (var line : parcel.lines()) {
				transfers.add(StockTransfer.move(inParcel(shipment, parcel, line, lane), inTote(shipment, line),
						line.quantity()));
			}
		}
		post("unpack", shipment, MovementType.UNPACK, "unpacked", "packing", transfers, job);
		shipment.parcels().forEach((parcel) -> this.units.setState(parcel.sscc(), HandlingUnit.State.EMPTY));
		totes(shipment).forEach((tote) -> this.units.setState(tote, HandlingUnit.State.OPEN));
	}

	private void post(String verb, Shipment shipment, MovementType type, String reason, String by,
			List<StockTransfer> transfers, JobContext job) {
		if (!transfers.isEmpty()) {
			this.ledger.post(new Posting("%s:%s:%s".formatted(verb, shipment.shipmentNumber(), job.idempotencyKey()),
					type, reason, by, job.processInstanceKey(), shipment.shipmentNumber(), this.clock.instant(),
					transfers));
		}
	}

	private static StockCell inTote(Shipment shipment, Shipment.Line line) {
		return new StockCell(shipment.siteId(), line.toteLocation(), line.itemId(), line.lot(), line.tote(),
				StockStatus.AVAILABLE, line.owner());
	}

	private static StockCell inParcel(Shipment shipment, Shipment.Parcel parcel, Shipment.Line line, String lane) {
		return new StockCell(shipment.siteId(), lane, line.itemId(), line.lot(), parcel.sscc(), StockStatus.AVAILABLE,
				line.owner());
	}

	private static HashSet<String> totes(Shipment shipment) {
		var totes = new HashSet<String>();
		shipment.lines().forEach((line) -> totes.add(line.tote()));
		return totes;
	}

}
