package io.dockflow.labor;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Learns once an hour from finished work how long each kind really takes at each site.
 * Sites are the groups of {@link LearnedStandard}: one with little work of its own
 * believes the others.
 */
@Repository
class LearnedStandards {

	/** What is learned never changes a plan by more than this. */
	static final double LEAST = 0.5;

	static final double MOST = 2;

	/** Of each kind so much, the newest first. */
	private static final int LEARNED_OF = 2_000;

	/**
	 * Work confirmed in a fifth of its time was not done in that time, and what took five
	 * times as long lay about.
	 */
	private static final double BELIEVED = 5;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final Clock clock;

	LearnedStandards(JdbcClient jdbc, Transactions transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** What to multiply engineered seconds by; 1 where nothing was learned. */
	double factor(TaskKind kind, String siteId) {
		return this.jdbc.sql("SELECT factor FROM learned_standard WHERE task_kind = ? AND site_id = ?")
			.params(kind.code(), siteId)
			.query(Double.class)
			.optional()
			.orElse(1.0);
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void learn() {
		for (var kind : TaskKind.values()) {
			this.transactions.run(() -> learn(kind));
		}
	}

	private void learn(TaskKind kind) {
		LearnedStandard.from(finished(kind))
			.byGroup()
			.forEach((siteId, correction) -> this.jdbc.sql("""
					INSERT INTO learned_standard (task_kind, site_id, factor, observed, learned_of, learned_at)
					VALUES (?, ?, ?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE factor = VALUES(factor), observed = VALUES(observed),
					  learned_of = VALUES(learned_of), learned_at = VALUES(learned_at)""")
				.params(kind.code(), siteId, Math.clamp(correction.factor(), LEAST, MOST), correction.observed(),
						correction.n(), UtcTime.of(this.clock.instant()))
				.update());
	}

	private List<LearnedStandard.Actual> finished(TaskKind kind) {
		return this.jdbc.sql("""
				SELECT site_id, standard_seconds, actual_seconds FROM assignment
				WHERE task_kind = :kind AND state = 'DONE' AND standard_seconds > 0
				  AND actual_seconds BETWEEN GREATEST(1, standard_seconds / :believed) AND standard_seconds * :believed
				ORDER BY id DESC LIMIT :limit""")
			.param("kind", kind.code())
			.param("believed", BELIEVED)
			.param("limit", LEARNED_OF)
			.query((row, number) -> new LearnedStandard.Actual(row.getString("site_id"),
					row.getLong("standard_seconds"), row.getLong("actual_seconds")))
			.list();
	}

}
