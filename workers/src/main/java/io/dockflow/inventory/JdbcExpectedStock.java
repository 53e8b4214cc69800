package io.dockflow.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExpectedStock implements ExpectedStock {

	private static final RowMapper<Expected> EXPECTED = (row, number) -> new Expected(row.getString("document"),
			row.getInt("line"), Kind.valueOf(row.getString("kind")), row.getString("site_id"), row.getString("item_id"),
			row.getLong("quantity"), UtcTime.required(row, "due_at"));

	private final JdbcClient jdbc;

	private final StockNews news;

	private final Transactions transactions;

	JdbcExpectedStock(JdbcClient jdbc, StockNews news, Transactions transactions) {
		this.jdbc = jdbc;
		this.news = news;
		this.transactions = transactions;
	}

	@Override
	public void announce(String document, Kind kind, String siteId, Instant dueAt, List<Line> lines) {
		this.transactions.run(() -> {
			settle(document);
			Batches.of(lines, (batch) -> {
				var values = new ArrayList<Object>();
				batch.forEach((line) -> values.addAll(List.of(document, line.line(), kind.name(), siteId, line.itemId(),
						line.quantity(), UtcTime.of(dueAt))));
				this.jdbc
					.sql("INSERT INTO expected_stock (document, line, kind, site_id, item_id, quantity, due_at) VALUES "
							+ Batches.rows(batch.size(), 7))
					.params(values)
					.update();
			});
			this.news.of(siteId, new TreeSet<>(lines.stream().map(Line::itemId).toList()));
		});
	}

	@Override
	public void reschedule(String document, Instant dueAt) {
		this.jdbc.sql("UPDATE expected_stock SET due_at = ? WHERE document = ?")
			.params(UtcTime.of(dueAt), document)
			.update();
	}

	@Override
	public void settle(String document) {
		this.transactions.run(() -> {
			this.jdbc.sql("""
					INSERT INTO stock_change (site_id, item_id)
					SELECT DISTINCT site_id, item_id FROM expected_stock WHERE document = ?""")
				.param(document)
				.update();
			this.jdbc.sql("DELETE FROM expected_stock WHERE document = ?").param(document).update();
		});
	}

	@Override
	public List<Expected> ofItem(@Nullable String siteId, String itemId) {
		return this.jdbc.sql("""
				SELECT * FROM expected_stock WHERE item_id = :item AND (:site IS NULL OR site_id = :site)
				ORDER BY due_at, document, line""").param("item", itemId).param("site", siteId).query(EXPECTED).list();
	}

}
