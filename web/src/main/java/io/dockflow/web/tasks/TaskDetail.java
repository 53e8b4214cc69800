package io.dockflow.web.tasks;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.WorkPanel;
import org.jspecify.annotations.Nullable;

/**
 * A task with all a person needs to do it.
 *
 * @param state CREATED, COMPLETED or CANCELED
 * @param formSchema the Camunda Form
 * @param explanation why the proposal came out as it did
 * @param whyMe why the person who has it was asked, while it is to be done
 * @param work the lines to scan
 */
record TaskDetail(@JsonUnwrapped TaskSummary summary, String state, @Nullable String formId,
		@Nullable JsonNode formSchema, Map<String, Object> variables, @Nullable String documentation,
		@Nullable Explanation explanation, @Nullable Explanation whyMe, @Nullable WorkPanel work) {
}
