package io.dockflow.web.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Checks entered values against what the form itself demands: required, length, pattern,
 * smallest and largest number, known choice. Fields that a condition may hide are not
 * demanded.
 */
final class FormCheck {

	private FormCheck() {
	}

	static List<FieldError> errors(JsonNode schema, Map<String, Object> values) {
		List<FieldError> errors = new ArrayList<>();
		check(schema.path("components"), values, "", errors);
		return errors;
	}

	private static void check(JsonNode components, Map<?, ?> values, String prefix, List<FieldError> errors) {
		for (JsonNode component : components) {
			if (component.path("type").asText().equals("dynamiclist")) {
				checkList(component, values, prefix, errors);
			}
			else if (component.has("key")) {
				checkField(component, values.get(component.get("key").asText()), prefix, errors);
			}
		}
	}

	private static void checkList(JsonNode list, Map<?, ?> values, String prefix, List<FieldError> errors) {
		String path = list.path("path").asText();
		if (values.get(path) instanceof List<?> rows) {
			for (int index = 0; index < rows.size(); index++) {
				if (rows.get(index) instanceof Map<?, ?> row) {
					check(list.path("components"), row, "%s%s[%d].".formatted(prefix, path, index), errors);
				}
			}
		}
	}

	private static void checkField(JsonNode field, @Nullable Object value, String prefix, List<FieldError> errors) {
		String name = prefix + field.get("key").asText();
		String label = field.path("label").asText(name);
		JsonNode rules = field.path("validate");
		boolean hideable = field.path("conditional").has("hide");
		if (value == null || value.toString().isBlank()) {
			if (rules.path("required").asBoolean() && !hideable) {
				errors.add(new FieldError(name, "%s is missing. Fill it in.".formatted(label)));
			}
			return;
		}
		checkText(field, rules, value.toString(), name, label, errors);
		if (field.path("type").asText().equals("number")) {
			checkNumber(rules, value, name, label, errors);
		}
	}

	private static void checkText(JsonNode field, JsonNode rules, String text, String name, String label,
			List<FieldError> errors) {
		if (rules.has("maxLength") && text.length() > rules.get("maxLength").asInt()) {
			errors.add(new FieldError(name, "%s has %d characters. Use at most %d.".formatted(label, text.length(),
					rules.get("maxLength").asInt())));
		}
		if (rules.has("pattern") && !text.matches(rules.get("pattern").asText())) {
			errors.add(new FieldError(name, "%s does not have the expected form. Check '%s'.".formatted(label, text)));
		}
		if (field.has("values")) {
			boolean known = field.get("values").findValuesAsText("value").contains(text);
			if (!known) {
				errors.add(new FieldError(name,
						"%s cannot be '%s'. Choose one of the offered answers.".formatted(label, text)));
			}
		}
	}

	private static void checkNumber(JsonNode rules, Object value, String name, String label, List<FieldError> errors) {
		double number;
		try {
			number = Double.parseDouble(value.toString());
		}
		catch (NumberFormatException ex) {
			errors.add(new FieldError(name, "%s must be a number, but is '%s'. Correct it.".formatted(label, value)));
			return;
		}
		if (rules.has("min") && number < rules.get("min").asDouble()) {
			errors.add(new FieldError(name, "%s must be at least %s.".formatted(label, rules.get("min").asText())));
		}
		if (rules.has("max") && number > rules.get("max").asDouble()) {
			errors.add(new FieldError(name, "%s must be at most %s.".formatted(label, rules.get("max").asText())));
		}
	}

}
