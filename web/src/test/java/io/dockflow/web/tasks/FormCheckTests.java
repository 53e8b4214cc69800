package io.dockflow.web.tasks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dockflow.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormCheckTests {

	private static final String SEAL = """
			{"type": "textfield", "key": "seal", "label": "Seal", "validate": {"required": true, "maxLength": 5, "pattern": "^S"}}""";

	private static final String WEIGHT = """
			{"type": "number", "key": "grams", "label": "Weight", "decimalDigits": 0, "validate": {"min": 1, "max": 720}}""";

	private static final String DECISION = """
			{"type": "radio", "key": "decision", "label": "Decision", "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]}""";

	private static final String LINES = """
			{"type": "dynamiclist", "path": "lines", "components": [
			  {"type": "number", "key": "picked", "label": "Picked", "validate": {"required": true, "min": 0}}]}""";

	@Test
	void acceptsWhatTheFormAsksFor() {
		assertThat(errors(SEAL, "seal", "S-1")).isEmpty();
		assertThat(errors(WEIGHT, "grams", 720)).isEmpty();
		assertThat(errors(DECISION, "decision", "no")).isEmpty();
		assertThat(errors(LINES, "lines", List.of(Map.of("picked", 0)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   " })
	void missesWhatIsRequired(String nothing) {
		assertThat(errors(SEAL, "seal", nothing)).containsExactly("seal: Seal is missing. Fill it in.");
		assertThat(errors(SEAL, "seal", null)).containsExactly("seal: Seal is missing. Fill it in.");
	}

	@Test
	void missesARequiredTick() {
		String tick = """
				{"type": "checkbox", "key": "sure", "label": "Sure", "validate": {"required": true}}""";

		assertThat(errors(tick, "sure", false)).containsExactly("sure: Sure is missing. Fill it in.");
		assertThat(errors(tick, "sure", "yes")).containsExactly("sure: Sure must be true or false. Correct it.");
		assertThat(errors(tick, "sure", true)).isEmpty();
	}

	@Test
	void doesNotDemandWhatAConditionMayHide() {
		String hideable = """
				{"type": "number", "key": "hours", "conditional": {"hide": "=x"}, "validate": {"required": true, "min": 1}}""";

		assertThat(errors(hideable, "hours", null)).isEmpty();
		assertThat(errors(hideable, "hours", 0)).hasSize(1);
	}

	@Test
	void limitsTextByLengthAndPattern() {
		assertThat(errors(SEAL, "seal", "S-1234")).containsExactly("seal: Seal has 6 characters. Use at most 5.");
		assertThat(errors(SEAL, "seal", "X")).containsExactly("seal: Seal does not have the expected form. Check 'X'.");
	}

	@Test
	void limitsTextThatTheFormDoesNotLimit() {
		assertThat(errors("""
				{"type": "textarea", "key": "note", "label": "Note"}""", "note", "x".repeat(4001)))
			.containsExactly("note: Note has 4001 characters. Use at most 4000.");
	}

	@Test
	void leavesAPatternThatJavaCannotReadToTheBrowser() {
		assertThat(errors("""
				{"type": "textfield", "key": "code", "validate": {"pattern": "[^]"}}""", "code", "x")).isEmpty();
	}

	@Test
	void takesNoObjectForText() {
		assertThat(errors(SEAL, "seal", Map.of("a", 1))).containsExactly("seal: Seal must be text. Correct it.");
	}

	@ParameterizedTest
	@CsvSource({ "0, must be at least 1", "721, must be at most 720", "1.5, must be a whole number",
			"NaN, must be a number", "Infinity, must be a number", "0x10, must be a number", "1e400, must be at most",
			"many, must be a number" })
	void limitsNumbers(String number, String refusal) {
		assertThat(errors(WEIGHT, "grams", number)).singleElement().asString().contains("Weight " + refusal);
	}

	@Test
	void limitsANumberThatTheFormDoesNotLimit() {
		String free = """
				{"type": "number", "key": "n", "label": "N", "validate": {"min": "=feel"}}""";

		assertThat(errors(free, "n", 1_000_000_001L)).containsExactly("n: N must be at most 1000000000. Correct it.");
		assertThat(errors(free, "n", "9".repeat(100_000))).containsExactly("n: N must be a number. Correct it.");
	}

	@Test
	void offersOnlyTheFormsAnswers() {
		assertThat(errors(DECISION, "decision", "perhaps"))
			.containsExactly("decision: Decision cannot be 'perhaps'. Choose one of the offered answers.");
	}

	@Test
	void takesSeveralAnswersWhereTheFormDoes() {
		String list = """
				{"type": "checklist", "key": "faults", "label": "Faults", "values": [{"value": "torn"}, {"value": "wet"}]}""";

		assertThat(errors(list, "faults", List.of("torn", "wet"))).isEmpty();
		assertThat(errors(list, "faults", List.of("torn", "burnt")))
			.containsExactly("faults: Faults cannot be 'burnt'. Choose one of the offered answers.");
	}

	@Test
	void checksEveryRowOfAList() {
		assertThat(errors(LINES, "lines", Arrays.asList(Map.of("picked", 1), Map.of("picked", -1), Map.of(), "row")))
			.containsExactly("lines[1].picked: Picked must be at least 0. Correct it.",
					"lines[2].picked: Picked is missing. Fill it in.",
					"lines[3]: lines[3] must be a row of fields. Correct it.");
		assertThat(errors(LINES, "lines", "none")).containsExactly("lines: lines must be a list of rows. Correct it.");
	}

	@Test
	void checksFieldsInsideGroups() {
		assertThat(errors("""
				{"type": "group", "components": [%s]}""".formatted(SEAL), "seal", null)).hasSize(1);
		assertThat(errors("""
				{"type": "group", "path": "truck", "components": [%s]}""".formatted(SEAL), "truck",
				Map.of("seal", "X")))
			.containsExactly("truck.seal: Seal does not have the expected form. Check 'X'.");
	}

	@Test
	void letsNobodySetAVariableThatIsNotAField() {
		assertThat(errors(WEIGHT, "siteId", "W2"))
			.containsExactly("siteId: The form has no field siteId. Leave it out.");
		assertThat(errors(LINES, "lines", List.of(Map.of("picked", 1, "itemId", "X"))))
			.containsExactly("lines[0].itemId: The form has no field lines[0].itemId. Leave it out.");
	}

	private static List<String> errors(String component, String key, @Nullable Object value) {
		Map<String, Object> values = new HashMap<>();
		values.put(key, value);
		try {
			return FormCheck
				.errors(JsonMapper.builder().build().readTree("{\"components\": [%s]}".formatted(component)), values)
				.stream()
				.map(FormCheckTests::text)
				.toList();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static String text(FieldError error) {
		return error.field() + ": " + error.message();
	}

}
