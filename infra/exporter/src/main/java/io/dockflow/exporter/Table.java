package io.dockflow.exporter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables that records are written to, each with the one statement that writes a row:
 * an upsert in which the time of creation keeps its first value.
 */
enum Table {

	PROCESS_DEFINITION("process_definition", List.of("definition_key"), "deployed_at",
			List.of("bpmn_process_id", "name", "version", "version_tag", "resource_name", "checksum", "xml",
					"tenant_id")),

	FORM("form", List.of("form_key"), "deployed_at", List.of("form_id", "version", "resource", "tenant_id")),

	PROCESS_INSTANCE("process_instance", List.of("instance_key"), "started_at",
			List.of("definition_key", "bpmn_process_id", "version", "parent_instance_key",
					"parent_element_instance_key", "state", "tenant_id", "ended_at")),

	ELEMENT_INSTANCE("element_instance", List.of("element_instance_key"), "started_at",
			List.of("instance_key", "definition_key", "element_id", "element_type", "scope_key", "state", "ended_at")),

	USER_TASK("user_task", List.of("task_key"), "created_at",
			List.of("element_instance_key", "instance_key", "definition_key", "bpmn_process_id", "element_id", "state",
					"assignee", "candidate_groups", "candidate_users", "priority", "due_at", "follow_up_at", "form_key",
					"action", "tenant_id", "ended_at")),

	VARIABLE("variable", List.of("scope_key", "name"), "updated_at", List.of("value", "instance_key")) {
		@Override
		boolean keepsFirstTime() {
			return false;
		}
	},

	INCIDENT("incident", List.of("incident_key"), "created_at",
			List.of("instance_key", "definition_key", "element_id", "element_instance_key", "job_key", "error_type",
					"message", "state", "resolved_at")),

	JOB("job", List.of("job_key"), "created_at", List.of("instance_key", "element_instance_key", "element_id", "type",
			"state", "retries", "worker", "error_code", "error_message", "ended_at"));

	private final List<String> columns;

	private final String upsert;

	Table(String tableName, List<String> keys, String time, List<String> values) {
		this.columns = Stream.of(keys, List.of(time), values).flatMap(List::stream).toList();
		List<String> updated = keepsFirstTime() ? values : Stream.concat(Stream.of(time), values.stream()).toList();
		this.upsert = "INSERT INTO %s (%s) VALUES (%s) ON DUPLICATE KEY UPDATE %s".formatted(tableName,
				this.columns.stream().map(Table::quoted).collect(Collectors.joining(", ")),
				this.columns.stream().map((column) -> "?").collect(Collectors.joining(", ")),
				updated.stream()
					.map((column) -> "%1$s = VALUES(%1$s)".formatted(quoted(column)))
					.collect(Collectors.joining(", ")));
	}

	boolean keepsFirstTime() {
		return true;
	}

	/**
	 * What the parameters of {@link #upsert()} are for: the key, the time, the values.
	 */
	List<String> columns() {
		return this.columns;
	}

	String upsert() {
		return this.upsert;
	}

	private static String quoted(String column) {
		return '`' + column + '`';
	}

}
