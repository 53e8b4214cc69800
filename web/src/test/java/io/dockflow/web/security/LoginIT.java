package io.dockflow.web.security;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class LoginIT {

	@Autowired
	Dockflow dockflow;

	@Test
	void aPersonLogsInIsKnownAndLogsOut() {
		String username = this.dockflow.account(Role.WORKER, "W1", "picking");
		Visitor visitor = this.dockflow.anybody();

		Answer login = visitor.logIn(username, Dockflow.PASSWORD);
		Answer known = visitor.get("/api/session");

		assertThat(known.body()).isEqualTo(login.body());
		assertThat(known.body().path("username").asText()).isEqualTo(username);
		assertThat(known.body().path("roles").path(0).asText()).isEqualTo("WORKER");
		assertThat(known.body().path("groups").path(0).asText()).isEqualTo("picking");
		assertThat(known.body().path("siteId").asText()).isEqualTo("W1");

		String session = visitor.cookie("dockflow").orElseThrow();
		visitor.delete("/api/session").requireStatus(204);

		assertThat(visitor.get("/api/session").refusal(401)).contains("not logged in");
		Answer replay = this.dockflow.anybody()
			.send(visitor.request("/api/session").header("Cookie", "dockflow=" + session).GET());
		replay.requireStatus(401);
	}

	@Test
	void aWrongPasswordAndAnUnknownNameAreToldApartByNobody() {
		String username = this.dockflow.account(Role.WORKER, null);

		String wrong = this.dockflow.anybody().logIn(username, "not the password").refusal(401);
		String unknown = this.dockflow.anybody().logIn("nobody-" + username, "not the password").refusal(401);

		assertThat(wrong).isEqualTo("User name or password is wrong. Check both and try again.").isEqualTo(unknown);
	}

	@Test
	void fiveWrongPasswordsLockTheNameForTheRightOneToo() {
		String username = this.dockflow.account(Role.WORKER, null);
		for (int attempt = 0; attempt < 5; attempt++) {
			this.dockflow.anybody().logIn(username, "guess " + attempt).requireStatus(401);
		}

		Answer right = this.dockflow.anybody().logIn(username, Dockflow.PASSWORD);

		assertThat(right.refusal(401)).contains("Too many wrong passwords", "five minutes");
	}

	@Test
	void guessingByHttpBasicLocksTheNameAsWell() {
		String username = this.dockflow.account(Role.WORKER, null);
		for (int attempt = 0; attempt < 5; attempt++) {
			basic(username, "guess " + attempt).requireStatus(401);
		}

		assertThat(basic(username, Dockflow.PASSWORD).refusal(401)).contains("Too many wrong passwords");
		this.dockflow.anybody().logIn(username, Dockflow.PASSWORD).requireStatus(401);
	}

	@Test
	void aSuccessForgetsTheFailuresBeforeIt() {
		String username = this.dockflow.account(Role.WORKER, null);

		for (int attempt = 0; attempt < 8; attempt++) {
			this.dockflow.anybody().logIn(username, "guess").requireStatus(401);
			if (attempt % 3 == 2) {
				this.dockflow.logIn(username);
			}
		}

		this.dockflow.logIn(username);
	}

	@Test
	void aNewLoginMakesANewSessionAndANewToken() {
		String username = this.dockflow.account(Role.WORKER, null);
		Visitor visitor = this.dockflow.logIn(username);
		visitor.get("/api/session");
		String session = visitor.cookie("dockflow").orElseThrow();
		String token = visitor.cookie("XSRF-TOKEN").orElseThrow();

		visitor.logIn(username, Dockflow.PASSWORD).requireStatus(200);

		assertThat(visitor.cookie("dockflow")).hasValueSatisfying((id) -> assertThat(id).isNotEqualTo(session));
		assertThat(visitor.cookie("XSRF-TOKEN")).hasValueSatisfying((one) -> assertThat(one).isNotEqualTo(token));
		visitor.post("/api/tasks/1/claim").requireStatus(404);
	}

	@Test
	void theSessionCookieIsNoScriptsBusiness() {
		String username = this.dockflow.account(Role.WORKER, null);

		Answer login = this.dockflow.anybody().logIn(username, Dockflow.PASSWORD);

		assertThat(login.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("dockflow="))
			.isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
	}

	@Test
	void aCommandOfABrowserNeedsItsToken() {
		Visitor visitor = this.dockflow.person(Role.SUPERVISOR, null);

		Answer without = visitor.send(visitor.request("/api/tasks/1/claim")
			.setHeader("X-XSRF-TOKEN", "made-up")
			.POST(BodyPublishers.noBody()));

		assertThat(without.refusal(403)).contains("X-XSRF-TOKEN");
	}

	@Test
	void anotherSystemSendsBasicWithEachCommandAndNoToken() {
		String username = this.dockflow.account(Role.SUPERVISOR, null);
		Visitor system = this.dockflow.anybody();

		Answer answer = system.send(system.request("/api/orders/none/cancel")
			.header("Authorization", Visitor.basic(username, Dockflow.PASSWORD))
			.POST(BodyPublishers.noBody()));

		assertThat(answer.refusal(404)).contains("There is no order none");
		assertThat(system.cookie("dockflow")).isEmpty();
	}

	@Test
	void aLoginWithoutNameOrPasswordIsRefusedFieldByField() {
		Answer answer = this.dockflow.anybody().post("/api/session", Map.of("username", ""));

		answer.refusal(422);
		assertThat(answer.fieldError("username")).contains("must not be blank");
		assertThat(answer.fieldError("password")).contains("must not be blank");
	}

	@Test
	void aPasswordTooLongForAnyHashIsJustWrong() {
		String username = this.dockflow.account(Role.WORKER, null);

		this.dockflow.anybody().logIn(username, "x".repeat(200)).refusal(401);
		this.dockflow.anybody().logIn(username, "x".repeat(201)).refusal(422);
	}

	@Test
	void healthIsForEverybodyAndTellsNothing() {
		assertThat(this.dockflow.anybody().get("/actuator/health").body())
			.hasToString("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
		this.dockflow.anybody().get("/actuator/health/readiness").requireStatus(200);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/actuator", "/actuator/metrics", "/actuator/info", "/actuator/env", "/actuator/heapdump" })
	void theRestOfTheActuatorIsForAdministrators(String address) {
		this.dockflow.anybody().get(address).refusal(401);
		this.dockflow.as(Role.MANAGER).get(address).refusal(403);
		assertThat(this.dockflow.as(Role.ADMIN).get(address).status()).isIn(200, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/openapi", "/api/openapi.yaml", "/api/openapi/swagger-config",
			"/api/swagger-ui/index.html" })
	void theInterfacesDescriptionIsForWhoIsLoggedIn(String address) {
		this.dockflow.anybody().get(address).refusal(401);
		this.dockflow.as(Role.WORKER).get(address).requireStatus(200);
	}

	@Test
	void noScriptOfAnotherPlaceRunsInThePages() {
		assertThat(this.dockflow.anybody().get("/").headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
	}

	private Answer basic(String username, String password) {
		Visitor system = this.dockflow.anybody();
		return system
			.send(system.request("/api/session").header("Authorization", Visitor.basic(username, password)).GET());
	}

}
