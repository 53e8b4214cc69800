package io.dockflow.web.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dockflow.shared.UtcTime;
import io.dockflow.web.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Deployed processes with their versions and what runs in them.
 */
@Repository
class ProcessRows {

	private final ReadModel readModel;

	ProcessRows(ReadModel readModel) {
		this.readModel = readModel;
	}

	List<ProcessOverview> all() {
		Map<String, List<Row>> byProcess = new LinkedHashMap<>();
		this.readModel
			.sql("""
					SELECT d.definition_key, d.bpmn_process_id, COALESCE(d.name, d.bpmn_process_id) name, d.version, d.version_tag, d.deployed_at,
					       COALESCE(i.active, 0) active, COALESCE(i.completed, 0) completed, COALESCE(i.ended, 0) ended,
					       COALESCE(o.incidents, 0) incidents
					  FROM engine.process_definition d
					  LEFT JOIN (SELECT definition_key, SUM(state = 'ACTIVE') active, SUM(state = 'COMPLETED') completed,
					                    SUM(state = 'TERMINATED') ended
					               FROM engine.process_instance GROUP BY definition_key) i ON i.definition_key = d.definition_key
					  LEFT JOIN (SELECT definition_key, COUNT(*) incidents FROM engine.process_instance
					              WHERE incidents > 0 AND state = 'ACTIVE'
					              GROUP BY definition_key) o ON o.definition_key = d.definition_key
					 ORDER BY name, d.bpmn_process_id, d.version DESC""")
			.query((row) -> {
				Row read = new Row(row.getString("bpmn_process_id"), row.getString("name"), row.getLong("completed"),
						row.getLong("ended"),
						new Version(row.getLong("definition_key"), row.getInt("version"), row.getString("version_tag"),
								UtcTime.required(row, "deployed_at"), row.getLong("active"), row.getLong("incidents")));
				byProcess.computeIfAbsent(read.processId(), (id) -> new ArrayList<>()).add(read);
			});
		return byProcess.values().stream().map(ProcessRows::overview).toList();
	}

	private static ProcessOverview overview(List<Row> rows) {
		Row latest = rows.getFirst();
		return new ProcessOverview(latest.processId(), latest.name(), latest.version().version(),
				rows.stream().mapToLong((row) -> row.version().active()).sum(),
				rows.stream().mapToLong(Row::completed).sum(), rows.stream().mapToLong(Row::terminated).sum(),
				rows.stream().mapToLong((row) -> row.version().incidents()).sum(),
				rows.stream().map(Row::version).toList());
	}

	private record Row(String processId, String name, long completed, long terminated, Version version) {
	}

	record ProcessOverview(String processId, String name, int latestVersion, long active, long completed,
			long terminated, long incidents, List<Version> versions) {
	}

	record Version(@JsonSerialize(using = ToStringSerializer.class) long definitionKey, int version,
			@Nullable String versionTag, Instant deployedAt, long active, long incidents) {
	}

}
