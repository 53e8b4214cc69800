package io.dockflow.engine;

import java.util.List;

/**
 * What a deployment brought: a definition whose content did not change keeps its key and
 * version.
 */
public record DeployedResources(long deploymentKey, List<Process> processes, List<Decision> decisions,
		List<Form> forms) {

	/** A deployed process definition. */
	public record Process(long definitionKey, String processId, int version, String resourceName) {
	}

	/** A deployed decision. */
	public record Decision(long decisionKey, String decisionId, int version) {
	}

	/** A deployed form. */
	public record Form(long formKey, String formId, int version, String resourceName) {
	}

}
