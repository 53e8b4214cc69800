package io.dockflow.web.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The element templates that the modeler offers, one per job type.
 */
@Component
class ElementTemplates {

	private final List<JsonNode> templates;

	ElementTemplates(ObjectMapper json) {
		this.templates = read(json);
	}

	List<JsonNode> all() {
		return this.templates;
	}

	private static List<JsonNode> read(ObjectMapper json) {
		List<JsonNode> templates = new ArrayList<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:dockflow/element-templates/*.json")) {
				try (InputStream stream = resource.getInputStream()) {
					JsonNode content = json.readTree(stream);
					if (content.isArray()) {
						content.forEach(templates::add);
					}
					else {
						templates.add(content);
					}
				}
			}
			return List.copyOf(templates);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Expected to read the element templates, but one cannot be read.", ex);
		}
	}

}
