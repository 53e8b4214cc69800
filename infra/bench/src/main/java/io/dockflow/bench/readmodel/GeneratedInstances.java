package io.dockflow.bench.readmodel;

import java.sql.SQLException;

/**
 * A history as a year leaves it: ten processes, one instance in twenty running with an
 * open task, one in a thousand with an incident.
 *
 * @param count how many instances
 */
record GeneratedInstances(int count) {

	static final String PROCESS = "bench-process-";

	static final String GROUP = "bench-group-";

	static final String WORKER = "bench-worker";

	/** Above every key that a broker of one partition gives in a benchmark. */
	private static final long FIRST_KEY = 1_000_000_000_000_000_000L;

	private static final int CHUNK = 50_000;

	void insertInto(ReadModelTables tables) throws SQLException {
		tables.execute(
				"""
						INSERT INTO process_definition (definition_key, bpmn_process_id, name, version, resource_name, xml, tenant_id, deployed_at)
						SELECT %d + seq, CONCAT('%s', seq), CONCAT('Process ', seq), 1, 'bench.bpmn',
						       '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', '<default>', UTC_TIMESTAMP(3)
						  FROM seq_0_to_9"""
					.formatted(FIRST_KEY, PROCESS));
		for (int first = 0; first < this.count; first += CHUNK) {
			insert(tables, "seq_%d_to_%d".formatted(first, Math.min(this.count, first + CHUNK) - 1));
		}
		tables.execute("ANALYZE TABLE process_instance, element_instance, user_task, user_task_group");
	}

	private void insert(ReadModelTables tables, String numbers) throws SQLException {
		tables.execute(
				"""
						INSERT INTO process_instance (instance_key, definition_key, bpmn_process_id, version, business_key, state, incidents,
						                              tenant_id, started_at, ended_at)
						SELECT %1$d + seq, %1$d + seq %% 10, CONCAT('%2$s', seq %% 10), 1, CONCAT('SO-', seq),
						       IF((seq DIV 10) %% 20 = 0, 'ACTIVE', IF(seq %% 50 < 2, 'TERMINATED', 'COMPLETED')), seq %% 1000 = 0, '<default>',
						       UTC_TIMESTAMP(3) - INTERVAL (%3$d - seq) * 30 SECOND,
						       IF((seq DIV 10) %% 20 = 0, NULL, UTC_TIMESTAMP(3) - INTERVAL (%3$d - seq) * 30 - 20 SECOND)
						  FROM %4$s"""
					.formatted(FIRST_KEY, PROCESS, this.count, numbers));
		tables.execute(
				"""
						INSERT INTO element_instance (element_instance_key, instance_key, definition_key, element_id, element_type, scope_key,
						                              state, started_at, ended_at)
						SELECT i.instance_key * 2 + e.seq, i.instance_key, i.definition_key, IF(e.seq, 'Task_Bench', 'StartEvent_Bench'),
						       IF(e.seq, 'USER_TASK', 'START_EVENT'), i.instance_key, IF(e.seq, i.state, 'COMPLETED'), i.started_at, i.ended_at
						  FROM process_instance i JOIN %2$s n ON i.instance_key = %1$d + n.seq JOIN seq_0_to_1 e"""
					.formatted(FIRST_KEY, numbers));
		tables.execute(
				"""
						INSERT INTO user_task (task_key, element_instance_key, instance_key, definition_key, bpmn_process_id, element_id, state,
						                       assignee, candidate_groups, candidate_users, priority, due_at, tenant_id, created_at, ended_at)
						SELECT i.instance_key, i.instance_key * 2 + 1, i.instance_key, i.definition_key, i.bpmn_process_id, 'Task_Bench',
						       IF(i.state = 'ACTIVE', 'CREATED', 'COMPLETED'), IF(n.seq %% 3 = 0, IF(n.seq %% 9 = 0, '%3$s', 'another'), NULL),
						       CONCAT('["%4$s', n.seq %% 4, '"]'), '[]', 10 * (n.seq %% 7), i.started_at + INTERVAL 1 HOUR, '<default>',
						       i.started_at, i.ended_at
						  FROM process_instance i JOIN %2$s n ON i.instance_key = %1$d + n.seq"""
					.formatted(FIRST_KEY, numbers, WORKER, GROUP));
		tables.execute("""
				INSERT INTO user_task_group (task_key, candidate_group)
				SELECT t.task_key, CONCAT('%3$s', n.seq %% 4)
				  FROM user_task t JOIN %2$s n ON t.task_key = %1$d + n.seq WHERE t.state = 'CREATED'"""
			.formatted(FIRST_KEY, numbers, GROUP));
	}

}
