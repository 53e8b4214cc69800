package io.dockflow.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanOutcome;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel.LineState;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanelProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a packer sees and does inside the packing tasks: item by item into its carton.
 */
@Component
class PackPanels implements WorkPanelProvider {

	private final ShipmentRows rows;

	private final Items items;

	private final Decisions decisions;

	private final Transactions tx;

	PackPanels(ShipmentRows rows, Items items, Decisions decisions, Transactions tx) {
		this.rows = rows;
		this.items = items;
		this.decisions = decisions;
		this.tx = tx;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_PackOrder", "Task_CheckShipment");
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		return Optional.of(panel(this.rows.byNumber(item.require("shipmentNumber"))));
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		return this.tx.call(() -> {
			var shipment = this.rows.lock(item.require("shipmentNumber"));
			var scanned = this.items.byBarcode(scan.barcode().strip())
				.orElseThrow(() -> new ScanRefused(
						"Nobody knows the code %s. Scan the item's label.".formatted(scan.barcode())));
			var quantity = (scan.quantity() != null) ? scan.quantity() : scanned.units();
			var step = PackScan.take(shipment, scanned.item().itemId(), quantity, scan.lot(), scan.line());
			this.rows.setScanned(shipment.shipmentNumber(), step.line(), step.scanned());
			return new ScanOutcome(panel(this.rows.byNumber(shipment.shipmentNumber())), step.message());
		});
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var errors = new ArrayList<FieldError>();
		if (!item.elementId().equals("Task_PackOrder")) {
			return errors;
		}
		if (!(variables.get("measuredWeightGrams") instanceof Number grams) || grams.longValue() <= 0) {
			errors.add(new FieldError("measuredWeightGrams",
					"Expected the weight in grams. Put the parcels on the scale and type what it shows."));
		}
		var lines = this.rows.byNumber(item.require("shipmentNumber")).lines();
		if (lines.stream().anyMatch((line) -> line.scanned() > 0)) {
			lines.stream()
				.filter((line) -> line.rest() > 0)
				.map((line) -> new FieldError("lines",
						"Line %d: %d of %d of %s are scanned. Scan the rest.".formatted(line.line(), line.scanned(),
								line.quantity(), line.itemId())))
				.forEach(errors::add);
		}
		return errors;
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain("carton", item.require("shipmentNumber"));
	}

	private WorkPanel panel(Shipment shipment) {
		var known = this.items.byIds(shipment.lines().stream().map(Shipment.Line::itemId).distinct().toList());
		var lines = new ArrayList<WorkPanel.Line>();
		for (var parcel : shipment.parcels()) {
			for (var line : parcel.lines()) {
				lines.add(line(parcel, line, known.get(line.itemId())));
			}
		}
		return new WorkPanel("pack", shipment.shipmentNumber(), lines);
	}

	private static WorkPanel.Line line(Shipment.Parcel parcel, Shipment.Line line, @Nullable Item item) {
		var into = (parcel.cartonCode() != null) ? "carton " + parcel.cartonCode() : "own container";
		return new WorkPanel.Line(line.line(), line.itemId(),
				"%s → parcel %d, %s".formatted((item != null) ? item.description() : line.itemId(), parcel.sequence(),
						into),
				(item != null && item.gtin() != null) ? item.gtin() : line.itemId(), null,
				line.lot().isEmpty() ? null : line.lot(), line.quantity(), line.scanned(),
				(line.rest() > 0) ? LineState.OPEN : LineState.DONE, (item != null) ? item.baseUnit() : "EA");
	}

}
