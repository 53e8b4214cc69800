package io.dockflow.slotting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanelProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What happens inside the put-away tasks: why this bin, and the check of the bin the
 * worker confirms.
 */
@Component
class PutAwayPanels implements WorkPanelProvider {

	private static final String PUT_AWAY = "Task_PutAway";

	private static final String RESOLVE_NO_SPACE = "Task_ResolveNoSpace";

	private final PutAways putAways;

	private final Decisions decisions;

	PutAwayPanels(PutAways putAways, Decisions decisions) {
		this.putAways = putAways;
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of(PUT_AWAY, RESOLVE_NO_SPACE);
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		return item.elementId().equals(PUT_AWAY) ? validatePutAway(item, variables) : validateNoSpace(item, variables);
	}

	private List<FieldError> validatePutAway(WorkItem item, Map<String, Object> variables) {
		if (Boolean.TRUE.equals(variables.get("locationBlocked"))) {
			return List.of();
		}
		var proposed = item.text("locationId");
		var confirmed = text(variables, "confirmedLocation");
		if (confirmed == null || confirmed.equals(proposed)) {
			return List.of();
		}
		if (text(variables, "deviationReason") == null) {
			return List.of(new FieldError("deviationReason",
					"You chose %s instead of %s. Say why.".formatted(confirmed, proposed)));
		}
		return check(item, confirmed, "confirmedLocation");
	}

	private List<FieldError> validateNoSpace(WorkItem item, Map<String, Object> variables) {
		if (!"direct".equals(variables.get("spaceDecision"))) {
			return List.of();
		}
		var direct = text(variables, "directLocation");
		return (direct != null) ? check(item, direct, "directLocation")
				: List.of(new FieldError("directLocation", "Name the location the unit shall go to."));
	}

	private List<FieldError> check(WorkItem item, String locationId, String field) {
		var objection = this.putAways.objection(item.require("handlingUnitId"), locationId);
		return (objection != null) ? List.of(new FieldError(field, objection + ".")) : List.of();
	}

	private static @Nullable String text(Map<String, Object> variables, String name) {
		return (variables.get(name) instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return Optional.ofNullable(item.text("handlingUnitId"))
			.flatMap((unit) -> this.decisions.explain(ScoredPutAways.DECISION, unit));
	}

}
