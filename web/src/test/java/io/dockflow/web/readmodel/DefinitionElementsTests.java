package io.dockflow.web.readmodel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DefinitionElementsTests {

	private static final String XML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
			  <bpmn:process id="p" name="Receive">
			    <bpmn:startEvent id="Start" />
			    <bpmn:userTask id="Task_Count" name="Unload and count">
			      <bpmn:documentation>Count every <![CDATA[pallet]]>.</bpmn:documentation>
			      <bpmn:extensionElements><zeebe:formDefinition formId="count" /></bpmn:extensionElements>
			    </bpmn:userTask>
			    <bpmn:boundaryEvent id="Late" name="Late?"><bpmn:timerEventDefinition id="Timer_1" /></bpmn:boundaryEvent>
			    <bpmn:subProcess id="Sub" name="Inspect"><bpmn:task id="Inner" name="Look" /></bpmn:subProcess>
			  </bpmn:process>
			</bpmn:definitions>""";

	private final DefinitionElements elements = DefinitionElements.parse(XML);

	@Test
	void knowsNameDocumentationAndFormOfATask() {
		assertThat(this.elements.element("Task_Count")).isEqualTo(
				new DefinitionElements.Element("Task_Count", "Unload and count", "Count every pallet.", "count"));
	}

	@Test
	void knowsElementsInsideOthers() {
		assertThat(this.elements.element("Inner").nameOrId()).isEqualTo("Look");
		assertThat(this.elements.element("Late").nameOrId()).isEqualTo("Late?");
	}

	@Test
	void callsANamelessElementByItsId() {
		assertThat(this.elements.element("Start").nameOrId()).isEqualTo("Start");
		assertThat(this.elements.element("Unknown").nameOrId()).isEqualTo("Unknown");
	}

	@Test
	void takesNoEventDefinitionForAnElement() {
		assertThat(this.elements.byId()).doesNotContainKey("Timer_1");
	}

	@Test
	void followsNoExternalEntity() {
		String evil = """
				<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
				<bpmn:task xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="T"><bpmn:documentation>&x;</bpmn:documentation></bpmn:task>""";

		assertThatIllegalStateException().isThrownBy(() -> DefinitionElements.parse(evil));
	}

	@Test
	void saysWhatIsWrongWithBrokenXml() {
		assertThatIllegalStateException().isThrownBy(() -> DefinitionElements.parse("<a>"))
			.withMessageStartingWith("Expected a deployed definition to be XML");
	}

}
