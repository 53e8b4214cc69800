package io.dockflow.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One element template: what the modeler offers for a job type.
 */
record ElementTemplate(Path file, JsonNode content) {

	private static final ObjectMapper JSON = new ObjectMapper();

	static List<ElementTemplate> all() {
		return ModelFiles.ending(".json").stream().map(ElementTemplate::of).toList();
	}

	private static ElementTemplate of(Path file) {
		try {
			return new ElementTemplate(file, JSON.readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String id() {
		return text("id");
	}

	String text(String field) {
		return this.content.path(field).asText();
	}

	String elementType() {
		return this.content.path("elementType").path("value").asText();
	}

	String jobType() {
		return hidden("type").orElse("");
	}

	/** A value of the task definition that the modeler does not show. */
	Optional<String> hidden(String property) {
		return properties((binding) -> "zeebe:taskDefinition".equals(binding.path("type").asText())
				&& property.equals(binding.path("property").asText()))
			.stream()
			.filter((found) -> "Hidden".equals(found.path("type").asText()))
			.map((found) -> found.path("value").asText())
			.findFirst();
	}

	Set<String> inputTargets() {
		return bound("zeebe:input", "name");
	}

	Set<String> outputSources() {
		return bound("zeebe:output", "source");
	}

	/** The properties a process owner sees. */
	List<JsonNode> fields() {
		return properties((binding) -> !"zeebe:taskDefinition".equals(binding.path("type").asText()));
	}

	private Set<String> bound(String type, String key) {
		return properties((binding) -> type.equals(binding.path("type").asText())).stream()
			.map((property) -> property.path("binding").path(key).asText())
			.collect(Collectors.toSet());
	}

	private List<JsonNode> properties(Predicate<JsonNode> binding) {
		return StreamSupport.stream(this.content.path("properties").spliterator(), false)
			.filter((property) -> binding.test(property.path("binding")))
			.toList();
	}

	@Override
	public String toString() {
		return ModelFiles.nameOf(this.file);
	}

}
