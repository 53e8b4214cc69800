package io.dockflow.testkit.engine;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;

/**
 * Which parts of the models the tests of a class have passed.
 */
class ModelCoverage {

	private final Map<String, BpmnModelInstance> models = new HashMap<>();

	private final Map<String, Set<String>> passed = new HashMap<>();

	void add(ProcessEngine engine) {
		EngineLog log = engine.log();
		log.models()
			.forEach((process, xml) -> this.models.computeIfAbsent(process,
					(id) -> Bpmn.readModelFromStream(new ByteArrayInputStream(xml))));
		log.touched()
			.forEach((process, elements) -> this.passed.computeIfAbsent(process, (id) -> new HashSet<>())
				.addAll(elements));
	}

	/**
	 * The engine logs no flow behind an event-based gateway: such a flow was taken when
	 * its event happened.
	 */
	Set<String> missedOf(String process) {
		BpmnModelInstance model = this.models.get(process);
		if (model == null) {
			return Set.of("the whole process: no test deployed it");
		}
		Set<String> missed = model.getModelElementsByType(FlowElement.class)
			.stream()
			.map(FlowElement::getId)
			.collect(Collectors.toSet());
		missed.removeAll(this.passed.getOrDefault(process, Set.of()));
		model.getModelElementsByType(EventBasedGateway.class)
			.stream()
			.flatMap((gateway) -> gateway.getOutgoing().stream())
			.filter((flow) -> !missed.contains(flow.getTarget().getId()))
			.forEach((flow) -> missed.remove(flow.getId()));
		return missed;
	}

}
