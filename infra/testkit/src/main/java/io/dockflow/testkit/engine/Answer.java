package io.dockflow.testkit.engine;

import java.util.Map;

/**
 * What a stubbed worker does with a job.
 */
public sealed interface Answer {

	/** The job is done; these are its outputs. */
	record Completes(Map<String, ?> output) implements Answer {
	}

	/** The worker throws a BPMN error with variables. */
	record Throws(String errorCode, Map<String, ?> variables) implements Answer {
	}

	/** Nobody has taken the job yet. */
	record Waits() implements Answer {
	}

	static Answer completes(Map<String, ?> output) {
		return new Completes(output);
	}

	static Answer completes() {
		return new Completes(Map.of());
	}

	static Answer throwsError(String errorCode) {
		return new Throws(errorCode, Map.of());
	}

	static Answer throwsError(String errorCode, Map<String, ?> variables) {
		return new Throws(errorCode, variables);
	}

	static Answer waits() {
		return new Waits();
	}

}
