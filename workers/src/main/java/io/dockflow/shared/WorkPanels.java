package io.dockflow.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Finds the provider of a user task; tasks nobody serves are plain forms.
 */
@Component
public class WorkPanels {

	private final Map<String, WorkPanelProvider> byElement = new HashMap<>();

	WorkPanels(List<WorkPanelProvider> providers) {
		for (var provider : providers) {
			for (var elementId : provider.elementIds()) {
				var other = this.byElement.put(elementId, provider);
				if (other != null) {
					throw new IllegalStateException(
							"Expected one work panel provider for %s, but found %s and %s. Remove one."
								.formatted(elementId, other.getClass().getName(), provider.getClass().getName()));
				}
			}
		}
	}

	public Optional<WorkPanel> panel(WorkItem item) {
		return provider(item).flatMap((provider) -> provider.panel(item));
	}

	public ScanOutcome scan(WorkItem item, Scan scan) {
		return provider(item)
			.orElseThrow(
					() -> new ScanRefused("There is nothing to scan in this task. Fill in the form and complete it."))
			.scan(item, scan);
	}

	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		return provider(item).map((provider) -> provider.validate(item, variables)).orElse(List.of());
	}

	public Optional<Explanation> explain(WorkItem item) {
		return provider(item).flatMap((provider) -> provider.explain(item));
	}

	private Optional<WorkPanelProvider> provider(WorkItem item) {
		return Optional.ofNullable(this.byElement.get(item.elementId()));
	}

}
