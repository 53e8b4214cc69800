package io.dockflow.web.tasks;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 */
record TaskSummary(@JsonSerialize(using = ToStringSerializer.class) long key, String name, String elementId,
		String processId, String processName, @JsonSerialize(using = ToStringSerializer.class) long processInstanceKey,
		@Nullable String businessKey, @Nullable String assignee, List<String> candidateGroups, int priority,
		Instant createdAt, @Nullable Instant dueAt, boolean overdue) {
}
