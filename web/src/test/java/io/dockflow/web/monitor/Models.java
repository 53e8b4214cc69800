package io.dockflow.web.monitor;

import java.util.Map;
import java.util.UUID;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.dockflow.testkit.servers.RealServers;

/**
 * Small diagrams of a test's own, and instances of them.
 */
final class Models {

	private Models() {
	}

	static String newProcessId() {
		return "test-" + UUID.randomUUID().toString().substring(0, 8);
	}

	/** Asks whether there is enough, which fails while nobody said how much there is. */
	static String askingFor(String processId, int enough) {
		BpmnModelInstance model = Bpmn.createExecutableProcess(processId)
			.name("Ask for enough")
			.startEvent("Start")
			.exclusiveGateway("Gateway_Enough")
			.name("Enough?")
			.sequenceFlowId("Flow_Enough")
			.conditionExpression("quantity >= %d".formatted(enough))
			.endEvent("End_Enough")
			.moveToLastExclusiveGateway()
			.defaultFlow()
			.endEvent("End_Short")
			.done();
		return Bpmn.convertToString(model);
	}

	static long start(String processId, String businessKey) {
		try (CamundaClient engine = RealServers.newClient()) {
			return engine.newCreateInstanceCommand()
				.bpmnProcessId(processId)
				.latestVersion()
				.variables(Map.of("businessKey", businessKey))
				.send()
				.join()
				.getProcessInstanceKey();
		}
	}

	static void tell(long instanceKey, Map<String, Object> variables) {
		try (CamundaClient engine = RealServers.newClient()) {
			engine.newSetVariablesCommand(instanceKey).variables(variables).send().join();
		}
	}

}
