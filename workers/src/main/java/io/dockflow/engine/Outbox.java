package io.dockflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows behind {@link ProcessMessages}.
 */
@Repository
class Outbox {

	private final JdbcClient jdbc;

	private final Clock clock;

	Outbox(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(String messageName, String correlationKey, String variables) {
		var now = UtcTime.of(this.clock.instant());
		this.jdbc.sql("""
				INSERT INTO outbox (message_name, correlation_key, variables, created_at, next_attempt_at)
				VALUES (?, ?, ?, ?, ?)""").params(messageName, correlationKey, variables, now, now).update();
	}

	/** Locks messages that are due and that no other relay has in hand. */
	List<Message> lockDue(int limit) {
		return this.jdbc.sql("""
				SELECT id, message_name, correlation_key, variables, attempts FROM outbox
				WHERE published_at IS NULL AND next_attempt_at <= ?
				ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""")
			.params(UtcTime.of(this.clock.instant()), limit)
			.query((row, number) -> new Message(row.getLong("id"), row.getString("message_name"),
					row.getString("correlation_key"), row.getString("variables"), row.getInt("attempts")))
			.list();
	}

	void markPublished(Collection<Long> ids) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("UPDATE outbox SET published_at = :now, last_error = NULL WHERE id IN (:ids)")
				.param("now", UtcTime.of(this.clock.instant()))
				.param("ids", ids)
				.update();
		}
	}

	void postpone(long id, Duration backoff, String error) {
		this.jdbc.sql("UPDATE outbox SET attempts = attempts + 1, next_attempt_at = ?, last_error = ? WHERE id = ?")
			.params(UtcTime.of(this.clock.instant().plus(backoff)), error, id)
			.update();
	}

	/** When the oldest message was written that has not reached the engine. */
	@Nullable Instant oldestWaiting() {
		return this.jdbc.sql("SELECT MIN(created_at) AS oldest FROM outbox WHERE published_at IS NULL")
			.query((row, number) -> java.util.Optional.ofNullable(UtcTime.nullable(row, "oldest")))
			.single()
			.orElse(null);
	}

	int forget(Duration retention) {
		return this.jdbc.sql("DELETE FROM outbox WHERE published_at < ? LIMIT 10000")
			.param(UtcTime.of(this.clock.instant().minus(retention)))
			.update();
	}

	/** A message on its way. */
	record Message(long id, String name, String correlationKey, String variables, int attempts) {
	}

}
