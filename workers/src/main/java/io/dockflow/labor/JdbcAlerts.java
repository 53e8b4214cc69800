package io.dockflow.labor;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlerts implements Alerts {

	private static final int LONGEST_TEXT = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAlerts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void raise(String siteId, String businessKey, String text) {
		this.jdbc.sql("INSERT INTO alert (raised_at, site_id, business_key, text) VALUES (?, ?, ?, ?)")
			.params(Arrays.asList(UtcTime.of(this.clock.instant()), siteId.isEmpty() ? null : siteId, businessKey,
					text.substring(0, Math.min(text.length(), LONGEST_TEXT))))
			.update();
	}

	@Override
	public List<Alert> recent(int limit) {
		return this.jdbc.sql("SELECT * FROM alert ORDER BY id DESC LIMIT ?")
			.param(limit)
			.query((row, number) -> new Alert(row.getLong("id"), UtcTime.required(row, "raised_at"),
					Objects.requireNonNullElse(row.getString("site_id"), ""), row.getString("business_key"),
					row.getString("text")))
			.list();
	}

}
