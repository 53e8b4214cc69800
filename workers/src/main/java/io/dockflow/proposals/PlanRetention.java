package io.dockflow.proposals;

import java.time.Clock;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.UtcTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Forgets old runs each night, a bite at a time, each in a transaction of its own. What
 * was ordered stays with its item and forecast, so that an order can still say why it was
 * raised, and so does the newest run that planned anything of each site. Runs that are
 * not closed are somebody's case and stay, too.
 */
@Repository
class PlanRetention {

	private static final Logger log = LoggerFactory.getLogger(PlanRetention.class);

	/** Rows that one transaction deletes. */
	private static final int BITE = 5_000;

	/** Runs of one night: a backlog of years is gone in some weeks. */
	private static final int RUNS = 100;

	private final JdbcClient jdbc;

	private final PlanSettings settings;

	private final Transactions transactions;

	private final Clock clock;

	PlanRetention(JdbcClient jdbc, PlanSettings settings, Transactions transactions, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(cron = "${dockflow.planning.forget:0 15 4 * * *}")
	void forget() {
		var old = this.jdbc.sql("""
				SELECT r.run_number FROM plan_run r
				WHERE r.state = 'CLOSED' AND r.forgotten_at IS NULL AND r.requested_at < :before AND NOT EXISTS (
				  SELECT 1 FROM plan_run_site s WHERE s.run_number = r.run_number AND NOT EXISTS (
				    SELECT 1 FROM plan_run_site o JOIN plan_run n ON n.run_number = o.run_number
				    WHERE o.site_id = s.site_id AND n.state = 'CLOSED' AND n.item_sites > 0
				      AND n.requested_at > r.requested_at))
				ORDER BY r.requested_at LIMIT :runs""")
			.param("before", UtcTime.of(this.clock.instant().minus(this.settings.keepRuns())))
			.param("runs", RUNS)
			.query(String.class)
			.list();
		old.forEach(this::forget);
		if (!old.isEmpty()) {
			log.info("Forgot {} planning runs that are older than {} days", old.size(),
					this.settings.keepRuns().toDays());
		}
	}

	private void forget(String runNumber) {
		bites(runNumber, "DELETE FROM plan_accuracy WHERE run_number = ? LIMIT ?");
		bites(runNumber, "DELETE FROM plan_proposal WHERE run_number = ? AND document IS NULL LIMIT ?");
		bites(runNumber, """
				DELETE FROM plan_forecast WHERE run_number = ? AND NOT EXISTS (
				  SELECT 1 FROM plan_proposal p WHERE p.run_number = plan_forecast.run_number
				  AND p.site_id = plan_forecast.site_id AND p.item_id = plan_forecast.item_id) LIMIT ?""");
		bites(runNumber, """
				DELETE FROM plan_item WHERE run_number = ? AND NOT EXISTS (
				  SELECT 1 FROM plan_proposal p WHERE p.run_number = plan_item.run_number
				  AND p.site_id = plan_item.site_id AND p.item_id = plan_item.item_id) LIMIT ?""");
		this.transactions.run(() -> end(runNumber));
	}

	private void bites(String runNumber, String delete) {
		int gone;
		do {
			gone = this.transactions.call(() -> this.jdbc.sql(delete).params(runNumber, BITE).update());
		}
		while (gone == BITE);
	}

	/** A run of which nothing is left goes, too. */
	private void end(String runNumber) {
		var ordered = this.jdbc.sql("SELECT COUNT(*) FROM plan_proposal WHERE run_number = ?")
			.param(runNumber)
			.query(Long.class)
			.single();
		if (ordered > 0) {
			this.jdbc.sql("UPDATE plan_run SET forgotten_at = ? WHERE run_number = ?")
				.params(UtcTime.of(this.clock.instant()), runNumber)
				.update();
			return;
		}
		this.jdbc.sql("DELETE FROM plan_run_site WHERE run_number = ?").param(runNumber).update();
		this.jdbc.sql("DELETE FROM plan_run WHERE run_number = ?").param(runNumber).update();
	}

}
