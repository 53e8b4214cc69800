package io.dockflow.inventory;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAvailability implements Availability {

	private static final RowMapper<StockRow> ROW = (row, number) -> new StockRow(Balances.cell(row, ""),
			row.getLong("quantity"), row.getLong("reserved"), row.getObject("expiry", LocalDate.class),
			UtcTime.required(row, "received_at"));

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAvailability(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public long onHand(String siteId, String itemId) {
		return sum("quantity", siteId, itemId);
	}

	@Override
	public long reserved(String siteId, String itemId) {
		return sum("reserved", siteId, itemId);
	}

	private long sum(String column, String siteId, String itemId) {
		return this.jdbc.sql("SELECT COALESCE(SUM(" + column + "), 0) FROM stock WHERE site_id = ? AND item_id = ?")
			.params(siteId, itemId)
			.query(Long.class)
			.single();
	}

	@Override
	public long availableToPromise(String siteId, String itemId) {
		return this.jdbc
			.sql("""
					SELECT GREATEST(0, COALESCE((
					    SELECT SUM(s.quantity - s.reserved) FROM stock s
					    JOIN location p ON p.location_id = s.location_id AND p.pickable AND NOT p.blocked_for_removal
					    LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
					    WHERE s.site_id = :site AND s.item_id = :item AND s.status = 'AVAILABLE' AND s.owner = ''
					      AND (l.expiry IS NULL OR l.expiry > :today)), 0)
					  - COALESCE((SELECT SUM(promised) FROM stock_promise WHERE site_id = :site AND item_id = :item), 0))""")
			.param("site", siteId)
			.param("item", itemId)
			.param("today", Date.valueOf(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)))
			.query(Long.class)
			.single();
	}

	@Override
	public List<StockRow> find(StockQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		values.add(query.size());
		values.add((long) query.page() * query.size());
		return this.jdbc
			.sql("SELECT s.*, l.expiry FROM stock s LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot WHERE "
					+ where + " ORDER BY s.site_id, s.location_id, s.item_id, s.lot, s.handling_unit_id, s.status"
					+ " LIMIT ? OFFSET ?")
			.params(values)
			.query(ROW)
			.list();
	}

	@Override
	public long count(StockQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		return this.jdbc.sql("SELECT COUNT(*) FROM stock s WHERE " + where).params(values).query(Long.class).single();
	}

	private static String where(StockQuery query, List<Object> values) {
		var where = new StringBuilder("s.quantity > 0");
		and(where, values, "s.site_id", query.siteId());
		and(where, values, "s.item_id", query.itemId());
		and(where, values, "s.location_id", query.locationId());
		and(where, values, "s.handling_unit_id", query.handlingUnitId());
		return where.toString();
	}

	private static void and(StringBuilder where, List<Object> values, String column,
			@org.jspecify.annotations.Nullable String value) {
		if (value != null && !value.isEmpty()) {
			where.append(" AND ").append(column).append(" = ?");
			values.add(value);
		}
	}

}
