package io.dockflow.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Events on their way: one row per event and receiver.
 */
@Repository
class WebhookDeliveries {

	private final JdbcClient jdbc;

	private final Clock clock;

	WebhookDeliveries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether anybody wants to hear of it. */
	boolean wanted(EventType type) {
		return this.jdbc.sql("SELECT COUNT(*) FROM webhook WHERE FIND_IN_SET(?, events) > 0")
			.param(type.code())
			.query(Long.class)
			.single() > 0;
	}

	void add(EventType type, String body) {
		var now = UtcTime.of(this.clock.instant());
		this.jdbc.sql("""
				INSERT INTO webhook_delivery (webhook_id, event_id, event_type, body, created_at, next_attempt_at)
				SELECT webhook_id, ?, ?, ?, ?, ? FROM webhook WHERE FIND_IN_SET(?, events) > 0""")
			.params(UUID.randomUUID().toString(), type.code(), body, now, now, type.code())
			.update();
	}

	/** Claims deliveries that are due for as long as a try may take. */
	List<Delivery> claim(int limit, Duration hold) {
		var due = this.jdbc.sql("""
				SELECT d.id, d.event_id, d.event_type, d.body, d.attempts, w.url, w.secret
				FROM webhook_delivery d JOIN webhook w ON w.webhook_id = d.webhook_id
				WHERE d.next_attempt_at <= ? ORDER BY d.next_attempt_at, d.id LIMIT ? FOR UPDATE SKIP LOCKED""")
			.params(UtcTime.of(this.clock.instant()), limit)
			.query(Delivery.class)
			.list();
		if (!due.isEmpty()) {
			this.jdbc.sql("UPDATE webhook_delivery SET next_attempt_at = :until WHERE id IN (:ids)")
				.param("until", UtcTime.of(this.clock.instant().plus(hold)))
				.param("ids", due.stream().map(Delivery::id).toList())
				.update();
		}
		return due;
	}

	void setDelivered(long id) {
		this.jdbc
			.sql("""
					UPDATE webhook_delivery SET attempts = attempts + 1, next_attempt_at = NULL, delivered_at = ?, last_error = NULL
					WHERE id = ?""")
			.params(UtcTime.of(this.clock.instant()), id)
			.update();
	}

	/** Notes a failure; without another try it is given up. */
	void setFailed(long id, String error, @Nullable Duration again) {
		this.jdbc.sql(
				"UPDATE webhook_delivery SET attempts = attempts + 1, next_attempt_at = ?, last_error = ? WHERE id = ?")
			.params(Arrays.asList((again != null) ? UtcTime.of(this.clock.instant().plus(again)) : null,
					error.substring(0, Math.min(error.length(), 500)), id))
			.update();
	}

	int forget(Duration retention) {
		return this.jdbc
			.sql("DELETE FROM webhook_delivery WHERE next_attempt_at IS NULL AND created_at < ? LIMIT 10000")
			.param(UtcTime.of(this.clock.instant().minus(retention)))
			.update();
	}

	/** An event for one receiver. */
	record Delivery(long id, String eventId, String eventType, String body, int attempts, String url, String secret) {
	}

}
