package io.dockflow.processes;

import java.util.List;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every diagram owes its reader.
 */
class ModelConventionTests {

	static List<Model> models() {
		return Model.all();
	}

	@ParameterizedTest
	@MethodSource("models")
	void aModelHasAVersionAnOwnerAndItsFigures(Model model) {
		assertThat(model.all(ZeebeVersionTag.class)).singleElement()
			.extracting(ZeebeVersionTag::getValue)
			.asString()
			.matches("\\d+\\.\\d+\\.\\d+");
		assertThat(model.property("owner")).get().asString().isNotBlank();
		assertThat(model.property("kpis")).get().asString().isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("models")
	void everythingInItHasANameAndHelp(Model model) {
		assertThat(help(model.process())).as("documentation of %s", model).isNotBlank();
		assertThat(model.all(FlowNode.class)).allSatisfy((node) -> {
			assertThat(node.getName()).as("name of %s", node.getId()).isNotBlank();
			assertThat(help(node)).as("documentation of %s", node.getId()).isNotBlank();
		});
	}

	private static String help(BaseElement element) {
		return element.getDocumentations().stream().findFirst().map((text) -> text.getTextContent()).orElse("");
	}

	/** What stands in an event sub-process is a story of its own. */
	@ParameterizedTest
	@MethodSource("models")
	void aDiagramFitsOneScreen(Model model) {
		assertThat(model.process().getFlowElements()).filteredOn(FlowNode.class::isInstance)
			.as("what stands in %s; leave a part of it to a process that it calls", model)
			.hasSizeLessThanOrEqualTo(25);
	}

	@ParameterizedTest
	@MethodSource("models")
	void idsSpeak(Model model) {
		assertThat(model.all(FlowNode.class))
			.allSatisfy((node) -> assertThat(node.getId()).matches(prefix(node) + "_[A-Z][A-Za-z]+"));
		assertThat(model.all(SequenceFlow.class)).allSatisfy((flow) -> assertThat(flow.getId())
			.isEqualTo("Flow_" + bare(flow.getSource()) + "_" + bare(flow.getTarget())));
		assertThat(model.all(Message.class))
			.allSatisfy((message) -> assertThat(message.getId()).matches("Message_[A-Z][A-Za-z]+"));
		assertThat(model.all(Error.class))
			.allSatisfy((error) -> assertThat(error.getId()).matches("Error_[A-Z][A-Za-z]+"));
	}

	private static String prefix(FlowNode node) {
		return switch (node) {
			case Event event -> "Event";
			case Gateway gateway -> "Gateway";
			case CallActivity call -> "Call";
			case SubProcess sub -> "Sub";
			default -> "Task";
		};
	}

	private static String bare(FlowElement element) {
		return element.getId().substring(element.getId().indexOf('_') + 1);
	}

	@ParameterizedTest
	@MethodSource("models")
	void gatewaysAskAndTheirFlowsAnswer(Model model) {
		assertThat(model.all(ExclusiveGateway.class)).allSatisfy((gateway) -> {
			assertThat(gateway.getName()).endsWith("?");
			assertThat(gateway.getDefault()).as("default flow of %s", gateway.getId()).isNotNull();
			assertThat(gateway.getOutgoing()).as("answers of %s", gateway.getId())
				.allSatisfy((flow) -> assertThat(flow.getName()).isNotBlank())
				.filteredOn((flow) -> !flow.equals(gateway.getDefault()))
				.allSatisfy((flow) -> assertThat(flow.getConditionExpression()).isNotNull());
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void jobsAreTriedThreeTimes(Model model) {
		assertThat(model.jobs()).extracting((job) -> job.getSingleExtensionElement(ZeebeTaskDefinition.class))
			.allSatisfy((definition) -> assertThat(definition.getRetries()).isEqualTo("3"));
	}

	/** Only a start timer may: it has no variables yet. */
	@ParameterizedTest
	@MethodSource("models")
	void timersTakeTheirTimeFromVariables(Model model) {
		assertThat(model.all(TimerEventDefinition.class))
			.filteredOn((timer) -> !(timer.getParentElement() instanceof StartEvent))
			.allSatisfy((timer) -> assertThat(Feel.reads(timeOf(timer))).as(timer.getId()).isNotEmpty());
	}

	private static String timeOf(TimerEventDefinition timer) {
		return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
			.filter((time) -> time != null)
			.map((time) -> time.getTextContent())
			.findFirst()
			.orElse("");
	}

}
