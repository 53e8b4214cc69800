package io.dockflow.labor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has which work, and who did which.
 */
@Repository
class AssignmentRows {

	/** A shift ago nobody is where they were. */
	private static final Duration SHIFT = Duration.ofHours(12);

	private final JdbcClient jdbc;

	AssignmentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The open work that people of the site have, as their task list orders it. */
	List<Open> open(String siteId) {
		return this.jdbc.sql("""
				SELECT id, task_kind, business_key, skill, process_instance_key, assignee, from_location, to_location,
				  priority, planned_seconds, assigned_at, due_at, begun_at FROM assignment
				WHERE site_id = ? AND state = 'OPEN' AND assignee IS NOT NULL
				ORDER BY priority DESC, due_at, id""").param(siteId).query(AssignmentRows::open).list();
	}

	private static Open open(ResultSet row, int number) throws SQLException {
		return new Open(row.getLong("id"), TaskKind.of(row.getString("task_kind")), row.getString("business_key"),
				row.getString("skill"), row.getObject("process_instance_key", Long.class), row.getString("assignee"),
				row.getString("from_location"), row.getString("to_location"), row.getInt("priority"),
				row.getLong("planned_seconds"), UtcTime.required(row, "assigned_at"), UtcTime.required(row, "due_at"),
				UtcTime.nullable(row, "begun_at"));
	}

	/** What the site's people did in this shift, by user name. */
	Map<String, Past> past(String siteId, Instant now) {
		var past = new HashMap<String, Past>();
		this.jdbc.sql("""
				SELECT done_by, to_location, ended_at, planned_seconds FROM assignment
				WHERE site_id = ? AND state = 'DONE' AND done_by IS NOT NULL AND ended_at > ? ORDER BY ended_at, id""")
			.params(siteId, UtcTime.of(now.minus(SHIFT)))
			.query((row) -> {
				var before = past.getOrDefault(row.getString("done_by"), new Past(null, Instant.EPOCH, 0));
				var place = row.getString("to_location");
				past.put(row.getString("done_by"), new Past((place != null) ? place : before.place(),
						UtcTime.required(row, "ended_at"), before.seconds() + row.getLong("planned_seconds")));
			});
		return past;
	}

	void insert(Assignments.Request request, WorkMeasure.@Nullable Way way, Assignment assignment, long standardSeconds,
			Instant now) {
		this.jdbc.sql("""
				INSERT INTO assignment (task_kind, business_key, site_id, skill, process_instance_key, from_location,
				  to_location, priority, assignee, planned_seconds, standard_seconds, assigned_at, due_at, state)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
			.params(Arrays.asList(request.kind().code(), request.businessKey(), request.siteId(), request.skill(),
					request.processInstanceKey(), (way != null) ? way.from() : null, (way != null) ? way.to() : null,
					assignment.priority(), assignment.assignee(), assignment.plannedSeconds(), standardSeconds,
					UtcTime.of(now), UtcTime.of(assignment.dueAt())))
			.update();
	}

	/**
	 * Gives open work to somebody else.
	 * @return whether it was still theirs and not begun
	 */
	boolean move(long id, String from, String to, Instant now) {
		return this.jdbc.sql("""
				UPDATE assignment SET assignee = ?, assigned_at = ?
				WHERE id = ? AND state = 'OPEN' AND assignee = ? AND begun_at IS NULL""")
			.params(to, UtcTime.of(now), id, from)
			.update() == 1;
	}

	void begin(long processInstanceKey, String username, Instant now) {
		this.jdbc.sql("""
				UPDATE assignment SET begun_at = ?
				WHERE process_instance_key = ? AND state = 'OPEN' AND assignee = ? AND begun_at IS NULL""")
			.params(UtcTime.of(now), processInstanceKey, username)
			.update();
	}

	/** Ends open work without a doer. */
	void end(TaskKind kind, String businessKey, String state, Instant now) {
		this.jdbc.sql("""
				UPDATE assignment SET state = ?, ended_at = ?
				WHERE business_key = ? AND task_kind = ? AND state = 'OPEN'""")
			.params(state, UtcTime.of(now), businessKey, kind.code())
			.update();
	}

	/**
	 * Ends open work with its doer. How long it took is known when somebody saw its
	 * beginning: its doer looked at it, or had it already when they were through with
	 * what they did before.
	 */
	void finish(TaskKind kind, String businessKey, @Nullable String doneBy, @Nullable String place, Instant now) {
		for (var work : this.jdbc.sql("""
				SELECT id, COALESCE(?, assignee) AS doer, assigned_at, begun_at FROM assignment
				WHERE business_key = ? AND task_kind = ? AND state = 'OPEN'""")
			.params(Arrays.asList(doneBy, businessKey, kind.code()))
			.query((row, number) -> new Ending(row.getLong("id"), row.getString("doer"),
					UtcTime.required(row, "assigned_at"), UtcTime.nullable(row, "begun_at")))
			.list()) {
			var begun = beginning(work);
			this.jdbc
				.sql("""
						UPDATE assignment SET state = 'DONE', done_by = ?, to_location = COALESCE(?, to_location), ended_at = ?,
						  actual_seconds = ? WHERE id = ? AND state = 'OPEN'""")
				.params(Arrays.asList(work.doer(), place, UtcTime.of(now),
						(begun != null) ? Math.max(0, Duration.between(begun, now).toSeconds()) : null, work.id()))
				.update();
		}
	}

	private @Nullable Instant beginning(Ending work) {
		return lastEnd(work.doer())
			.filter((end) -> end.isAfter((work.begunAt() != null) ? work.begunAt() : work.assignedAt()))
			.orElse(work.begunAt());
	}

	private Optional<Instant> lastEnd(@Nullable String doer) {
		return this.jdbc.sql("""
				SELECT ended_at FROM assignment WHERE done_by = ? AND state = 'DONE'
				ORDER BY ended_at DESC LIMIT 1""")
			.params(Arrays.asList(doer))
			.query((row, number) -> UtcTime.required(row, "ended_at"))
			.optional();
	}

	Optional<String> whoDoes(TaskKind kind, String businessKey) {
		return this.jdbc.sql("""
				SELECT COALESCE(done_by, assignee) FROM assignment
				WHERE business_key = ? AND task_kind = ? AND state IN ('OPEN', 'DONE')
				  AND COALESCE(done_by, assignee) IS NOT NULL ORDER BY id DESC LIMIT 1""")
			.params(businessKey, kind.code())
			.query(String.class)
			.optional();
	}

	/** The open work of a process instance, the newest of it. */
	Optional<Work> ofInstance(long processInstanceKey) {
		return this.jdbc.sql("""
				SELECT task_kind, business_key FROM assignment
				WHERE process_instance_key = ? AND state = 'OPEN' ORDER BY id DESC LIMIT 1""")
			.param(processInstanceKey)
			.query((row, number) -> new Work(TaskKind.of(row.getString("task_kind")), row.getString("business_key")))
			.optional();
	}

	private record Ending(long id, @Nullable String doer, Instant assignedAt, @Nullable Instant begunAt) {
	}

	/** What work it is. */
	record Work(TaskKind kind, String businessKey) {
	}

	/** Work somebody has and has not done. */
	record Open(long id, TaskKind kind, String businessKey, String skill, @Nullable Long processInstanceKey,
			String worker, @Nullable String fromLocation, @Nullable String toLocation, int priority,
			long plannedSeconds, Instant assignedAt, Instant dueAt, @Nullable Instant begunAt) {

		String taskId() {
			return Long.toString(this.id);
		}

	}

	/**
	 * What somebody did.
	 *
	 * @param place where they finished it, {@code null} when that is not known
	 * @param seconds planned time of all of it
	 */
	record Past(@Nullable String place, Instant endedAt, long seconds) {
	}

}
