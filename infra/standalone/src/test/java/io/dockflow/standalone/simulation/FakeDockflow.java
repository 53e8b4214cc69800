package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * An application that answers what the test told it and remembers what it was asked.
 */
final class FakeDockflow implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpServer server;

	private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	FakeDockflow() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.start();
		reply("POST /api/session", 200, "{}");
		reply("GET /api/session", 200, "{\"groups\":[\"picking\",\"put-away\"]}");
	}

	URI uri() {
		return URI.create("http://127.0.0.1:%d".formatted(this.server.getAddress().getPort()));
	}

	/**
	 * Answers that request from now on; several answers come one after the other, the
	 * last stays.
	 */
	FakeDockflow reply(String request, int status, String... bodies) {
		this.replies.put(request,
				new CopyOnWriteArrayList<>(Arrays.stream(bodies).map((body) -> new Reply(status, body)).toList()));
		return this;
	}

	/** One more answer, after those there are. */
	FakeDockflow then(String request, int status, String body) {
		this.replies.computeIfAbsent(request, (key) -> new CopyOnWriteArrayList<>()).add(new Reply(status, body));
		return this;
	}

	List<Call> calls(String prefix) {
		return this.calls.stream().filter((call) -> call.request().startsWith(prefix)).toList();
	}

	/** What was done, without logins and looks at lists. */
	List<String> deeds() {
		return this.calls.stream()
			.map(Call::request)
			.filter((request) -> !request.startsWith("GET ") && !request.endsWith("/api/session"))
			.toList();
	}

	private void handle(HttpExchange exchange) throws IOException {
		var uri = exchange.getRequestURI();
		var query = (uri.getQuery() != null) ? "?" + uri.getQuery() : "";
		var request = "%s %s%s".formatted(exchange.getRequestMethod(), uri.getPath(), query);
		var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.calls.add(new Call(request, JSON.readTree(body.isEmpty() ? "{}" : body),
				exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN")));
		var reply = next(request, "%s %s".formatted(exchange.getRequestMethod(), uri.getPath()));
		var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=token-7; Path=/");
		exchange.sendResponseHeaders(reply.status(), (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private Reply next(String request, String withoutQuery) {
		var queued = this.replies.getOrDefault(request, this.replies.get(withoutQuery));
		if (queued == null) {
			return new Reply(404, "{\"detail\":\"Nobody told the fake about %s\"}".formatted(withoutQuery));
		}
		return (queued.size() > 1) ? queued.removeFirst() : queued.getFirst();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	record Call(String request, JsonNode body, @Nullable String token) {
	}

	private record Reply(int status, String body) {
	}

}
