package io.dockflow.testkit.engine;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An open user task.
 *
 * @param key its key in the engine
 * @param element its element in the model
 * @param process the process it belongs to
 * @param assignee who it is for, or empty
 * @param candidateGroups the groups it is offered to
 * @param dueDate when it should be done, ISO-8601, or empty
 * @param priority 0 to 100
 * @param variables what its form can show
 */
public record UserTask(long key, String element, String process, String assignee, Set<String> candidateGroups,
		String dueDate, int priority, Map<String, @Nullable Object> variables) {

}
