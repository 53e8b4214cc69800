package io.dockflow.engine;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Records to process variables and back.
 */
final class VariableJson {

	private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
	};

	private final ObjectMapper mapper;

	VariableJson(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	String write(Object value) {
		try {
			return this.mapper.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Expected %s to become process variables, but %s"
				.formatted(value.getClass().getSimpleName(), ex.getOriginalMessage()), ex);
		}
	}

	<T> T read(String json, Class<T> type) {
		try {
			return this.mapper.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(
					"Expected variables that fit %s, but %s. Check the task's input mappings."
						.formatted(type.getSimpleName(), ex.getOriginalMessage()),
					ex);
		}
	}

	Map<String, Object> readMap(String json) {
		try {
			return this.mapper.readValue(json, MAP);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Expected a JSON object, but " + ex.getOriginalMessage(), ex);
		}
	}

}
