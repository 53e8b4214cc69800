package io.dockflow.testkit.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import org.jspecify.annotations.Nullable;

/**
 * The engine writes values as JSON; tests compare Java values.
 */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private Json() {
	}

	static @Nullable Object read(String json) {
		try {
			return MAPPER.readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Expected JSON from the engine, but got: " + json, ex);
		}
	}

	static Map<String, @Nullable Object> readAll(Map<String, String> variables) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		variables.forEach((name, json) -> values.put(name, read(json)));
		return values;
	}

	static byte[] messagePack(Map<String, ?> variables) {
		try {
			return MsgPackConverter.convertToMsgPack(MAPPER.writeValueAsString(variables));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Expected variables that can be written as JSON: " + variables, ex);
		}
	}

}
