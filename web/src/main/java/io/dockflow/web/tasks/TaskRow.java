package io.dockflow.web.tasks;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A user task as the read model has it.
 */
record TaskRow(long key, long elementInstanceKey, long instanceKey, long definitionKey, String processId,
		String elementId, String state, @Nullable String assignee, List<String> groups, int priority,
		@Nullable Instant dueAt, @Nullable Long formKey, Instant createdAt, @Nullable String businessKey) {

	boolean isOpen() {
		return this.state.equals("CREATED");
	}

}
