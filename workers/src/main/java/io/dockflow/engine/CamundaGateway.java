package io.dockflow.engine;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.DeploymentEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class CamundaGateway implements EngineGateway {

	private static final Duration DEPLOYMENT_TIMEOUT = Duration.ofSeconds(30);

	private final CamundaClient client;

	CamundaGateway(CamundaClient client) {
		this.client = client;
	}

	@Override
	public DeployedResources deploy(Map<String, byte[]> resources) {
		if (resources.isEmpty()) {
			throw new IllegalArgumentException("Expected at least one resource to deploy, but got none.");
		}
		var entries = resources.entrySet().iterator();
		var first = entries.next();
		var command = this.client.newDeployResourceCommand().addResourceBytes(first.getValue(), first.getKey());
		entries.forEachRemaining((entry) -> command.addResourceBytes(entry.getValue(), entry.getKey()));
		return deployed(ask("deploy " + String.join(", ", resources.keySet()),
				() -> command.requestTimeout(DEPLOYMENT_TIMEOUT).send().join()));
	}

	private static DeployedResources deployed(DeploymentEvent event) {
		return new DeployedResources(event.getKey(),
				event.getProcesses()
					.stream()
					.map((process) -> new DeployedResources.Process(process.getProcessDefinitionKey(),
							process.getBpmnProcessId(), process.getVersion(), process.getResourceName()))
					.toList(),
				event.getDecisions()
					.stream()
					.map((decision) -> new DeployedResources.Decision(decision.getDecisionKey(),
							decision.getDmnDecisionId(), decision.getVersion()))
					.toList(),
				event.getForm()
					.stream()
					.map((form) -> new DeployedResources.Form(form.getFormKey(), form.getFormId(), form.getVersion(),
							form.getResourceName()))
					.toList());
	}

	@Override
	public void cancelInstance(long processInstanceKey) {
		ask("cancel instance " + processInstanceKey,
				() -> this.client.newCancelInstanceCommand(processInstanceKey).send().join());
	}

	@Override
	public void resolveIncident(long incidentKey, @Nullable Long jobKey) {
		if (jobKey != null) {
			ask("give job %d another try".formatted(jobKey),
					() -> this.client.newUpdateRetriesCommand(jobKey).retries(3).send().join());
		}
		ask("resolve incident " + incidentKey, () -> this.client.newResolveIncidentCommand(incidentKey).send().join());
	}

	@Override
	public void claim(long userTaskKey, String username) {
		try {
			ask("claim task " + userTaskKey,
					() -> this.client.newAssignUserTaskCommand(userTaskKey)
						.assignee(username)
						.allowOverride(false)
						.action("claim")
						.send()
						.join());
		}
		catch (EngineRefusal ex) {
			throw switch (ex.reason()) {
				case CONFLICT -> new TaskAlreadyClaimed(userTaskKey, ex);
				case NOT_FOUND -> new TaskNotOpen(userTaskKey, ex);
				default -> ex;
			};
		}
	}

	@Override
	public void assign(long userTaskKey, String username) {
		onOpenTask(userTaskKey, "assign task " + userTaskKey,
				() -> this.client.newAssignUserTaskCommand(userTaskKey)
					.assignee(username)
					.allowOverride(true)
					.action("assign")
					.send()
					.join());
	}

	@Override
	public void unclaim(long userTaskKey) {
		onOpenTask(userTaskKey, "give back task " + userTaskKey,
				() -> this.client.newUnassignUserTaskCommand(userTaskKey).send().join());
	}

	@Override
	public void complete(long userTaskKey, Map<String, Object> variables, String action) {
		onOpenTask(userTaskKey, "complete task " + userTaskKey,
				() -> this.client.newCompleteUserTaskCommand(userTaskKey)
					.variables(variables)
					.action(action)
					.send()
					.join());
	}

	@Override
	public void updateVariables(long scopeKey, Map<String, Object> variables) {
		ask("change variables of " + scopeKey,
				() -> this.client.newSetVariablesCommand(scopeKey).variables(variables).local(false).send().join());
	}

	private void onOpenTask(long userTaskKey, String command, Supplier<?> call) {
		try {
			ask(command, call);
		}
		catch (EngineRefusal ex) {
			throw switch (ex.reason()) {
				case NOT_FOUND, CONFLICT -> new TaskNotOpen(userTaskKey, ex);
				default -> ex;
			};
		}
	}

	private static <T> T ask(String command, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (ClientException ex) {
			throw CamundaRefusals.of(command, ex);
		}
	}

}
