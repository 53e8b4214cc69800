package io.dockflow.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of runs, of their sites and of the ways between sites.
 */
@Repository
class PlanRows {

	private static final String FILTER = " " + """
			WHERE (:site IS NULL OR EXISTS (SELECT 1 FROM plan_run_site s
			 WHERE s.run_number = r.run_number AND s.site_id = :site))""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Warehouses and stores of which demand is known or that are fed. */
	List<String> sites() {
		return this.jdbc.sql("""
				SELECT site_id FROM site WHERE kind IN ('WAREHOUSE', 'STORE') AND (
				  EXISTS (SELECT 1 FROM sales_history h WHERE h.site_id = site.site_id)
				  OR EXISTS (SELECT 1 FROM customer_order o WHERE o.site_id = site.site_id)
				  OR EXISTS (SELECT 1 FROM supply_lane l WHERE l.to_site = site.site_id OR l.from_site = site.site_id))
				ORDER BY site_id""").query(String.class).list();
	}

	List<SupplyLane> lanes() {
		return this.jdbc.sql("SELECT * FROM supply_lane ORDER BY from_site, to_site").query(SupplyLane.class).list();
	}

	void setLane(SupplyLane lane) {
		this.jdbc.sql("""
				INSERT INTO supply_lane (from_site, to_site, kind, days, unit_cost_cents, fixed_cost_cents)
				VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE kind = VALUES(kind), days = VALUES(days),
				  unit_cost_cents = VALUES(unit_cost_cents), fixed_cost_cents = VALUES(fixed_cost_cents)""")
			.params(lane.fromSite(), lane.toSite(), lane.kind().name(), lane.days(), lane.unitCostCents(),
					lane.fixedCostCents())
			.update();
	}

	/**
	 * Claims sites for a run, in their order, so that whoever claims one of them at the
	 * same time waits and then sees it taken. Throws a {@code DuplicateKeyException} when
	 * one is.
	 */
	void claim(String runNumber, List<String> siteIds) {
		for (var siteId : siteIds) {
			this.jdbc.sql("INSERT INTO plan_guard (site_id, run_number) VALUES (?, ?)")
				.params(siteId, runNumber)
				.update();
		}
	}

	/** The open run that has one of these sites. */
	Optional<String> claimed(Collection<String> siteIds) {
		return this.jdbc.sql("SELECT run_number FROM plan_guard WHERE site_id IN (:sites) ORDER BY site_id LIMIT 1")
			.param("sites", siteIds)
			.query(String.class)
			.optional();
	}

	void release(String runNumber) {
		this.jdbc.sql("DELETE FROM plan_guard WHERE run_number = ?").param(runNumber).update();
	}

	void insert(String runNumber, List<String> siteIds, String requestedBy, LocalDate today, int weeks) {
		this.jdbc.sql("""
				INSERT INTO plan_run (run_number, requested_by, requested_at, state, planned_on, first_week, weeks)
				VALUES (?, ?, ?, 'REQUESTED', ?, ?, ?)""")
			.params(runNumber, requestedBy, UtcTime.of(this.clock.instant()), today, DemandHistory.monday(today), weeks)
			.update();
		var values = new ArrayList<Object>();
		siteIds.forEach((site) -> values.addAll(List.of(runNumber, site)));
		this.jdbc.sql("INSERT INTO plan_run_site (run_number, site_id) VALUES " + Batches.rows(siteIds.size(), 2))
			.params(values)
			.update();
	}

	PlanRun byNumber(String runNumber) {
		return this.jdbc.sql("SELECT r.* FROM plan_run r WHERE r.run_number = ?")
			.param(runNumber)
			.query(this::run)
			.optional()
			.orElseThrow(() -> new NotFound("planning run", runNumber));
	}

	List<PlanRun> list(@Nullable String siteId, int page, int size) {
		return this.jdbc
			.sql("SELECT r.* FROM plan_run r" + FILTER
					+ " ORDER BY r.requested_at DESC, r.run_number DESC LIMIT :size OFFSET :offset")
			.param("site", siteId)
			.param("size", size)
			.param("offset", (long) page * size)
			.query(this::run)
			.list();
	}

	long count(@Nullable String siteId) {
		return this.jdbc.sql("SELECT COUNT(*) FROM plan_run r" + FILTER)
			.param("site", siteId)
			.query(Long.class)
			.single();
	}

	private PlanRun run(ResultSet row, int number) throws SQLException {
		var runNumber = row.getString("run_number");
		var wape = row.getObject("wape", Double.class);
		return new PlanRun(runNumber, sites(runNumber), row.getString("requested_by"),
				UtcTime.required(row, "requested_at"), PlanRun.State.valueOf(row.getString("state")),
				row.getObject("planned_on", LocalDate.class), row.getObject("first_week", LocalDate.class),
				row.getInt("weeks"), row.getInt("item_sites"), row.getInt("proposals"), row.getLong("value_cents"),
				row.getObject("change_percent", Double.class), row.getString("exception_class"),
				row.getString("reviewed_by"), row.getString("review_note"), row.getString("process_instance_key"),
				UtcTime.nullable(row, "closed_at"), UtcTime.nullable(row, "forgotten_at"),
				(wape != null) ? new PlanRun.Accuracy(wape, row.getDouble("bias"), row.getDouble("coverage"),
						row.getInt("measured_weeks")) : null);
	}

	private List<String> sites(String runNumber) {
		return this.jdbc.sql("SELECT site_id FROM plan_run_site WHERE run_number = ? ORDER BY site_id")
			.param(runNumber)
			.query(String.class)
			.list();
	}

	void planning(String runNumber, long processInstanceKey, int itemSites) {
		this.jdbc.sql(
				"UPDATE plan_run SET state = 'PLANNING', process_instance_key = ?, item_sites = ? WHERE run_number = ?")
			.params(processInstanceKey, itemSites, runNumber)
			.update();
	}

	void proposed(String runNumber, int proposals, long valueCents, double changePercent, String exceptionClass) {
		this.jdbc
			.sql("""
					UPDATE plan_run SET state = 'PROPOSED', proposals = ?, value_cents = ?, change_percent = ?, exception_class = ?
					WHERE run_number = ?""")
			.params(proposals, valueCents, changePercent, exceptionClass, runNumber)
			.update();
	}

	void reviewed(String runNumber, @Nullable String by, @Nullable String note) {
		this.jdbc.sql("UPDATE plan_run SET reviewed_by = ?, review_note = ? WHERE run_number = ?")
			.params(Arrays.asList(by, note, runNumber))
			.update();
	}

	void ordering(String runNumber) {
		this.jdbc.sql("UPDATE plan_run SET state = 'ORDERING' WHERE run_number = ?").param(runNumber).update();
	}

	void close(String runNumber) {
		this.jdbc.sql("UPDATE plan_run SET state = 'CLOSED', closed_at = ? WHERE run_number = ?")
			.params(UtcTime.of(this.clock.instant()), runNumber)
			.update();
	}

	void measured(String runNumber, PlanRun.Accuracy accuracy) {
		this.jdbc.sql("UPDATE plan_run SET wape = ?, bias = ?, coverage = ?, measured_weeks = ? WHERE run_number = ?")
			.params(accuracy.wape(), accuracy.bias(), accuracy.coverage(), accuracy.weeks(), runNumber)
			.update();
	}

	/** Mean value of the runs of the same sites in the week before, in cents. */
	Optional<Double> valueBefore(PlanRun run) {
		return this.jdbc.sql("""
				SELECT AVG(r.value_cents) FROM plan_run r WHERE r.state = 'CLOSED' AND r.item_sites > 0
				AND r.planned_on >= ? AND r.requested_at < ? AND EXISTS (
				  SELECT 1 FROM plan_run_site s WHERE s.run_number = r.run_number AND s.site_id = ?)""")
			.params(run.plannedOn().minusWeeks(1), UtcTime.of(run.requestedAt()), run.siteIds().getFirst())
			.query(Double.class)
			.optional();
	}

	/**
	 * The run of the same sites whose forecast can be measured best: the newest that
	 * forecast four weeks that are over, else the oldest that forecast any.
	 */
	Optional<PlanRun> measurable(PlanRun run) {
		return this.jdbc
			.sql("""
					SELECT r.* FROM plan_run r WHERE r.run_number <> :run AND r.item_sites > 0 AND r.state = 'CLOSED'
					AND r.first_week < :week AND EXISTS (
					  SELECT 1 FROM plan_run_site s WHERE s.run_number = r.run_number AND s.site_id = :site)
					ORDER BY r.first_week <= :week - INTERVAL 28 DAY DESC,
					  IF(r.first_week <= :week - INTERVAL 28 DAY, DATEDIFF(:week, r.first_week), -DATEDIFF(:week, r.first_week)),
					  r.requested_at DESC LIMIT 1""")
			.param("run", run.runNumber())
			.param("week", run.firstWeek())
			.param("site", run.siteIds().getFirst())
			.query(this::run)
			.optional();
	}

}
