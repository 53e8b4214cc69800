package io.dockflow.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.testkit.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * The transfer that the tests of its processes speak of, and what happens to it.
 */
final class Transfer {

	static final String NUMBER = "TR-000012";

	static final Map<String, ?> COUNTED = Map.of("countedLines", List.of(Map.of("line", 1, "quantity", 38)),
			"completedBy", "rita");

	private Transfer() {
	}

	static void arrive(ProcessEngine engine) {
		engine.publish(Messages.TRANSFER_ARRIVED, NUMBER, Map.of("transferNumber", NUMBER));
	}

	static void putAway(ProcessEngine engine) {
		engine.tasks()
			.stream()
			.filter((task) -> task.element().equals("Task_PutAway"))
			.forEach((task) -> engine.complete(task, Map.of()));
	}

	/** What a job hears of a decision. */
	static Map<String, Object> decided(@Nullable String by, @Nullable String note) {
		Map<String, Object> input = new HashMap<>();
		input.put("transferNumber", NUMBER);
		input.put("decidedBy", by);
		input.put("decisionNote", note);
		return input;
	}

}
