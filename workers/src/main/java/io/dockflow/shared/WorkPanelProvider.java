package io.dockflow.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A capability's answer to what happens inside its user tasks: the panel, the scans, the
 * check before completion and the reason behind a proposal. One bean per capability; an
 * element id belongs to one provider.
 */
public interface WorkPanelProvider {

	/** The user task element ids it serves, for example {@code Task_UnloadAndCount}. */
	Set<String> elementIds();

	default Optional<WorkPanel> panel(WorkItem item) {
		return Optional.empty();
	}

	/**
	 * Takes one scan.
	 * @throws ScanRefused when it does not fit the work
	 */
	default ScanOutcome scan(WorkItem item, Scan scan) {
		throw new ScanRefused("There is nothing to scan in this task. Fill in the form and complete it.");
	}

	/**
	 * What is wrong with the variables a person wants to complete the task with; empty
	 * when nothing is.
	 */
	default List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		return List.of();
	}

	default Optional<Explanation> explain(WorkItem item) {
		return Optional.empty();
	}

}
