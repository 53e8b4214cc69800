package io.dockflow.web.problem;

import java.net.http.HttpRequest.BodyPublishers;

import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes in, a problem with a sentence goes out: never a page, a stack trace or a
 * fault of Dockflow's own.
 */
@WebTest
class BadInputIT {

	@Autowired
	Dockflow dockflow;

	Visitor visitor;

	@BeforeEach
	void visitor() {
		this.visitor = this.dockflow.as(Role.ADMIN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"siteId": "W1", "colour": "red"}      | Expected no other fields than
			{"siteId": "W1"                        | breaks in line 1
			{"dueAt": "tomorrow"}                  | dueAt to be a time as 2026-11-24T12:00:00Z
			{"lines": {}}                          | lines to be a list
			{"lines": [{"quantity": 1.5}]}         | lines[0].quantity to be a whole number
			{"lines": [{"quantity": "many"}]}      | lines[0].quantity to be a whole number
			{"lines": [{"quantity": 1e30}]}        | lines[0].quantity to be a
			{"lines": [{"quantity": 99999999999999999999}]} | lines[0].quantity to be a smaller number
			{"customer": "Blue Ribbon"}            | customer to be an object
			{"shortPolicy": "HOPE"}                | shortPolicy to be one of [BACKORDER, CANCEL]
			[]                                     | the body to be an object
			"order"                                | the body to be an object
			<order/>                               | breaks in line 1
			``                                     | there is none
			""")
	void aBodyThatCannotBeReadIsExplained(String body, String sentence) {
		assertThat(this.visitor.post("/api/orders", body).refusal(400)).contains(sentence);
	}

	@Test
	void aBodyOfAbsurdDepthOrLengthIsRefused() {
		this.visitor.post("/api/orders", "[".repeat(100_000)).refusal(400);
		this.visitor.post("/api/orders", "{\"siteId\": \"%s\"}".formatted("x".repeat(21_000_000))).refusal(413);
	}

	@Test
	void aBodyOfAnotherTypeIsRefused() {
		assertThat(this.visitor.post("/api/orders", "text/plain", BodyPublishers.ofString("order")).refusal(415))
			.contains("application/json", "text/plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/tasks?filter=yours", "/api/tasks?page=first", "/api/instances?size=99999999999",
			"/api/instances?state=RUNNING", "/api/instances?version=one", "/api/instances?incident=perhaps",
			"/api/orders?state=LOST", "/api/deliveries?state=LOST", "/api/loads?state=SUNK", "/api/tasks/none",
			"/api/instances/99999999999999999999", "/api/documents/-", "/api/locations", "/api/documents" })
	void aQuestionThatMakesNoSenseIsExplained(String address) {
		Answer answer = this.visitor.get(address);

		assertThat(answer.status()).isIn(400, 422);
		assertThat(answer.refusal(answer.status())).contains("Expected");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/orders/NO-SUCH", "/api/deliveries/NO-SUCH", "/api/waves/NO-SUCH",
			"/api/pick-lists/NO-SUCH", "/api/loads/NO-SUCH", "/api/documents/7", "/api/tasks/7", "/api/nothing" })
	void whatIsNotThereIsNotFound(String address) {
		assertThat(this.visitor.get(address).refusal(404)).containsAnyOf("There is no ", "There is nothing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/orders", "/api/deliveries", "/api/waves", "/api/loads", "/api/stock", "/api/items",
			"/api/locations?siteId=W1", "/api/tasks", "/api/instances" })
	void aPageBeyondAllIsEmpty(String address) {
		String more = address + (address.contains("?") ? "&" : "?");

		assertThat(this.visitor.get(more + "page=2147483647&size=2147483647").items()).isEmpty();
		assertThat(this.visitor.get(more + "page=-1&size=-1").body().path("size").asInt()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/orders?q=", "/api/items?q=", "/api/tasks?q=", "/api/instances?q=",
			"/api/locations?siteId=W1&q=", "/api/stock?itemId=" })
	void textIsTextAndNotAStatement(String address) {
		for (String text : new String[] { "%27%20OR%201%3D1%20--%20", "%5C", "%25%25", "%F0%9F%A6%8A", "%00" }) {
			this.visitor.get(address + text).requireStatus(200);
		}
		this.visitor.get(address + "x".repeat(2_000)).requireStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/orders/a;b", "/api//orders", "/api/orders/%0a", "/api/../actuator/env" })
	void anAddressWithTricksIsRefused(String address) {
		assertThat(this.visitor.get(address).status()).isIn(400, 404);
	}

	@Test
	void aProblemIsAProblemForABrowserToo() {
		assertThat(this.visitor.send(this.visitor.request("/api/orders/NO-SUCH").header("Accept", "text/html").GET())
			.refusal(404)).contains("There is no order");
	}

	@Test
	void aRefusalSpeaksOneLanguage() {
		Answer answer = this.visitor.send(this.visitor.request("/api/waves")
			.header("Content-Type", "application/json")
			.header("Accept-Language", "de")
			.POST(BodyPublishers.ofString("{}")));

		answer.refusal(422);
		assertThat(answer.fieldError("siteId")).isEqualTo("siteId must not be blank. Correct it.");
	}

	@Test
	void aValueTooLongForTheBooksIsRefused() {
		assertThat(this.visitor.post("/api/deliveries/NO-SUCH/arrival?dockDoor=" + "x".repeat(500)).refusal(404))
			.contains("There is no delivery");
		this.visitor.post("/api/waves", "{\"siteId\": \"%s\"}".formatted("x".repeat(500))).refusal(404);
	}

}
