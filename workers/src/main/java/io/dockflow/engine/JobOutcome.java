package io.dockflow.engine;

/**
 * How a job ended, as the inbox keeps it.
 */
sealed interface JobOutcome {

	/** Done, with outputs as JSON. */
	record Completed(String outputs) implements JobOutcome {
	}

	/** Ended in a drawn error, with its variables as JSON. */
	record BpmnError(String code, String message, String variables) implements JobOutcome {
	}

}
