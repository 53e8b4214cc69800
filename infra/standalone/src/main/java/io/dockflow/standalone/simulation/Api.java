package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * The REST API as one person uses it: logs in once, keeps the session, logs in again when
 * it has ended.
 */
public final class Api implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int UNAUTHORIZED = 401;

	private static final int FORBIDDEN = 403;

	private final URI baseUri;

	private final Login login;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http;

	private boolean loggedIn;

	public Api(URI baseUri, Login login) {
		this.baseUri = baseUri;
		this.login = login;
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(this.cookies)
			.connectTimeout(Duration.ofSeconds(10))
			.build();
	}

	String username() {
		return this.login.username();
	}

	public Answer get(String path) throws InterruptedException, IOException {
		return call("GET", path, null);
	}

	public Answer post(String path, Map<String, ?> body) throws InterruptedException, IOException {
		return call("POST", path, body);
	}

	/** The same under an {@code Idempotency-Key}. */
	Answer post(String path, Map<String, ?> body, String key) throws InterruptedException, IOException {
		return call("POST", path, body, key);
	}

	public Answer delete(String path) throws InterruptedException, IOException {
		return call("DELETE", path, null);
	}

	private Answer call(String method, String path, @Nullable Object body) throws InterruptedException, IOException {
		return call(method, path, body, null);
	}

	private Answer call(String method, String path, @Nullable Object body, @Nullable String key)
			throws InterruptedException, IOException {
		if (!this.loggedIn) {
			logIn();
		}
		var answer = send(method, path, body, key);
		if (answer.status() == UNAUTHORIZED || (answer.status() == FORBIDDEN && !method.equals("GET"))) {
			logIn();
			answer = send(method, path, body, key);
		}
		return answer;
	}

	/** The read afterwards makes the application hand out its forgery token. */
	private void logIn() throws InterruptedException, IOException {
		send("GET", "/api/session", null, null);
		var answer = send("POST", "/api/session",
				Map.of("username", this.login.username(), "password", this.login.password()), null);
		if (!answer.isOk()) {
			throw new IOException("%s cannot log in (%d): %s".formatted(username(), answer.status(), answer.problem()));
		}
		send("GET", "/api/session", null, null);
		this.loggedIn = true;
	}

	private Answer send(String method, String path, @Nullable Object body, @Nullable String key)
			throws InterruptedException, IOException {
		var request = HttpRequest.newBuilder(this.baseUri.resolve(path))
			.timeout(PATIENCE)
			.header("Accept", "application/json");
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		request.method(method,
				(body != null) ? BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)) : BodyPublishers.noBody());
		var response = this.http.send(request.build(), BodyHandlers.ofByteArray());
		return new Answer(response.statusCode(), read(response.body()));
	}

	private static JsonNode read(byte[] body) {
		try {
			return (body.length > 0) ? JSON.readTree(body) : MissingNode.getInstance();
		}
		catch (IOException ex) {
			return MissingNode.getInstance();
		}
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
