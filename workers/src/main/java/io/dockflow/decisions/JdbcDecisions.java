package io.dockflow.decisions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisions implements Decisions {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcDecisions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void record(String kind, String subject, String chosen, String ruleVersion, Explanation explanation) {
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				INSERT INTO decision (kind, subject, chosen, rule_version, title, reason, decided_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(kind, subject, chosen, ruleVersion, explanation.title(), explanation.reason(),
					UtcTime.of(this.clock.instant()))
			.update(key);
		if (explanation.candidates().isEmpty()) {
			return;
		}
		var id = key.getKeyAs(Number.class);
		var values = new ArrayList<Object>();
		for (var candidate : explanation.candidates()) {
			values.addAll(List.of(id, values.size() / 6, candidate.label(), candidate.score(), candidate.chosen(),
					candidate.note()));
		}
		this.jdbc
			.sql("INSERT INTO decision_candidate (decision_id, position, label, score, chosen, note) VALUES "
					+ Batches.rows(explanation.candidates().size(), 6))
			.params(values)
			.update();
	}

	@Override
	public Optional<Explanation> explain(String subject) {
		return explain(
				this.jdbc.sql("SELECT id, title, reason FROM decision WHERE subject = ? ORDER BY id DESC LIMIT 1")
					.param(subject));
	}

	@Override
	public Optional<Explanation> explain(String kind, String subject) {
		return explain(this.jdbc
			.sql("SELECT id, title, reason FROM decision WHERE subject = ? AND kind = ? ORDER BY id DESC LIMIT 1")
			.params(subject, kind));
	}

	private Optional<Explanation> explain(JdbcClient.StatementSpec newest) {
		return newest
			.query((row, number) -> new Explanation(row.getString("title"), row.getString("reason"),
					candidates(row.getLong("id"))))
			.optional();
	}

	private List<Explanation.Candidate> candidates(long decisionId) {
		return this.jdbc
			.sql("SELECT label, score, chosen, note FROM decision_candidate WHERE decision_id = ? ORDER BY position")
			.param(decisionId)
			.query((row, number) -> new Explanation.Candidate(row.getString("label"), row.getDouble("score"),
					row.getBoolean("chosen"), row.getString("note")))
			.list();
	}

}
