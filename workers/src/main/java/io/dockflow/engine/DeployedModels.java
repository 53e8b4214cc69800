package io.dockflow.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which content of each packaged model was deployed last. A start must not deploy over
 * what a process owner published since.
 */
@Repository
class DeployedModels {

	private final JdbcClient jdbc;

	private final Clock clock;

	DeployedModels(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Map<String, String> checksums() {
		var checksums = new HashMap<String, String>();
		this.jdbc.sql("SELECT resource_name, checksum FROM deployed_model").query((row) -> {
			checksums.put(row.getString("resource_name"), row.getString("checksum"));
		});
		return checksums;
	}

	List<Long> decisionKeys() {
		return this.jdbc.sql("SELECT decision_key FROM deployed_model WHERE decision_key IS NOT NULL LIMIT 1")
			.query(Long.class)
			.list();
	}

	void record(String resourceName, String checksum, DeployedResources deployed) {
		var decisionKey = deployed.decisions().isEmpty() ? null : deployed.decisions().getFirst().decisionKey();
		this.jdbc
			.sql("REPLACE INTO deployed_model (resource_name, checksum, decision_key, deployed_at) VALUES (?, ?, ?, ?)")
			.params(resourceName, checksum, decisionKey, UtcTime.of(this.clock.instant()))
			.update();
	}

}
