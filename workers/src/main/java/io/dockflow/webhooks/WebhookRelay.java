package io.dockflow.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.dockflow.engine.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A delivery is claimed before it is sent and tried again when the
 * sender dies with it, so a receiver may hear of an event twice and tells by its id.
 */
@Component
class WebhookRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(WebhookRelay.class);

	private static final int BATCH = 20;

	private static final Duration INTERVAL = Duration.ofMillis(500);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final Duration HOLD = Duration.ofMinutes(1);

	private static final Duration RETENTION = Duration.ofDays(7);

	/** With doubling pauses from five seconds up to an hour: a bit more than a day. */
	private static final int MOST_ATTEMPTS = 33;

	private final WebhookDeliveries deliveries;

	private final Transactions transactions;

	private final HttpClient http = HttpClient.newBuilder()
		.connectTimeout(TIMEOUT)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private volatile boolean running;

	private Thread thread = new Thread(() -> {
	});

	WebhookRelay(WebhookDeliveries deliveries, Transactions transactions) {
		this.deliveries = deliveries;
		this.transactions = transactions;
	}

	/** Sends one batch and answers how many deliveries it had. */
	int relay() {
		var claimed = this.transactions.call(() -> this.deliveries.claim(BATCH, HOLD));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			claimed.forEach((delivery) -> threads.submit(() -> send(delivery)));
		}
		return claimed.size();
	}

	private void send(WebhookDeliveries.Delivery delivery) {
		try {
			var answer = this.http.send(request(delivery), BodyHandlers.discarding());
			if (answer.statusCode() / 100 == 2) {
				this.deliveries.setDelivered(delivery.id());
			}
			else {
				failed(delivery, "the receiver answered " + answer.statusCode());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException | IllegalArgumentException ex) {
			failed(delivery, "%s: %s".formatted(ex.getClass().getSimpleName(), ex.getMessage()));
		}
	}

	private static HttpRequest request(WebhookDeliveries.Delivery delivery) {
		return HttpRequest.newBuilder(URI.create(delivery.url()))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/json")
			.header("Dockflow-Event", delivery.eventType())
			.header("Dockflow-Event-Id", delivery.eventId())
			.header("Dockflow-Signature", "sha256=" + signature(delivery.secret(), delivery.body()))
			.POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
			.build();
	}

	/** HMAC-SHA-256 of the body, in lower-case hexadecimal digits. */
	static String signature(String secret, String body) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

	private void failed(WebhookDeliveries.Delivery delivery, String error) {
		var again = pause(delivery.attempts());
		if (again == null) {
			log.error("Event {} ({}) was given up for {} after {} tries: {}", delivery.eventId(), delivery.eventType(),
					delivery.url(), delivery.attempts() + 1, error);
		}
		this.deliveries.setFailed(delivery.id(), error, again);
	}

	/** How long to wait after that many failures before this one, or not to try again. */
	static @org.jspecify.annotations.Nullable Duration pause(int attempts) {
		if (attempts + 1 >= MOST_ATTEMPTS) {
			return null;
		}
		var seconds = 5L << Math.min(attempts, 10);
		return Duration.ofSeconds(Math.min(seconds, 3600));
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
	void forget() {
		this.deliveries.forget(RETENTION);
	}

	private void loop() {
		while (this.running) {
			try {
				if (relay() < BATCH) {
					LockSupport.parkNanos(INTERVAL.toNanos());
				}
			}
			catch (RuntimeException ex) {
				log.warn("Webhook deliveries wait, tried again in {}: {}", HOLD.dividedBy(12), ex.getMessage());
				LockSupport.parkNanos(HOLD.dividedBy(12).toNanos());
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofVirtual().name("dockflow-webhooks").start(this::loop);
	}

	@Override
	public void stop() {
		this.running = false;
		LockSupport.unpark(this.thread);
		try {
			this.thread.join(Duration.ofSeconds(15));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
