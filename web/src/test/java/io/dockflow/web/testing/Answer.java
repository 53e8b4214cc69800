package io.dockflow.web.testing;

import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application answered.
 */
public record Answer(String request, int status, HttpHeaders headers, String text) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public JsonNode json() {
		try {
			return JSON.readTree(this.text);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException("Expected JSON from %s, but got: %s".formatted(this.request, this.text), ex);
		}
	}

	/** The JSON, after a success. */
	public JsonNode body() {
		assertThat(this.status).as("%s: %s", this.request, this.text).isBetween(200, 299);
		return json();
	}

	/** The rows of a list, paged or not. */
	public Stream<JsonNode> items() {
		JsonNode body = body();
		return StreamSupport.stream((body.isArray() ? body : body.path("items")).spliterator(), false);
	}

	public Answer requireStatus(int expected) {
		assertThat(this.status).as("%s: %s", this.request, this.text).isEqualTo(expected);
		return this;
	}

	/** The sentence of a refusal, which must be a problem of that status. */
	public String refusal(int expected) {
		requireStatus(expected);
		assertThat(this.headers.firstValue("Content-Type")).as(this.request)
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(json().path("status").asInt()).as(this.text).isEqualTo(expected);
		String sentence = json().path("detail").asText();
		assertThat(sentence).as("%s: a sentence for people", this.request)
			.hasSizeGreaterThan(20)
			.endsWith(".")
			.doesNotContain("Exception", "io.dockflow", "java.", "SQL", "org.springframework");
		return sentence;
	}

	/** What a refusal says about one field. */
	public String fieldError(String field) {
		return StreamSupport.stream(json().path("errors").spliterator(), false)
			.filter((error) -> error.path("field").asText().equals(field))
			.map((error) -> error.path("message").asText())
			.findFirst()
			.orElseThrow(() -> new AssertionError("Expected an error of %s in %s".formatted(field, this.text)));
	}

}
