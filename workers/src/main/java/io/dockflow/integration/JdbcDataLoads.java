package io.dockflow.integration;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.dockflow.shared.UtcTime;

@Repository
class JdbcDataLoads implements DataLoads {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcDataLoads(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public boolean isLoaded(String name) {
		return this.jdbc.sql("SELECT COUNT(*) FROM data_load WHERE name = ?")
			.param(name)
			.query(Long.class)
			.single() > 0;
	}

	@Override
	public void mark(String name, String detail) {
		this.jdbc.sql("INSERT INTO data_load (name, detail, loaded_at) VALUES (?, ?, ?)")
			.params(name, detail, UtcTime.of(this.clock.instant()))
			.update();
	}

}
