package io.dockflow.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The two HTTP interfaces of a broker that its owner needs: readiness and the clock. */
record BrokerApi(ZeebePorts ports) {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private static final int TOO_MANY_REQUESTS = 429;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(250);

	boolean isReady() {
		try {
			return send(HttpRequest.newBuilder(uri(this.ports.management(), "/actuator/health/readiness"))) == 200
					&& Ports.answers(this.ports.grpc()) && Ports.answers(this.ports.rest());
		}
		catch (IOException notYet) {
			return false;
		}
	}

	void pinClock(Instant instant) {
		clock(HttpRequest.newBuilder(uri(this.ports.rest(), "/v2/clock"))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{\"timestamp\":%d}".formatted(instant.toEpochMilli()))));
	}

	void resetClock() {
		clock(HttpRequest.newBuilder(uri(this.ports.rest(), "/v2/clock/reset"))
			.POST(HttpRequest.BodyPublishers.noBody()));
	}

	/** A broker with its hands full says so, and is asked again for a while. */
	private static void clock(HttpRequest.Builder request) {
		Instant patience = Instant.now().plus(PATIENCE);
		try {
			int status = send(request);
			while (status == TOO_MANY_REQUESTS && Instant.now().isBefore(patience)) {
				LockSupport.parkNanos(PAUSE.toNanos());
				status = send(request);
			}
			if (status != 204) {
				throw new LocalServerException(
						"Expected the broker to move its clock, but it answered %d. Is it a broker for tests?"
							.formatted(status));
			}
		}
		catch (IOException ex) {
			throw new LocalServerException("Expected the broker to move its clock, but it did not answer: " + ex, ex);
		}
	}

	private static int send(HttpRequest.Builder request) throws IOException {
		try {
			return CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	private static URI uri(int port, String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

}
