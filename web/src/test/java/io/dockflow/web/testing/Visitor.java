package io.dockflow.web.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A browser that talks to the application: keeps cookies and sends the token against
 * forgery, as the user interface does.
 */
public final class Visitor {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final URI address;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private String username = "anybody";

	Visitor(URI address) {
		this.address = address;
	}

	/** The name this visitor logged in under. */
	public String username() {
		return this.username;
	}

	public Answer logIn(String username, String password) {
		this.username = username;
		return post("/api/session", Map.of("username", username, "password", password));
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	public Answer delete(String path) {
		return send(request(path).DELETE());
	}

	public Answer post(String path) {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	public Answer post(String path, Object json) {
		return post(path, "application/json", BodyPublishers.ofByteArray(bytes(json)));
	}

	public Answer post(String path, String contentType, BodyPublisher body) {
		return send(request(path).header("Content-Type", contentType).POST(body));
	}

	/** A request with the visitor's token, to be completed. */
	public HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).timeout(PATIENCE);
		cookie("XSRF-TOKEN").ifPresent((token) -> request.setHeader("X-XSRF-TOKEN", token));
		return request;
	}

	public Answer send(HttpRequest.Builder builder) {
		HttpRequest request = builder.build();
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			return new Answer(request.method() + " " + request.uri().getPath(), response.statusCode(),
					response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An answer whose body is read while it comes; the caller closes it. */
	public HttpResponse<InputStream> open(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofInputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.get(this.address)
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	/** The header of HTTP Basic. */
	public static String basic(String username, String password) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((username + ':' + password).getBytes(StandardCharsets.UTF_8));
	}

	/** The one row of a list that has the value. */
	public Optional<JsonNode> find(String path, String field, String value) {
		return get(path).items().filter((row) -> row.path(field).asText().equals(value)).findFirst();
	}

	private static byte[] bytes(Object json) {
		try {
			return (json instanceof String text) ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(json);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
