package io.dockflow.picking;

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
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanelProvider;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a picker sees and does inside the pick task.
 */
@Component
class PickPanels implements WorkPanelProvider {

	private final PickRows rows;

	private final Items items;

	private final Locations locations;

	private final Decisions decisions;

	private final Transactions tx;

	PickPanels(PickRows rows, Items items, Locations locations, Decisions decisions, Transactions tx) {
		this.rows = rows;
		this.items = items;
		this.locations = locations;
		this.decisions = decisions;
		this.tx = tx;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_PickItems");
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		return Optional.of(panel(this.rows.byNumber(item.require("pickListNumber"))));
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		var number = item.require("pickListNumber");
		return this.tx.call(() -> {
			var list = this.rows.lock(number);
			if (list.state() != PickList.State.RELEASED) {
				throw new ScanRefused("Pick list %s is not open for picking. Refresh the task list.".formatted(number));
			}
			var read = read(scan);
			if (read instanceof PickScan.Read.Goods && scan.locationId() != null) {
				var bin = PickScan.take(list, scan.line(), new PickScan.Read.Bin(scan.locationId()));
				this.rows.setScan(number, true, bin.scanLine());
				list = this.rows.byNumber(number);
			}
			var step = PickScan.take(list, scan.line(), read);
			this.rows.setPicked(number, step.line().line(), step.line().picked(), step.line().state());
			this.rows.setScan(number, true, step.scanLine());
			return new ScanOutcome(panel(this.rows.byNumber(number)), step.message());
		});
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var list = this.rows.byNumber(item.require("pickListNumber"));
		var errors = new ArrayList<FieldError>();
		var reported = new ArrayList<Integer>();
		if (variables.get("shortLines") instanceof List<?> rows) {
			for (var row : rows) {
				var fault = fault(list, row, reported);
				if (fault != null) {
					errors.add(new FieldError("shortLines", fault));
				}
			}
		}
		if (list.scanning()) {
			list.lines()
				.stream()
				.filter((line) -> line.open() && !reported.contains(line.line()))
				.map((line) -> new FieldError("shortLines",
						"Line %d: %d of %d are scanned. Scan the rest or report the line short.".formatted(line.line(),
								line.picked(), line.quantity())))
				.forEach(errors::add);
		}
		return errors;
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain("route", item.require("pickListNumber"));
	}

	private static @Nullable String fault(PickList list, Object row, List<Integer> reported) {
		if (!(row instanceof Map<?, ?> fields) || !(fields.get("line") instanceof Number number)
				|| !(fields.get("picked") instanceof Number picked)) {
			return "Expected a line number and the quantity you picked. Fill in both.";
		}
		var line = list.lines().stream().filter((one) -> one.line() == number.intValue()).findFirst();
		if (line.isEmpty()) {
			return "There is no line %d on this list. Check the number.".formatted(number.intValue());
		}
		if (!line.get().open()) {
			return "Line %d is not open. Remove it from the short lines.".formatted(number.intValue());
		}
		if (picked.longValue() < 0 || picked.longValue() >= line.get().quantity()) {
			return "Line %d: expected a quantity from 0 to %d. Correct it.".formatted(number.intValue(),
					line.get().quantity() - 1);
		}
		reported.add(number.intValue());
		return null;
	}

	private PickScan.Read read(Scan scan) {
		var code = scan.barcode().strip();
		if (this.locations.find(code).isPresent()) {
			return new PickScan.Read.Bin(code);
		}
		var scanned = this.items.byBarcode(code)
			.orElseThrow(() -> new ScanRefused(
					"Nobody knows the code %s. Scan the bin's or the item's label.".formatted(code)));
		var quantity = (scan.quantity() != null) ? scan.quantity() : scanned.units();
		return new PickScan.Read.Goods(scanned.item().itemId(), quantity, scan.lot());
	}

	private WorkPanel panel(PickList list) {
		var known = this.items.byIds(list.lines().stream().map(PickLine::itemId).distinct().toList());
		var lines = list.lines().stream().map((line) -> line(line, known.get(line.itemId()))).toList();
		return new WorkPanel("pick", list.pickListNumber(), lines,
				list.path().stream().map((point) -> new WorkPanel.Point(point.x(), point.y())).toList(), list.metres(),
				stops(list));
	}

	private List<WorkPanel.Stop> stops(PickList list) {
		var codes = list.lines().stream().map(PickLine::locationId).distinct().toList();
		var places = this.locations.byIds(codes);
		return codes.stream()
			.map((code) -> new WorkPanel.Stop(code, places.get(code).xMm(), places.get(code).yMm()))
			.toList();
	}

	private static WorkPanel.Line line(PickLine line, @Nullable Item item) {
		var description = (item != null) ? item.description() : line.itemId();
		if (line.state() == PickLine.State.CANCELLED && line.picked() > 0 && line.tote() == null) {
			description = "Put back %d: %s".formatted(line.picked(), description);
		}
		return new WorkPanel.Line(line.line(), line.itemId(), description,
				(item != null && item.gtin() != null) ? item.gtin() : line.itemId(), line.locationId(),
				line.cell().lot().isEmpty() ? null : line.cell().lot(), line.quantity(), line.picked(),
				WorkPanel.LineState.valueOf(line.state().name()), (item != null) ? item.baseUnit() : "EA");
	}

}
