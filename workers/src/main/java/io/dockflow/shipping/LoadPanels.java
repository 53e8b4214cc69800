package io.dockflow.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.packing.ParcelCodes;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanOutcome;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel.LineState;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanelProvider;

import org.springframework.stereotype.Component;

/**
 * What a loader sees and does inside the loading task.
 */
@Component
class LoadPanels implements WorkPanelProvider {

	private final LoadRows rows;

	private final Transactions tx;

	private final Decisions decisions;

	LoadPanels(LoadRows rows, Decisions decisions, Transactions tx) {
		this.rows = rows;
		this.decisions = decisions;
		this.tx = tx;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_LoadTruck", "Task_DecideMissing");
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		return Optional.of(panel(this.rows.byNumber(item.require("loadNumber"))));
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		return this.tx.call(() -> {
			var load = this.rows.lock(item.require("loadNumber"));
			if (!load.beforeSeal()) {
				throw new ScanRefused("Load %s is sealed. Refresh the task list.".formatted(load.loadNumber()));
			}
			var step = LoadScan.take(load, scan.barcode());
			this.rows.setParcels(load.loadNumber(), List.of(step.sscc()), Load.Parcel.State.LOADED);
			return new ScanOutcome(panel(this.rows.byNumber(load.loadNumber())), step.message());
		});
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return item.elementId().equals("Task_LoadTruck") ? this.decisions.explain("door", item.require("loadNumber"))
				: Optional.empty();
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var errors = new ArrayList<FieldError>();
		if (!item.elementId().equals("Task_LoadTruck")) {
			return errors;
		}
		if (!(variables.get("sealNumber") instanceof String seal) || seal.isBlank()) {
			errors.add(new FieldError("sealNumber", "Expected the number on the seal. Type it."));
		}
		var load = this.rows.byNumber(item.require("loadNumber"));
		var missing = new ArrayList<String>();
		for (var code : MissingParcels.of(variables.get("missingParcels"))) {
			try {
				missing.add(ParcelCodes.scanned(code).value());
			}
			catch (IllegalArgumentException ex) {
				errors.add(new FieldError("missingParcels", String.valueOf(ex.getMessage())));
			}
		}
		if (!load.in(Load.Parcel.State.LOADED).isEmpty()) {
			load.on()
				.stream()
				.filter((parcel) -> parcel.state() != Load.Parcel.State.LOADED && !missing.contains(parcel.sscc()))
				.map((parcel) -> new FieldError("missingParcels",
						"Parcel %s is not scanned. Load it or report it missing.".formatted(parcel.sscc())))
				.forEach(errors::add);
		}
		return errors;
	}

	private static WorkPanel panel(Load load) {
		var lines = new ArrayList<WorkPanel.Line>();
		for (var parcel : load.parcels()) {
			var state = switch (parcel.state()) {
				case PLANNED -> LineState.OPEN;
				case LOADED, ISSUED -> LineState.DONE;
				case MISSING -> LineState.SHORT;
				case REMOVED, LEFT_BEHIND -> LineState.CANCELLED;
			};
			lines.add(new WorkPanel.Line(lines.size() + 1, parcel.sscc(),
					"Parcel of order %s".formatted(parcel.orderNumber()), parcel.sscc(), load.stagingLane(), null, 1L,
					(state == LineState.DONE) ? 1 : 0, state, "parcel"));
		}
		return new WorkPanel("load", load.loadNumber(), lines);
	}

}
