package io.dockflow.engine;

import java.util.Map;

/**
 * An outcome drawn as a BPMN error: whatever the handler wrote is undone, the inbox
 * remembers the error, and the engine follows the boundary event.
 */
public final class BpmnErrorException extends RuntimeException {

	private final String code;

	private final transient Map<String, Object> variables;

	public BpmnErrorException(String code, String message) {
		this(code, message, Map.of());
	}

	public BpmnErrorException(String code, String message, Map<String, Object> variables) {
		super(message);
		this.code = code;
		this.variables = Map.copyOf(variables);
	}

	/** A constant of {@code io.dockflow.processes.Errors}. */
	public String code() {
		return this.code;
	}

	public Map<String, Object> variables() {
		return this.variables;
	}

}
