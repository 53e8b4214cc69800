package io.dockflow.integration.retail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;

/**
 * Keeps what became of every line of every run.
 */
@Repository
class ImportJournal {

	private static final int COLUMNS = 8;

	private static final int MAX_REASON = 300;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final Clock clock;

	ImportJournal(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
		this.jdbc = jdbc;
		this.template = template;
		this.clock = clock;
	}

	long begin(ImportOptions options) {
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				INSERT INTO retail_import (site_id, from_day, to_day, stock_mode, imported_by, started_at)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.params(options.siteId(), options.from(), options.to(), options.stock().name(), options.importedBy(),
					UtcTime.of(this.clock.instant()))
			.update(key, "import_id");
		return java.util.Objects.requireNonNull(key.getKey()).longValue();
	}

	void end(long importId, long linesRead) {
		this.jdbc.sql("UPDATE retail_import SET ended_at = ?, lines_read = ? WHERE import_id = ?")
			.params(UtcTime.of(this.clock.instant()), linesRead, importId)
			.update();
	}

	void addAll(long importId, List<JournalLine> lines) {
		Batches.of(lines, (batch) -> {
			var values = new ArrayList<@Nullable Object>(batch.size() * COLUMNS);
			batch.forEach((line) -> values.addAll(row(importId, line)));
			this.template.update(
					"INSERT INTO import_line (import_id, line_number, outcome, reason, invoice, stock_code, customer, quantity) VALUES "
							+ Batches.rows(batch.size(), COLUMNS),
					values.toArray());
		});
	}

	private static List<@Nullable Object> row(long importId, JournalLine journalLine) {
		var line = journalLine.line();
		var reason = journalLine.reason();
		return Arrays.asList(importId, journalLine.number(), journalLine.outcome().name(),
				(reason.length() > MAX_REASON) ? reason.substring(0, MAX_REASON) : reason,
				(line != null) ? line.invoice() : null, (line != null) ? line.stockCode() : null,
				(line != null) ? line.customer() : null, (line != null) ? line.quantity() : null);
	}

	/**
	 * The newest ordered line before a cancellation that has the same customer, stock
	 * code and quantity and is not cancelled yet; nobody's cancellation has none.
	 */
	Optional<Origin> originOf(long importId, RetailLine cancellation) {
		if (cancellation.customer().isEmpty()) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				SELECT import_id, line_number, invoice FROM import_line
				WHERE customer = ? AND stock_code = ? AND quantity = ? AND outcome = 'ORDERED' AND cancelled_by IS NULL
				  AND (import_id < ? OR line_number < ?)
				ORDER BY import_id DESC, line_number DESC LIMIT 1
				""")
			.params(cancellation.customer(), cancellation.stockCode(), -cancellation.quantity(), importId,
					cancellation.number())
			.query((row, number) -> new Origin(row.getLong("import_id"), row.getLong("line_number"),
					row.getString("invoice")))
			.optional();
	}

	/**
	 * Links a cancellation to its origin.
	 * @return whether nothing of the order is left
	 */
	boolean cancel(Origin origin, String cancellation) {
		this.jdbc.sql("UPDATE import_line SET cancelled_by = ? WHERE import_id = ? AND line_number = ?")
			.params(cancellation, origin.importId(), origin.lineNumber())
			.update();
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM import_line
				WHERE invoice = ? AND import_id = ? AND outcome = 'ORDERED' AND cancelled_by IS NULL
				""").params(origin.orderNumber(), origin.importId()).query(Long.class).single() == 0;
	}

	/**
	 * What became of the lines of a run, for download; outcomes that need no attention
	 * left out.
	 */
	List<ImportReport.Issue> issues(long importId, Collection<LineOutcome> outcomes, int page, int size) {
		return this.jdbc.sql("""
				SELECT line_number, outcome, reason FROM import_line
				WHERE import_id = :id AND outcome IN (:outcomes) ORDER BY line_number LIMIT :size OFFSET :offset
				""")
			.param("id", importId)
			.param("outcomes", outcomes.stream().map(Enum::name).toList())
			.param("size", size)
			.param("offset", (long) page * size)
			.query((row, number) -> new ImportReport.Issue(row.getLong("line_number"),
					LineOutcome.valueOf(row.getString("outcome")), row.getString("reason")))
			.list();
	}

	/** Where an ordered line stands in the journal. */
	record Origin(long importId, long lineNumber, String orderNumber) {
	}

}
