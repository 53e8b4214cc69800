package io.dockflow.processes;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form alone is enough to finish its task.
 */
class FormTests {

	private static final Set<String> SILENT = Set.of("text", "separator", "spacer");

	static List<Form> forms() {
		return Form.all();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void isAFileOfItsName(Form form) {
		assertThat(form.id()).isEqualTo(form.toString());
		assertThat(form.content().path("executionPlatform").asText()).isEqualTo("Camunda Cloud");
		assertThat(form.content().path("executionPlatformVersion").asText()).startsWith("8.6");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void saysWhatItIsAbout(Form form) {
		assertThat(form.components().getFirst().path("text").asText()).startsWith("### ").contains("{{");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void namesEveryField(Form form) {
		assertThat(form.components()).filteredOn((component) -> !SILENT.contains(component.path("type").asText()))
			.isNotEmpty()
			.allSatisfy(
					(component) -> assertThat(component.path("label").asText() + component.path("dateLabel").asText())
						.isNotBlank());
	}

}
