package io.dockflow.processes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperty;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;

/**
 * One BPMN file with the questions that the contract asks it.
 */
record Model(Path file, BpmnModelInstance bpmn) {

	static List<Model> all() {
		return ModelFiles.ending(".bpmn")
			.stream()
			.map((file) -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
			.toList();
	}

	Process process() {
		return this.bpmn.getModelElementsByType(Process.class).iterator().next();
	}

	<T extends BpmnModelElementInstance> Collection<T> all(Class<T> type) {
		return this.bpmn.getModelElementsByType(type);
	}

	/** Everything that waits for a job worker. */
	List<FlowNode> jobs() {
		return all(FlowNode.class).stream()
			.filter((node) -> extension(node, ZeebeTaskDefinition.class).isPresent())
			.toList();
	}

	Optional<String> property(String name) {
		return extension(process(), ZeebeProperties.class).stream()
			.flatMap((properties) -> properties.getProperties().stream())
			.filter((property) -> property.getName().equals(name))
			.map(ZeebeProperty::getValue)
			.findFirst();
	}

	/** The variables that whoever starts the process gives it. */
	Set<String> startVariables() {
		return property("startVariables").stream()
			.flatMap((names) -> Stream.of(names.split(",\\s*")))
			.collect(Collectors.toSet());
	}

	static <T extends BpmnModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
		return Optional.ofNullable(element.getSingleExtensionElement(type));
	}

	static String jobType(FlowNode job) {
		return job.getSingleExtensionElement(ZeebeTaskDefinition.class).getType();
	}

	static Collection<ZeebeInput> inputs(BaseElement element) {
		return extension(element, ZeebeIoMapping.class).map(ZeebeIoMapping::getInputs).orElseGet(List::of);
	}

	static Collection<ZeebeOutput> outputs(BaseElement element) {
		return extension(element, ZeebeIoMapping.class).map(ZeebeIoMapping::getOutputs).orElseGet(List::of);
	}

	static Set<String> inputTargets(BaseElement element) {
		return inputs(element).stream().map(ZeebeInput::getTarget).collect(Collectors.toSet());
	}

	static Set<String> outputSources(BaseElement element) {
		return outputs(element).stream().map(ZeebeOutput::getSource).collect(Collectors.toSet());
	}

	@Override
	public String toString() {
		return ModelFiles.nameOf(this.file);
	}

}
