package io.dockflow.web.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Checks entered values against what the form itself demands, as form-js does in the
 * browser: no other fields than the form's, required, type, length, pattern, smallest and
 * largest number, known choice. Fields that a condition may hide are not demanded.
 */
final class FormCheck {

	private static final int LONGEST_TEXT = 4_000;

	private static final int LONGEST_NUMBER = 40;

	private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(1_000_000_000);

	private static final Set<String> CHOICES_OF_MANY = Set.of("checklist", "taglist");

	private static final Set<String> TEXTS = Set.of("textfield", "textarea", "datetime");

	private final List<FieldError> errors = new ArrayList<>();

	private FormCheck() {
	}

	static List<FieldError> errors(JsonNode schema, Map<String, Object> values) {
		FormCheck check = new FormCheck();
		check.fields(schema.path("components"), values, "", false);
		return check.errors;
	}

	private void fields(JsonNode components, Map<?, ?> values, String prefix, boolean hideable) {
		Set<String> known = new HashSet<>();
		check(components, values, prefix, hideable, known);
		for (Object name : values.keySet()) {
			if (!known.contains(String.valueOf(name))) {
				add(prefix + name, "The form has no field %s. Leave it out.".formatted(prefix + name));
			}
		}
	}

	private void check(JsonNode components, Map<?, ?> values, String prefix, boolean hideable, Set<String> known) {
		for (JsonNode component : components) {
			boolean mayHide = hideable || component.path("conditional").has("hide");
			String path = component.path("path").asText();
			String type = component.path("type").asText();
			if (type.equals("dynamiclist")) {
				known.add(path);
				rows(component, values.get(path), prefix + path, mayHide);
			}
			else if (type.equals("group") && !path.isEmpty()) {
				known.add(path);
				fields(component.path("components"), (values.get(path) instanceof Map<?, ?> group) ? group : Map.of(),
						prefix + path + ".", mayHide);
			}
			else if (type.equals("group")) {
				check(component.path("components"), values, prefix, mayHide, known);
			}
			else if (component.has("key")) {
				String key = component.get("key").asText();
				known.add(key);
				field(component, values.get(key), prefix + key, mayHide);
			}
		}
	}

	private void rows(JsonNode list, @Nullable Object value, String name, boolean hideable) {
		if (value == null) {
			return;
		}
		if (!(value instanceof List<?> rows)) {
			add(name, "%s must be a list of rows. Correct it.".formatted(name));
			return;
		}
		for (int index = 0; index < rows.size(); index++) {
			String row = "%s[%d]".formatted(name, index);
			if (rows.get(index) instanceof Map<?, ?> values) {
				fields(list.path("components"), values, row + ".", hideable);
			}
			else {
				add(row, "%s must be a row of fields. Correct it.".formatted(row));
			}
		}
	}

	private void field(JsonNode field, @Nullable Object value, String name, boolean hideable) {
		String label = field.path("label").asText(name);
		JsonNode rules = field.path("validate");
		String type = field.path("type").asText();
		if (isEmpty(value) || (type.equals("checkbox") && Boolean.FALSE.equals(value))) {
			if (rules.path("required").asBoolean() && !hideable && !field.path("disabled").asBoolean()) {
				add(name, "%s is missing. Fill it in.".formatted(label));
			}
		}
		else if (type.equals("number")) {
			number(field, String.valueOf(value), name, label);
		}
		else if (type.equals("checkbox") && !(value instanceof Boolean)) {
			add(name, "%s must be true or false. Correct it.".formatted(label));
		}
		else if (TEXTS.contains(type)) {
			text(rules, value, name, label);
		}
		else if (field.has("values")) {
			choice(field, value, name, label);
		}
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || (value instanceof String text && text.isBlank())
				|| (value instanceof List<?> list && list.isEmpty());
	}

	private void text(JsonNode rules, @Nullable Object value, String name, String label) {
		if (!(value instanceof String text)) {
			add(name, "%s must be text. Correct it.".formatted(label));
			return;
		}
		int longest = rules.path("maxLength").asInt(LONGEST_TEXT);
		if (text.length() > longest) {
			add(name, "%s has %d characters. Use at most %d.".formatted(label, text.length(), longest));
		}
		if (text.length() < rules.path("minLength").asInt(0)) {
			add(name, "%s has %d characters. Use at least %d.".formatted(label, text.length(),
					rules.path("minLength").asInt()));
		}
		else if (rules.has("pattern") && !fits(text, rules.path("pattern").asText())) {
			add(name, "%s does not have the expected form. Check '%s'.".formatted(label, text));
		}
	}

	/**
	 * Patterns are JavaScript's; the few that Java cannot read the browser alone checks.
	 */
	private static boolean fits(String text, String pattern) {
		try {
			return Pattern.compile(pattern).matcher(text).find();
		}
		catch (PatternSyntaxException ex) {
			return true;
		}
	}

	private void choice(JsonNode field, @Nullable Object value, String name, String label) {
		List<String> offered = field.get("values").findValuesAsText("value");
		boolean many = CHOICES_OF_MANY.contains(field.path("type").asText());
		for (Object chosen : (many && value instanceof List<?> list) ? list : List.of(String.valueOf(value))) {
			if (!offered.contains(String.valueOf(chosen))) {
				add(name, "%s cannot be '%s'. Choose one of the offered answers.".formatted(label, chosen));
			}
		}
	}

	private void number(JsonNode field, String text, String name, String label) {
		JsonNode rules = field.path("validate");
		BigDecimal number = parsed(text);
		if (number == null) {
			add(name, "%s must be a number. Correct it.".formatted(label));
			return;
		}
		BigDecimal largest = bound(rules.path("max"), LARGEST_NUMBER);
		BigDecimal smallest = bound(rules.path("min"), LARGEST_NUMBER.negate());
		if (number.compareTo(smallest) < 0) {
			add(name, "%s must be at least %s. Correct it.".formatted(label, smallest.toPlainString()));
		}
		else if (number.compareTo(largest) > 0) {
			add(name, "%s must be at most %s. Correct it.".formatted(label, largest.toPlainString()));
		}
		else if (field.has("decimalDigits")
				&& number.stripTrailingZeros().scale() > field.path("decimalDigits").asInt()) {
			add(name, decimals(label, field.path("decimalDigits").asInt()));
		}
	}

	private static BigDecimal bound(JsonNode rule, BigDecimal otherwise) {
		BigDecimal bound = parsed(rule.asText());
		return (bound != null) ? bound : otherwise;
	}

	private static @Nullable BigDecimal parsed(String text) {
		try {
			return (text.length() <= LONGEST_NUMBER) ? new BigDecimal(text) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static String decimals(String label, int digits) {
		return (digits == 0) ? "%s must be a whole number. Correct it.".formatted(label)
				: "%s may have %d digits behind the point. Round it.".formatted(label, digits);
	}

	private void add(String field, String message) {
		this.errors.add(new FieldError(field, message));
	}

}
