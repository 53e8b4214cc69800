package io.dockflow.web.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.shared.Like;
import io.dockflow.shared.UtcTime;
import io.dockflow.web.readmodel.ReadModel;
import io.dockflow.web.security.DockflowUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * The open user tasks, their forms and variables.
 */
@Repository
class TaskRows {

	private static final String SELECT = """
			SELECT t.task_key, t.element_instance_key, t.instance_key, t.definition_key, t.bpmn_process_id, t.element_id, t.state,
			       t.assignee, t.candidate_groups, t.priority, t.due_at, t.form_key, t.created_at, i.business_key
			  FROM engine.user_task t LEFT JOIN engine.process_instance i ON i.instance_key = t.instance_key\s""";

	private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

	private final ReadModel readModel;

	private final ObjectMapper json;

	TaskRows(ReadModel readModel, ObjectMapper json) {
		this.readModel = readModel;
		this.json = json;
	}

	Optional<TaskRow> find(long taskKey) {
		return this.readModel.sql(SELECT + "WHERE t.task_key = ?").param(taskKey).query(this::row).optional();
	}

	/**
	 * Whether the task belongs to another site than that; one without a site does not.
	 */
	boolean isElsewhere(TaskRow task, String siteId) {
		return this.readModel
			.sql("SELECT COUNT(*) FROM engine.variable WHERE scope_key = ? AND name = 'siteId' AND value <> ?")
			.params(task.instanceKey(), json(siteId))
			.query(Long.class)
			.single() > 0;
	}

	/** Who has the task, as soon as the read model knows. */
	Optional<String> awaitAssignee(long taskKey, Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		Optional<String> assignee = assignee(taskKey);
		while (assignee.isEmpty() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(LOOK_AGAIN.toNanos());
			assignee = assignee(taskKey);
		}
		return assignee;
	}

	private Optional<String> assignee(long taskKey) {
		return this.readModel.sql("SELECT assignee FROM engine.user_task WHERE task_key = ? AND assignee IS NOT NULL")
			.param(taskKey)
			.query(String.class)
			.optional();
	}

	List<TaskRow> find(TaskQuery query, DockflowUser user, int page, int size) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		String where = where(query, user, parameters);
		return this.readModel.sql(SELECT + where
				+ " ORDER BY t.priority DESC, COALESCE(t.due_at, '9999-12-31'), t.task_key LIMIT :limit OFFSET :offset")
			.params(parameters)
			.param("limit", size)
			.param("offset", (long) page * size)
			.query(this::row)
			.list();
	}

	long count(TaskQuery query, DockflowUser user) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		String where = where(query, user, parameters);
		return this.readModel.sql(
				"SELECT COUNT(*) FROM engine.user_task t LEFT JOIN engine.process_instance i ON i.instance_key = t.instance_key "
						+ where)
			.params(parameters)
			.query(Long.class)
			.single();
	}

	/** The open tasks of an instance that somebody has, by who has them. */
	Map<String, Long> assigned(long instanceKey) {
		Map<String, Long> assigned = new LinkedHashMap<>();
		this.readModel
			.sql("SELECT task_key, assignee FROM engine.user_task WHERE instance_key = ? AND state = 'CREATED'"
					+ " AND assignee IS NOT NULL ORDER BY task_key")
			.param(instanceKey)
			.query((row) -> {
				assigned.put(row.getString("assignee"), row.getLong("task_key"));
			});
		return assigned;
	}

	/** The form's id and schema. */
	Optional<TaskForm> form(@Nullable Long formKey) {
		if (formKey == null) {
			return Optional.empty();
		}
		return this.readModel.sql("SELECT form_id, resource FROM engine.form WHERE form_key = ?")
			.param(formKey)
			.query((row, index) -> new TaskForm(row.getString(1), tree(row.getString(2))))
			.optional();
	}

	/** What the task sees: its own variables over those of the scopes around it. */
	Map<String, Object> variables(TaskRow task) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (long scope : scopes(task)) {
			this.readModel.sql("SELECT name, value FROM engine.variable WHERE scope_key = ?")
				.param(scope)
				.query((row) -> {
					variables.put(row.getString(1), value(row.getString(2)));
				});
		}
		return variables;
	}

	/** From the process instance inwards to the task's own scope. */
	private List<Long> scopes(TaskRow task) {
		List<Long> scopes = new ArrayList<>();
		long scope = task.elementInstanceKey();
		while (scope != task.instanceKey() && scope > 0) {
			scopes.addFirst(scope);
			scope = this.readModel.sql("SELECT scope_key FROM engine.element_instance WHERE element_instance_key = ?")
				.param(scope)
				.query(Long.class)
				.optional()
				.orElse(task.instanceKey());
		}
		scopes.addFirst(task.instanceKey());
		return scopes;
	}

	private static String where(TaskQuery query, DockflowUser user, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("t.state = 'CREATED'"));
		switch (query.filter()) {
			case MINE -> {
				conditions.add("t.assignee = :me");
				parameters.put("me", user.getUsername());
			}
			case OPEN -> {
				conditions.add("t.assignee IS NULL");
				conditions.addAll(offered(user, parameters));
			}
			case CLAIMED -> {
				conditions.add("t.assignee IS NOT NULL AND t.assignee <> :me");
				parameters.put("me", user.getUsername());
				conditions.addAll(offered(user, parameters));
			}
			case ALL -> conditions.add(mineOr(offered(user, parameters), user, parameters));
		}
		if (query.process() != null) {
			conditions.add("t.bpmn_process_id = :process");
			parameters.put("process", query.process());
		}
		if (query.group() != null) {
			conditions.add(
					"EXISTS (SELECT 1 FROM engine.user_task_group o WHERE o.task_key = t.task_key AND o.candidate_group = :group)");
			parameters.put("group", query.group());
		}
		if (query.text() != null) {
			conditions.add("i.business_key COLLATE utf8mb4_general_ci LIKE :text");
			parameters.put("text", "%" + Like.escaped(query.text()) + "%");
		}
		return "WHERE " + String.join(" AND ", conditions);
	}

	/** Of the person's site, and of a group of theirs unless they see all groups. */
	private static List<String> offered(DockflowUser user, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		if (!user.seesAllTasks()) {
			conditions.add(
					"EXISTS (SELECT 1 FROM engine.user_task_group g WHERE g.task_key = t.task_key AND g.candidate_group IN (:groups))");
			parameters.put("groups", user.groups().isEmpty() ? List.of("") : user.groups());
		}
		if (user.siteId() != null) {
			conditions.add(
					"NOT EXISTS (SELECT 1 FROM engine.variable v WHERE v.scope_key = t.instance_key AND v.name = 'siteId' AND v.value <> :site)");
			parameters.put("site", json(user.siteId()));
		}
		return conditions;
	}

	private static String json(String siteId) {
		return '"' + siteId + '"';
	}

	private static String mineOr(List<String> conditions, DockflowUser user, Map<String, Object> parameters) {
		if (conditions.isEmpty()) {
			return "TRUE";
		}
		parameters.put("me", user.getUsername());
		return "(t.assignee = :me OR (" + String.join(" AND ", conditions) + "))";
	}

	private TaskRow row(ResultSet row, int index) throws SQLException {
		long formKey = row.getLong("form_key");
		Long form = row.wasNull() ? null : formKey;
		return new TaskRow(row.getLong("task_key"), row.getLong("element_instance_key"), row.getLong("instance_key"),
				row.getLong("definition_key"), row.getString("bpmn_process_id"), row.getString("element_id"),
				row.getString("state"), row.getString("assignee"), groups(row.getString("candidate_groups")),
				row.getInt("priority"), UtcTime.nullable(row, "due_at"), form, UtcTime.required(row, "created_at"),
				row.getString("business_key"));
	}

	private List<String> groups(String text) {
		try {
			return this.json.readValue(text, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JsonNode tree(String text) {
		try {
			return this.json.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Object value(String text) {
		try {
			return this.json.readValue(text, Object.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record TaskForm(String formId, JsonNode schema) {
	}

}
