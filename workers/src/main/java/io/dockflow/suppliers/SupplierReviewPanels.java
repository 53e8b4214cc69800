package io.dockflow.suppliers;

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
 * Shows whoever decides about a supplier how the others do.
 */
@Component
class SupplierReviewPanels implements WorkPanelProvider {

	private static final Set<String> DECISIONS = Set.of("keep", "warn", "second-source", "block");

	private final Decisions decisions;

	SupplierReviewPanels(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_DecideSupplier");
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var decision = variables.get("supplierDecision");
		return (decision instanceof String word && DECISIONS.contains(word)) ? List.of()
				: List.of(new FieldError("supplierDecision",
						"Expected keep, warn, second-source or block, but got %s. Choose one.".formatted(decision)));
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain(ReviewWork.DECISION, item.businessKey());
	}

}
