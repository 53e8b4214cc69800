package io.dockflow.crossdock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanelProvider;

import org.springframework.stereotype.Component;

/**
 * What happens inside the move to a lane: why this lane, and the check of the unit and
 * the lane that the worker scans.
 */
@Component
class CrossDockPanels implements WorkPanelProvider {

	private final CrossDockRows rows;

	private final Lanes lanes;

	private final Decisions decisions;

	CrossDockPanels(CrossDockRows rows, Lanes lanes, Decisions decisions) {
		this.rows = rows;
		this.lanes = lanes;
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_MoveToLane");
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var errors = new ArrayList<FieldError>();
		var unit = item.require("handlingUnitId");
		var scanned = bare(variables.get("scannedUnit"));
		if (!scanned.equals(unit)) {
			errors.add(new FieldError("scannedUnit",
					scanned.isEmpty() ? "Scan the label of the unit you took."
							: "Expected unit %s, but scanned %s. Put it back and take the right one.".formatted(unit,
									scanned)));
		}
		var lane = text(variables.get("confirmedLane"));
		var objection = lane.isEmpty() ? "Scan the label of the lane"
				: this.lanes.objection(this.rows.byUnit(unit).siteId(), lane);
		if (!objection.isEmpty()) {
			errors.add(new FieldError("confirmedLane", objection + "."));
		}
		return errors;
	}

	/** A label starts with the application identifier of the SSCC, typed ones do not. */
	private static String bare(Object scanned) {
		var code = text(scanned).replaceAll("[()\\s]", "");
		return (code.length() == 20 && code.startsWith("00")) ? code.substring(2) : code;
	}

	private static String text(Object value) {
		return (value instanceof String text) ? text.strip() : "";
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return Optional.ofNullable(item.text("handlingUnitId"))
			.flatMap((unit) -> this.decisions.explain(Lanes.DECISION, unit));
	}

}
