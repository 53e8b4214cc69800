package io.dockflow.processes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.TimeDate;
import io.camunda.zeebe.model.bpmn.instance.TimeDuration;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process gets what it reads: from its start, or from a step before.
 */
class ProcessVariablesTests {

	static List<Model> models() {
		return Model.all();
	}

	@ParameterizedTest
	@MethodSource("models")
	void declaresTheVariablesItStartsWith(Model model) {
		Set<String> missing = new TreeSet<>(needed(model));
		missing.removeAll(written(model));

		assertThat(model.startVariables()).isEqualTo(missing);
	}

	/** From its start, or from its first step when only a clock starts it. */
	@ParameterizedTest
	@MethodSource("models")
	void hasABusinessKey(Model model) {
		Set<String> known = new TreeSet<>(model.startVariables());
		if (onlyAClockStarts(model)) {
			known.addAll(firstOutputs(model));
		}

		assertThat(known).contains("businessKey");
	}

	@Test
	void aCallHandsOverWhatTheCalledProcessStartsWith() {
		Map<String, Model> byId = models().stream().collect(Collectors.toMap(Model::toString, Function.identity()));

		assertThat(models()).flatMap((model) -> model.all(CallActivity.class)).isNotEmpty().allSatisfy((call) -> {
			ZeebeCalledElement called = call.getSingleExtensionElement(ZeebeCalledElement.class);
			assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
			assertThat(called.isPropagateAllParentVariablesEnabled()).isFalse();
			assertThat(Model.inputTargets(call)).as(call.getId())
				.isEqualTo(byId.get(called.getProcessId()).startVariables());
			assertThat(Model.outputSources(call).stream().flatMap((source) -> Feel.reads(source).stream()))
				.isSubsetOf(written(byId.get(called.getProcessId())));
		});
	}

	private static boolean onlyAClockStarts(Model model) {
		return starts(model).allMatch((start) -> start.getEventDefinitions()
			.stream()
			.anyMatch((definition) -> definition instanceof TimerEventDefinition));
	}

	private static Set<String> firstOutputs(Model model) {
		return starts(model).flatMap((start) -> start.getSucceedingNodes().list().stream())
			.flatMap((first) -> Model.outputs(first).stream())
			.map(ZeebeOutput::getTarget)
			.collect(Collectors.toSet());
	}

	private static Stream<StartEvent> starts(Model model) {
		return model.all(StartEvent.class).stream().filter((start) -> start.getParentElement().equals(model.process()));
	}

	private static Set<String> needed(Model model) {
		Set<String> needed = new TreeSet<>();
		for (FlowNode node : model.all(FlowNode.class)) {
			Set<String> inputs = new TreeSet<>();
			Model.inputs(node).forEach((input) -> inputs.addAll(Feel.needs(input.getSource())));
			inputs.removeAll(loopVariables(node));
			needed.addAll(inputs);
		}
		expressions(model).forEach((expression) -> needed.addAll(Feel.needs(expression)));
		return needed;
	}

	/** Everything but mappings that the engine evaluates. */
	private static Stream<String> expressions(Model model) {
		return Stream
			.of(texts(model, ConditionExpression.class, ModelElementInstance::getTextContent),
					texts(model, TimeDate.class, ModelElementInstance::getTextContent),
					texts(model, TimeDuration.class, ModelElementInstance::getTextContent),
					texts(model, ZeebeSubscription.class, ZeebeSubscription::getCorrelationKey),
					texts(model, ZeebeLoopCharacteristics.class, ZeebeLoopCharacteristics::getInputCollection),
					texts(model, ZeebeAssignmentDefinition.class, ZeebeAssignmentDefinition::getAssignee),
					texts(model, ZeebeTaskSchedule.class, ZeebeTaskSchedule::getDueDate),
					texts(model, ZeebePriorityDefinition.class, ZeebePriorityDefinition::getPriority))
			.flatMap(Function.identity());
	}

	private static <T extends BpmnModelElementInstance> Stream<String> texts(Model model, Class<T> type,
			Function<T, String> text) {
		return model.all(type).stream().map(text).filter(Objects::nonNull);
	}

	private static Set<String> loopVariables(BaseElement node) {
		return node.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
			.stream()
			.map((loop) -> loop.getSingleExtensionElement(ZeebeLoopCharacteristics.class).getInputElement())
			.collect(Collectors.toSet());
	}

	private static Set<String> written(Model model) {
		Set<String> written = new TreeSet<>();
		model.all(ZeebeOutput.class).forEach((output) -> written.add(output.getTarget()));
		model.all(ZeebeCalledDecision.class).forEach((decision) -> written.add(decision.getResultVariable()));
		texts(model, ZeebeLoopCharacteristics.class, ZeebeLoopCharacteristics::getOutputCollection)
			.forEach(written::add);
		return written;
	}

}
