package io.dockflow.labor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssignments implements Assignments {

	private static final WorkMeasure.Work UNKNOWN = new WorkMeasure.Work(1, 0, 0, null);

	private final JdbcClient jdbc;

	private final JdbcWorkers workers;

	private final Sites sites;

	private final Map<TaskKind, WorkMeasure> measures = new EnumMap<>(TaskKind.class);

	private final Transactions transactions;

	private final Clock clock;

	JdbcAssignments(JdbcClient jdbc, JdbcWorkers workers, Sites sites, List<WorkMeasure> measures,
			Transactions transactions, Clock clock) {
		this.jdbc = jdbc;
		this.workers = workers;
		this.sites = sites;
		measures.forEach((measure) -> this.measures.put(measure.kind(), measure));
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Assignment assign(TaskKind kind, String businessKey, String siteId, String skill,
			@Nullable String locationId) {
		return this.transactions.call(() -> {
			var now = this.clock.instant();
			var standard = standard(kind);
			var work = Optional.ofNullable(this.measures.get(kind))
				.flatMap((measure) -> measure.measure(businessKey))
				.orElse(UNKNOWN);
			end(kind, businessKey, "REASSIGNED", null);
			var chosen = choose(siteId, skill, now);
			var queued = chosen.map(LeastLoaded.Candidate::openSeconds).orElse(0L);
			var dueAt = standard.dueAt(work, now, queued);
			var assignment = new Assignment(chosen.map(LeastLoaded.Candidate::username).orElse(null), dueAt,
					standard.slaAt(now, dueAt), standard.priority(work, now), standard.plannedSeconds(work));
			insert(kind, businessKey, siteId, skill, assignment, now);
			return assignment;
		});
	}

	private LabourStandard standard(TaskKind kind) {
		return this.jdbc.sql("SELECT * FROM labour_standard WHERE task_kind = ?")
			.param(kind.code())
			.query(LabourStandard.class)
			.single();
	}

	private Optional<LeastLoaded.Candidate> choose(String siteId, String skill, Instant now) {
		var localTime = LocalDateTime.ofInstant(now, this.sites.byId(siteId).zone());
		var plans = this.workers.shiftPlans(siteId);
		var onShift = this.workers.lockCandidates(siteId, skill)
			.stream()
			.filter((worker) -> plans.getOrDefault(worker.username(), new ShiftPlan(List.of())).covers(localTime))
			.toList();
		return LeastLoaded.of(onShift);
	}

	private void insert(TaskKind kind, String businessKey, String siteId, String skill, Assignment assignment,
			Instant now) {
		this.jdbc.sql("""
				INSERT INTO assignment (task_kind, business_key, site_id, skill, assignee, planned_seconds, assigned_at,
				  due_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
			.params(Arrays.asList(kind.code(), businessKey, siteId, skill, assignment.assignee(),
					assignment.plannedSeconds(), UtcTime.of(now), UtcTime.of(assignment.dueAt())))
			.update();
	}

	@Override
	public void finish(TaskKind kind, String businessKey, @Nullable String doneBy) {
		end(kind, businessKey, "DONE", doneBy);
	}

	@Override
	public String whoDoes(TaskKind kind, String businessKey, String otherwise) {
		return this.jdbc.sql("""
				SELECT COALESCE(done_by, assignee) FROM assignment
				WHERE business_key = ? AND task_kind = ? AND state IN ('OPEN', 'DONE')
				  AND COALESCE(done_by, assignee) IS NOT NULL ORDER BY id DESC LIMIT 1""")
			.params(businessKey, kind.code())
			.query(String.class)
			.optional()
			.orElse(otherwise);
	}

	@Override
	public void cancel(TaskKind kind, String businessKey) {
		end(kind, businessKey, "CANCELLED", null);
	}

	private void end(TaskKind kind, String businessKey, String state, @Nullable String doneBy) {
		this.jdbc.sql("""
				UPDATE assignment SET state = ?, done_by = COALESCE(?, IF(? = 'DONE', assignee, NULL)), ended_at = ?
				WHERE business_key = ? AND task_kind = ? AND state = 'OPEN'""")
			.params(Arrays.asList(state, doneBy, state, UtcTime.of(this.clock.instant()), businessKey, kind.code()))
			.update();
	}

}
