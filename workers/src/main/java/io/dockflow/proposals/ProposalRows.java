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
import io.dockflow.shared.Like;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of proposals.
 */
@Repository
class ProposalRows {

	private static final int LONGEST = 1000;

	private static final String SELECT = """
			SELECT p.*, i.description, i.base_unit, t.demand_class, COALESCE(s.name, f.name, '') AS source_name
			FROM plan_proposal p JOIN item i ON i.item_id = p.item_id
			JOIN plan_item t ON t.run_number = p.run_number AND t.site_id = p.site_id AND t.item_id = p.item_id
			LEFT JOIN supplier s ON p.kind = 'BUY' AND s.supplier_id = p.source
			LEFT JOIN site f ON p.kind = 'TRANSFER' AND f.site_id = p.source""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ProposalRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Forgets what a batch proposed before, so that it may be proposed again. */
	void clear(String runNumber, int batch) {
		this.jdbc.sql("""
				DELETE p FROM plan_proposal p JOIN plan_item t ON t.run_number = p.run_number AND t.site_id = p.site_id
				  AND t.item_id = p.item_id WHERE p.run_number = ? AND t.batch = ?""")
			.params(runNumber, batch)
			.update();
	}

	void insert(String runNumber, List<Draft> drafts) {
		Batches.of(drafts, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((draft) -> values.addAll(List.of(runNumber, draft.siteId(), draft.itemId(),
					draft.kind().name(), draft.source(), draft.quantity(), draft.quantity(), draft.priceCents(),
					draft.neededOn(), draft.exception().text(), "OPEN", cut(draft.reason()))));
			this.jdbc
				.sql("""
						INSERT INTO plan_proposal (run_number, site_id, item_id, kind, source, proposed, quantity, price_cents,
						  needed_on, exception, state, reason) VALUES """
						+ " " + Batches.rows(batch.size(), 12))
				.params(values)
				.update();
		});
	}

	List<Proposal> ofRun(String runNumber, Proposal.@Nullable State state) {
		return this.jdbc.sql(SELECT
				+ " WHERE p.run_number = :run AND (:state IS NULL OR p.state = :state) ORDER BY p.source, p.site_id, p.item_id")
			.param("run", runNumber)
			.param("state", (state != null) ? state.name() : null)
			.query(ProposalRows::proposal)
			.list();
	}

	List<Proposal> find(ProposalQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		values.add(query.size());
		values.add((long) query.page() * query.size());
		return this.jdbc
			.sql(SELECT + where
					+ " ORDER BY p.run_number DESC, p.quantity * p.price_cents DESC, p.proposal_id LIMIT ? OFFSET ?")
			.params(values)
			.query(ProposalRows::proposal)
			.list();
	}

	long count(ProposalQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		return this.jdbc
			.sql("""
					SELECT COUNT(*) FROM plan_proposal p JOIN item i ON i.item_id = p.item_id
					JOIN plan_item t ON t.run_number = p.run_number AND t.site_id = p.site_id AND t.item_id = p.item_id"""
					+ where)
			.params(values)
			.query(Long.class)
			.single();
	}

	private static String where(ProposalQuery query, List<Object> values) {
		var conditions = new ArrayList<String>();
		one("p.run_number = ?", query.runNumber(), conditions, values);
		one("p.site_id = ?", query.siteId(), conditions, values);
		one("p.source = ?", query.source(), conditions, values);
		one("t.demand_class = ?", query.demandClass(), conditions, values);
		one("p.state = ?", (query.state() != null) ? query.state().name() : null, conditions, values);
		if (query.text() != null && !query.text().isBlank()) {
			var text = Like.escaped(query.text().strip());
			conditions.add("(p.item_id LIKE ? OR LOWER(i.description) LIKE LOWER(?))");
			values.add(text + "%");
			values.add("%" + text + "%");
		}
		return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
	}

	private static void one(String condition, @Nullable String value, List<String> conditions, List<Object> values) {
		if (value != null && !value.isEmpty()) {
			conditions.add(condition);
			values.add(value);
		}
	}

	/** Locks a proposal against a second decision. */
	Optional<Proposal> lock(long proposalId) {
		this.jdbc.sql("SELECT proposal_id FROM plan_proposal WHERE proposal_id = ? FOR UPDATE")
			.param(proposalId)
			.query(Long.class)
			.optional();
		return this.jdbc.sql(SELECT + " WHERE p.proposal_id = ?")
			.param(proposalId)
			.query(ProposalRows::proposal)
			.optional();
	}

	private static Proposal proposal(ResultSet row, int number) throws SQLException {
		return new Proposal(row.getLong("proposal_id"), row.getString("run_number"), row.getString("site_id"),
				row.getString("item_id"), row.getString("description"), row.getString("base_unit"),
				row.getString("demand_class"), Proposal.Kind.valueOf(row.getString("kind")), row.getString("source"),
				row.getString("source_name"), row.getLong("proposed"), row.getLong("quantity"),
				row.getLong("price_cents"), row.getObject("needed_on", LocalDate.class), row.getString("exception"),
				Proposal.State.valueOf(row.getString("state")), row.getString("reason"), row.getString("decided_by"),
				UtcTime.nullable(row, "decided_at"), row.getString("note"), row.getString("document"));
	}

	void decide(long proposalId, Proposal.State state, long quantity, String by, @Nullable String note) {
		this.jdbc.sql("""
				UPDATE plan_proposal SET state = ?, quantity = ?, decided_by = ?, decided_at = ?, note = ?
				WHERE proposal_id = ?""")
			.params(Arrays.asList(state.name(), quantity, by, UtcTime.of(this.clock.instant()), shortened(note, 500),
					proposalId))
			.update();
	}

	/** Decides all that nobody has decided. */
	void decideOpen(String runNumber, Proposal.State state, @Nullable String by, @Nullable String note) {
		this.jdbc.sql("""
				UPDATE plan_proposal SET state = ?, decided_by = ?, decided_at = ?, note = ?
				WHERE run_number = ? AND state = 'OPEN'""")
			.params(Arrays.asList(state.name(), by, UtcTime.of(this.clock.instant()), shortened(note, 500), runNumber))
			.update();
	}

	void change(long proposalId, Proposal.State state, long quantity, String reason) {
		this.jdbc
			.sql("UPDATE plan_proposal SET state = ?, proposed = ?, quantity = ?, reason = ? WHERE proposal_id = ?")
			.params(state.name(), quantity, quantity, cut(reason), proposalId)
			.update();
	}

	void ordered(Collection<Long> proposalIds, String document) {
		this.jdbc.sql("UPDATE plan_proposal SET state = 'ORDERED', document = :document WHERE proposal_id IN (:ids)")
			.param("document", document)
			.param("ids", proposalIds)
			.update();
	}

	void failed(Collection<Long> proposalIds, String note) {
		this.jdbc.sql("UPDATE plan_proposal SET state = 'FAILED', note = :note WHERE proposal_id IN (:ids)")
			.param("note", shortened(note, 500))
			.param("ids", proposalIds)
			.update();
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	private static @Nullable String shortened(@Nullable String text, int longest) {
		return (text != null) ? text.substring(0, Math.min(text.length(), longest)) : null;
	}

	/** A proposal before it is filed. */
	record Draft(String siteId, String itemId, Proposal.Kind kind, String source, long quantity, long priceCents,
			LocalDate neededOn, ExceptionClass exception, String reason) {
	}

}
