package io.dockflow.shared;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The user task a person is in.
 *
 * @param elementId the model's element id, for example {@code Task_UnloadAndCount}
 * @param businessKey the {@code businessKey} variable
 * @param variables the task's variables as the read model shows them
 * @param username who asks
 */
public record WorkItem(String elementId, String businessKey, Map<String, Object> variables, String username) {

	public @Nullable String text(String variable) {
		return (this.variables.get(variable) != null) ? String.valueOf(this.variables.get(variable)) : null;
	}

	/** A variable that must be there. */
	public String require(String variable) {
		var value = text(variable);
		if (value == null) {
			throw new IllegalStateException(
					"Expected variable %s on task %s of %s, but it is missing. Check the task's input mapping."
						.formatted(variable, this.elementId, this.businessKey));
		}
		return value;
	}

}
