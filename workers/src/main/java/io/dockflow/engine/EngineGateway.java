package io.dockflow.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The commands people give the engine. Everything it refuses comes back as a sentence.
 */
public interface EngineGateway {

	/**
	 * Deploys BPMN, DMN and forms in one transaction of the engine.
	 * @param resources content by resource name, whose extension tells the kind
	 * @throws EngineRefusal when the engine finds fault with a resource or cannot be
	 * reached
	 */
	DeployedResources deploy(Map<String, byte[]> resources);

	void cancelInstance(long processInstanceKey);

	/**
	 * Tries again what the incident stopped.
	 * @param jobKey the job whose retries are used up, {@code null} when the incident has
	 * none
	 */
	void resolveIncident(long incidentKey, @Nullable Long jobKey);

	/**
	 * Gives an unassigned task to a person.
	 * @throws TaskAlreadyClaimed when somebody was faster
	 */
	void claim(long userTaskKey, String username);

	/** Gives a task to a person whoever has it, as supervisors do. */
	void assign(long userTaskKey, String username);

	void unclaim(long userTaskKey);

	/**
	 * Completes a task.
	 * @param action a free audit word such as {@code complete} or {@code short-pick}
	 * @throws TaskNotOpen when it is completed or cancelled already
	 */
	void complete(long userTaskKey, Map<String, Object> variables, String action);

	void updateVariables(long scopeKey, Map<String, Object> variables);

}
