package io.dockflow.integration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSalesHistory implements SalesHistory {

	private static final int CHUNK = 2_000;

	private static final String INSERT = "INSERT IGNORE INTO sales_history (site_id, item_id, day, quantity, in_stock) VALUES ";

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	JdbcSalesHistory(JdbcTemplate template, JdbcClient jdbc) {
		this.template = template;
		this.jdbc = jdbc;
	}

	@Override
	public long addAll(Stream<DailySales> sales) {
		var chunk = new ArrayList<DailySales>(CHUNK);
		var total = 0L;
		for (var iterator = sales.iterator(); iterator.hasNext();) {
			chunk.add(iterator.next());
			if (chunk.size() == CHUNK || !iterator.hasNext()) {
				insert(chunk);
				total += chunk.size();
				chunk.clear();
			}
		}
		return total;
	}

	private void insert(List<DailySales> chunk) {
		var values = new ArrayList<Object>(chunk.size() * 5);
		for (var sale : chunk) {
			values.addAll(List.of(sale.siteId(), sale.itemId(), sale.day(), sale.quantity(), sale.inStock()));
		}
		var rows = "(?, ?, ?, ?, ?), ".repeat(chunk.size());
		this.template.update(INSERT + rows.substring(0, rows.length() - 2), values.toArray());
	}

	@Override
	public List<DailySales> of(String siteId, String itemId, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				SELECT site_id, item_id, day, quantity, in_stock FROM sales_history
				WHERE site_id = ? AND item_id = ? AND day BETWEEN ? AND ? ORDER BY day
				""").params(siteId, itemId, from, to).query(JdbcSalesHistory::sale).list();
	}

	private static DailySales sale(ResultSet row, int number) throws SQLException {
		return new DailySales(row.getString("site_id"), row.getString("item_id"), row.getObject("day", LocalDate.class),
				row.getLong("quantity"), row.getBoolean("in_stock"));
	}

}
