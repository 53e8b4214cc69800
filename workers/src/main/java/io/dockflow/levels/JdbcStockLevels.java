package io.dockflow.levels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.dockflow.shared.Like;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockLevels implements StockLevels {

	private static final RowMapper<StockLevel> LEVEL = (row, number) -> new StockLevel(row.getString("site_id"),
			row.getString("item_id"), row.getString("description"), row.getString("base_unit"), row.getLong("on_hand"),
			row.getLong("available"), row.getLong("reserved"), row.getLong("promised"), row.getLong("expected"),
			row.getLong("inspection"), row.getLong("blocked"), row.getLong("damaged"), row.getLong("expired"),
			row.getLong("returned"), row.getLong("expiring"), LevelState.valueOf(row.getString("state")),
			row.getLong("min_quantity"), row.getObject("max_quantity", Long.class),
			UtcTime.required(row, "counted_at"));

	private static final String FROM = """
			 FROM stock_level v JOIN item i ON i.item_id = v.item_id
			LEFT JOIN stock_policy own ON own.item_id = v.item_id AND own.site_id = v.site_id
			LEFT JOIN stock_policy every ON every.item_id = v.item_id AND every.site_id = ''""";

	private static final String SELECT = """
			SELECT v.*, i.description, i.base_unit, COALESCE(own.min_quantity, every.min_quantity, 0) AS min_quantity,
			  IF(own.item_id IS NULL, every.max_quantity, own.max_quantity) AS max_quantity""" + FROM;

	private static final String ORDER = " ORDER BY v.site_id, v.item_id";

	private final JdbcClient jdbc;

	private final JdbcTemplate streaming;

	JdbcStockLevels(JdbcClient jdbc, DataSource dataSource) {
		this.jdbc = jdbc;
		this.streaming = new JdbcTemplate(dataSource);
		this.streaming.setFetchSize(1000);
	}

	@Override
	public List<StockLevel> find(LevelQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		values.add(query.size());
		values.add((long) query.page() * query.size());
		return this.jdbc.sql(SELECT + where + ORDER + " LIMIT ? OFFSET ?").params(values).query(LEVEL).list();
	}

	@Override
	public long count(LevelQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		return this.jdbc
			.sql("SELECT COUNT(*) FROM stock_level v"
					+ ((query.text() != null) ? " JOIN item i ON i.item_id = v.item_id" : "") + where)
			.params(values)
			.query(Long.class)
			.single();
	}

	@Override
	public void forEach(LevelQuery query, Consumer<StockLevel> action) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		this.streaming.query(SELECT + where + ORDER, (row) -> {
			action.accept(LEVEL.mapRow(row, 0));
		}, values.toArray());
	}

	@Override
	public LevelTotals totals(@Nullable String siteId) {
		return this.jdbc.sql("""
				SELECT COUNT(*) AS items, COALESCE(SUM(state = 'OK'), 0) AS ok, COALESCE(SUM(state = 'LOW'), 0) AS low,
				  COALESCE(SUM(state = 'OUT'), 0) AS `out`, COALESCE(SUM(state = 'OVER'), 0) AS `over`,
				  COALESCE(SUM(expiring > 0), 0) AS expiring
				FROM stock_level WHERE :site IS NULL OR site_id = :site""")
			.param("site", siteId)
			.query(LevelTotals.class)
			.single();
	}

	private static String where(LevelQuery query, List<Object> values) {
		var conditions = new ArrayList<String>();
		one("v.site_id = ?", query.siteId(), conditions, values);
		one("v.item_id = ?", query.itemId(), conditions, values);
		one("v.state = ?", (query.state() != null) ? query.state().name() : null, conditions, values);
		if (query.expiring()) {
			conditions.add("v.expiring > 0");
		}
		if (query.text() != null && !query.text().isBlank()) {
			var text = Like.escaped(query.text().strip());
			conditions.add("(v.item_id LIKE ? OR LOWER(i.description) LIKE LOWER(?))");
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

}
