package io.dockflow.adjustments;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanelProvider;

import org.springframework.stereotype.Component;

/**
 * Tells whoever asked for a correction that somebody else has to approve it, before the
 * process does.
 */
@Component
class ApprovalPanels implements WorkPanelProvider {

	private final Adjustments adjustments;

	ApprovalPanels(Adjustments adjustments) {
		this.adjustments = adjustments;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_ApproveAdjustment");
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var number = item.require("requestNumber");
		return ("approve".equals(variables.get("adjustmentDecision"))
				&& this.adjustments.byNumber(number).requestedBy().equals(item.username()))
						? List.of(new FieldError("adjustmentDecision",
								"You asked for %s, so somebody else has to approve it. Release the task."
									.formatted(number)))
						: List.of();
	}

}
