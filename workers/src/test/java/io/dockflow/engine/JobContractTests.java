package io.dockflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.processes.JobTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.ObjenesisStd;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handlers read and write what the element templates declare, and the models' own test
 * holds the models to the templates: a renamed variable breaks the build.
 */
class JobContractTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, JsonNode> templates = templates();

	static List<Handler> handlers() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(JobHandler.class));
		return scanner.findCandidateComponents("io.dockflow")
			.stream()
			.map((found) -> new Handler(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)))
			.toList();
	}

	@Test
	void everyJobTypeHasExactlyOneHandler() {
		assertThat(handlers()).extracting(Handler::jobType).containsExactlyInAnyOrderElementsOf(JobTypes.all());
	}

	@ParameterizedTest
	@MethodSource("handlers")
	void isFoundByTheApplication(Handler handler) {
		assertThat(handler.type()).hasAnnotation(Component.class);
	}

	@ParameterizedTest
	@MethodSource("handlers")
	void readsWhatItsTemplateGives(Handler handler) {
		assertThat(handler.inputs()).isEqualTo(bound(handler, "zeebe:input", "name"));
	}

	@ParameterizedTest
	@MethodSource("handlers")
	void writesWhatItsTemplateTakes(Handler handler) {
		var taken = bound(handler, "zeebe:output", "source").stream()
			.map((source) -> source.substring(1))
			.collect(Collectors.toSet());

		assertThat(handler.outputs()).isEqualTo(taken);
	}

	private Set<String> bound(Handler handler, String type, String key) {
		return StreamSupport.stream(this.templates.get(handler.jobType()).path("properties").spliterator(), false)
			.map((property) -> property.path("binding"))
			.filter((binding) -> binding.path("type").asText().equals(type))
			.map((binding) -> binding.path(key).asText())
			.collect(Collectors.toSet());
	}

	private static Map<String, JsonNode> templates() {
		var templates = new TreeMap<String, JsonNode>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:dockflow/element-templates/*.json")) {
				try (InputStream stream = resource.getInputStream()) {
					var name = String.valueOf(resource.getFilename());
					templates.put(name.substring(0, name.length() - ".json".length()), JSON.readTree(stream));
				}
			}
			return templates;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Expected the element templates on the class path, but cannot read them.",
					ex);
		}
	}

	/** A handler class; what it says of itself needs none of its collaborators. */
	record Handler(Class<?> type) {

		String jobType() {
			return bare().jobType();
		}

		Set<String> inputs() {
			return components(bare().inputType());
		}

		Set<String> outputs() {
			return components(ResolvableType.forClass(this.type).as(JobHandler.class).getGeneric(1).toClass());
		}

		private JobHandler<?, ?> bare() {
			return (JobHandler<?, ?>) new ObjenesisStd().newInstance(this.type);
		}

		private static Set<String> components(Class<?> variables) {
			return Stream.of(variables.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
		}

		@Override
		public String toString() {
			return this.type.getSimpleName();
		}

	}

}
