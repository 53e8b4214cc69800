package io.dockflow.processes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.camunda.zeebe.model.bpmn.impl.BpmnModelConstants;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Element templates are the contract of the job types: models use what they declare, and
 * the workers' own test holds the handlers to them.
 */
class ElementTemplateTests {

	static List<ElementTemplate> templates() {
		return ElementTemplate.all();
	}

	static List<Model> models() {
		return Model.all();
	}

	@Test
	void everyJobTypeHasOne() {
		assertThat(templates()).extracting(ElementTemplate::jobType)
			.containsExactlyInAnyOrderElementsOf(JobTypes.all());
	}

	@ParameterizedTest
	@MethodSource("templates")
	void isAFileOfItsJobType(ElementTemplate template) {
		assertThat(template).hasToString(template.jobType());
		assertThat(template.id()).isEqualTo("io.dockflow." + template.jobType());
		assertThat(template.hidden("retries")).contains("3");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void explainsItselfToAProcessOwner(ElementTemplate template) {
		assertThat(template.text("name")).isNotBlank();
		assertThat(template.text("description")).isNotBlank();
		assertThat(template.fields()).allSatisfy((field) -> assertThat(field.path("label").asText()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyJobOfAModelFollowsItsTemplate(Model model) {
		Map<String, ElementTemplate> byJobType = templates().stream()
			.collect(Collectors.toMap(ElementTemplate::jobType, Function.identity()));

		assertThat(model.jobs()).isNotEmpty().allSatisfy((job) -> {
			ElementTemplate template = byJobType.get(Model.jobType(job));
			assertThat(template).as("template of %s", job.getId()).isNotNull();
			assertThat(zeebe(job, "modelerTemplate")).as("template of %s", job.getId()).isEqualTo(template.id());
			assertThat(zeebe(job, "modelerTemplateVersion")).isEqualTo(template.text("version"));
			assertThat("bpmn:" + job.getElementType().getTypeName()).isEqualToIgnoringCase(template.elementType());
			assertThat(Model.inputTargets(job)).as("inputs of %s", job.getId()).isEqualTo(template.inputTargets());
			assertThat(Model.outputSources(job)).as("outputs of %s", job.getId()).isEqualTo(template.outputSources());
		});
	}

	private static String zeebe(FlowNode job, String attribute) {
		return job.getAttributeValueNs(BpmnModelConstants.ZEEBE_NS, attribute);
	}

}
