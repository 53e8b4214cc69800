package io.dockflow.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One form file.
 */
record Form(Path file, JsonNode content) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(?:#loop )?(\\w+)}}");

	static List<Form> all() {
		return ModelFiles.ending(".form").stream().map(Form::of).toList();
	}

	static Form named(String id) {
		return all().stream()
			.filter((form) -> form.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError("Expected a form %s, but there is none.".formatted(id)));
	}

	private static Form of(Path file) {
		try {
			return new Form(file, JSON.readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String id() {
		return this.content.path("id").asText();
	}

	List<JsonNode> components() {
		List<JsonNode> components = new ArrayList<>();
		collect(this.content, components);
		return components;
	}

	private static void collect(JsonNode parent, List<JsonNode> components) {
		parent.path("components").forEach((component) -> {
			components.add(component);
			collect(component, components);
		});
	}

	/** The variables that its texts show and its conditions read, and nobody enters. */
	Set<String> shown() {
		Set<String> shown = new TreeSet<>();
		components().forEach((component) -> {
			PLACEHOLDER.matcher(component.path("text").asText())
				.results()
				.forEach((placeholder) -> shown.add(placeholder.group(1)));
			shown.addAll(Feel.reads(component.path("conditional").path("hide").asText()));
		});
		shown.removeAll(entered());
		return shown;
	}

	/**
	 * The variables a person enters: the fields and the lists, not the fields of a list.
	 */
	Set<String> entered() {
		Set<String> entered = new TreeSet<>();
		this.content.path("components").forEach((component) -> {
			if (component.has("key")) {
				entered.add(component.path("key").asText());
			}
			if (component.has("path")) {
				entered.add(component.path("path").asText());
			}
		});
		return entered;
	}

	@Override
	public String toString() {
		return ModelFiles.nameOf(this.file);
	}

}
