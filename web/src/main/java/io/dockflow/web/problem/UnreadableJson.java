package io.dockflow.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

/**
 * Why a body cannot be read, without a word about Java.
 */
final class UnreadableJson {

	private static final String TOO_MUCH = "Expected a JSON body of moderate size, but it is too long or too deep. Send less at once.";

	private UnreadableJson() {
	}

	static String sentence(@Nullable Throwable cause) {
		return switch (cause) {
			case null -> "Expected a JSON body, but there is none. See /api/docs.";
			case UnrecognizedPropertyException unknown -> "Expected no other fields than %s, but got %s. Leave it out."
				.formatted(known(unknown), path(unknown.getPath()));
			case InvalidTypeIdException type -> "Expected %s to have a type of %s, but it is '%s'. Correct it."
				.formatted(path(type.getPath()), types(type.getBaseType().getRawClass()), type.getTypeId());
			case InvalidFormatException value -> "Expected %s to be %s, but it is '%s'. Correct it."
				.formatted(path(value.getPath()), kind(value.getTargetType()), value.getValue());
			case MismatchedInputException value -> "Expected %s to be %s, but it is something else. See /api/docs."
				.formatted(path(value.getPath()), kind(value.getTargetType()));
			case JsonMappingException value when value.getCause() instanceof InputCoercionException ->
				"Expected %s to be a smaller number. Correct it.".formatted(path(value.getPath()));
			case JsonMappingException value when value.getCause() instanceof StreamConstraintsException -> TOO_MUCH;
			case StreamConstraintsException tooMuch -> TOO_MUCH;
			case JsonProcessingException broken when broken.getLocation() != null ->
				"Expected JSON, but it breaks in line %d at column %d. Correct it there."
					.formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
			default -> "Expected a JSON body, but it cannot be read. See /api/docs.";
		};
	}

	private static List<String> types(Class<?> base) {
		JsonSubTypes types = base.getAnnotation(JsonSubTypes.class);
		return (types != null) ? Stream.of(types.value()).map(JsonSubTypes.Type::name).toList() : List.of();
	}

	private static String known(UnrecognizedPropertyException unknown) {
		return unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
	}

	private static String path(List<Reference> path) {
		StringBuilder text = new StringBuilder();
		for (Reference step : path) {
			if (step.getFieldName() == null) {
				text.append('[').append(step.getIndex()).append(']');
			}
			else {
				text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
			}
		}
		return text.isEmpty() ? "the body" : text.toString();
	}

	static String kind(@Nullable Class<?> type) {
		if (type == null) {
			return "of the documented form";
		}
		if (type.isEnum()) {
			return "one of " + List.of(type.getEnumConstants());
		}
		return switch (type.getSimpleName()) {
			case "long", "Long", "int", "Integer" -> "a whole number";
			case "boolean", "Boolean" -> "true or false";
			case "String" -> "text";
			case "Instant" -> "a time as 2026-11-24T12:00:00Z";
			case "LocalDate" -> "a date as 2026-11-24";
			case "List", "ArrayList" -> "a list";
			default -> "an object";
		};
	}

}
