package io.dockflow.webhooks;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhooks implements Webhooks {

	private static final int SHORTEST_SECRET = 16;

	private static final int LONGEST_SECRET = 100;

	private static final String SELECT = """
			SELECT w.*,
			  (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook_id = w.webhook_id AND d.next_attempt_at IS NOT NULL)
			    AS waiting,
			  (SELECT COUNT(*) FROM webhook_delivery d WHERE d.webhook_id = w.webhook_id AND d.next_attempt_at IS NULL
			    AND d.delivered_at IS NULL) AS given_up
			FROM webhook w""";

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcWebhooks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Webhook add(URI url, String secret, List<String> events, String createdBy) {
		if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
			throw new IllegalArgumentException(
					"Expected an address that begins with http:// or https://, but got '%s'. Correct it."
						.formatted(url));
		}
		if (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET) {
			throw new IllegalArgumentException(
					"Expected a secret of %d to %d characters, but got %d. Make a random one and keep it at the receiver."
						.formatted(SHORTEST_SECRET, LONGEST_SECRET, secret.length()));
		}
		if (events.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected at least one of %s, but got none. Say what to send.".formatted(EventType.codes()));
		}
		events.forEach(EventType::of);
		var id = this.jdbc.sql("""
				INSERT INTO webhook (url, secret, events, created_by, created_at) VALUES (?, ?, ?, ?, ?)
				RETURNING webhook_id""")
			.params(url.toString(), secret, String.join(",", new TreeSet<>(events)), createdBy,
					UtcTime.of(this.clock.instant()))
			.query(Long.class)
			.single();
		return byId(id);
	}

	private Webhook byId(long id) {
		return all().stream()
			.filter((webhook) -> webhook.webhookId() == id)
			.findFirst()
			.orElseThrow(() -> new NotFound("webhook", Long.toString(id)));
	}

	@Override
	public List<Webhook> all() {
		return this.jdbc.sql(SELECT + " ORDER BY w.webhook_id")
			.query((row, number) -> new Webhook(row.getLong("webhook_id"), row.getString("url"),
					List.of(row.getString("events").split(",")), row.getString("created_by"),
					UtcTime.required(row, "created_at"), row.getLong("waiting"), row.getLong("given_up")))
			.list();
	}

	@Override
	public void remove(long webhookId) {
		if (this.jdbc.sql("DELETE FROM webhook WHERE webhook_id = ?").param(webhookId).update() == 0) {
			throw new NotFound("webhook", Long.toString(webhookId));
		}
	}

}
