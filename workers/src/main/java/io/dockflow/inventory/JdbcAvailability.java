package io.dockflow.inventory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.dockflow.shared.Batches;
import io.dockflow.shared.Like;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAvailability implements Availability {

	private static final RowMapper<StockRow> ROW = (row, number) -> new StockRow(Balances.cell(row, ""),
			row.getLong("quantity"), row.getLong("reserved"), row.getObject("expiry", LocalDate.class),
			UtcTime.required(row, "received_at"));

	private static final String SELECT = """
			SELECT s.*, COALESCE(l.expiry, l.best_before) AS expiry FROM stock s
			LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot WHERE""";

	private static final String ORDER = " ORDER BY s.site_id, s.location_id, s.item_id, s.lot, s.handling_unit_id, s.status, s.owner";

	/**
	 * Of a balance row. What is on its way from the reserve to a pick face is reserved
	 * for that and may be promised still.
	 */
	private static final String UNRESERVED = """
			SUM(s.quantity - s.reserved + IF(p.pickable OR s.reserved = 0, 0, COALESCE((SELECT SUM(r.quantity)
			  FROM reservation r WHERE r.stock_id = s.id AND r.document LIKE 'RPL-%'), 0)))""";

	/** Reserve bins are not picked from, but fill the faces that are. */
	private static final String SELLABLE_PLACE = """
			JOIN location p ON p.location_id = s.location_id AND (p.pickable OR p.kind = 'BIN')
			  AND NOT p.blocked_for_removal""";

	/** Sellable where it may be taken, less what is reserved, less what is promised. */
	private static final String FREE = "SELECT COALESCE((SELECT " + UNRESERVED + " FROM stock s " + SELLABLE_PLACE + """

			  LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
			  WHERE s.site_id = :site AND s.item_id = :item AND s.status = 'AVAILABLE' AND s.owner = ''
			    AND (COALESCE(l.expiry, l.best_before) IS NULL OR COALESCE(l.expiry, l.best_before) > :today)), 0)
			- COALESCE((SELECT SUM(promised) FROM stock_promise WHERE site_id = :site AND item_id = :item), 0)""";

	/** Rows fetched at once by those that must not be in memory together. */
	private static final int FETCH = 1000;

	private final JdbcClient jdbc;

	private final JdbcTemplate streaming;

	private final Clock clock;

	JdbcAvailability(JdbcClient jdbc, DataSource dataSource, Clock clock) {
		this.jdbc = jdbc;
		this.streaming = new JdbcTemplate(dataSource);
		this.streaming.setFetchSize(FETCH);
		this.clock = clock;
	}

	@Override
	public long onHand(String siteId, String itemId) {
		return sum("quantity", siteId, itemId);
	}

	@Override
	public long inCell(StockCell cell) {
		return this.jdbc
			.sql("""
					SELECT COALESCE(SUM(quantity), 0) FROM stock WHERE site_id = ? AND location_id = ? AND item_id = ? AND lot = ?
					  AND handling_unit_id = ? AND status = ? AND owner = ?""")
			.params(cell.siteId(), cell.locationId(), cell.itemId(), cell.lot(), cell.handlingUnitId(),
					cell.status().name(), cell.owner())
			.query(Long.class)
			.single();
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
		return timeline(siteId, itemId).availableAt(this.clock.instant());
	}

	/** Below zero when stock was lost after it was promised. */
	private long free(String siteId, String itemId) {
		return this.jdbc.sql(FREE)
			.param("site", siteId)
			.param("item", itemId)
			.param("today", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	/** Stock, arrivals and promises over time. */
	private PromiseTimeline timeline(String siteId, String itemId) {
		return timeline(siteId, itemId, free(siteId, itemId));
	}

	@Override
	public PromiseTimeline arrivals(String siteId, String itemId) {
		return timeline(siteId, itemId, Math.min(0, free(siteId, itemId)));
	}

	private PromiseTimeline timeline(String siteId, String itemId, long free) {
		var arrivals = new ArrayList<PromiseTimeline.Entry>();
		var promised = new ArrayList<PromiseTimeline.Entry>();
		var soon = this.clock.instant().plusSeconds(1);
		this.jdbc.sql("""
				SELECT 'ARRIVAL' AS what, due_at, quantity FROM expected_stock WHERE site_id = :site AND item_id = :item
				UNION ALL SELECT 'PROMISE', due_at, expected FROM stock_promise
				WHERE site_id = :site AND item_id = :item AND expected > 0""")
			.param("site", siteId)
			.param("item", itemId)
			.query((row) -> {
				var due = UtcTime.required(row, "due_at");
				if (row.getString("what").equals("PROMISE")) {
					promised.add(new PromiseTimeline.Entry(due, row.getLong("quantity")));
				}
				else {
					arrivals.add(new PromiseTimeline.Entry(due.isBefore(soon) ? soon : due, row.getLong("quantity")));
				}
			});
		return new PromiseTimeline(free, arrivals, promised);
	}

	@Override
	public Map<String, Long> unpromised(String siteId, Collection<String> itemIds, String document) {
		var unpromised = new HashMap<String, Long>();
		Batches.of(itemIds, (batch) -> {
			this.jdbc
				.sql("SELECT s.item_id, " + UNRESERVED + " AS free FROM stock s FORCE INDEX (ix_stock_item) "
						+ SELLABLE_PLACE
						+ """

								LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
								WHERE s.site_id = :site AND s.item_id IN (:items) AND s.status = 'AVAILABLE' AND s.owner = ''
								  AND COALESCE(l.expiry, l.best_before, '9999-12-31') > :today GROUP BY s.item_id""")
				.param("site", siteId)
				.param("items", batch)
				.param("today", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
				.query((row) -> {
					unpromised.put(row.getString("item_id"), row.getLong("free"));
				});
			this.jdbc.sql("""
					SELECT item_id, SUM(promised) AS promised FROM stock_promise
					WHERE site_id = :site AND item_id IN (:items) AND document <> :document GROUP BY item_id""")
				.param("site", siteId)
				.param("items", batch)
				.param("document", document)
				.query((row) -> {
					unpromised.merge(row.getString("item_id"), -row.getLong("promised"), Long::sum);
				});
		});
		return unpromised;
	}

	@Override
	public List<PromiseTimeline.Entry> promiseSteps(String siteId, String itemId, Instant from) {
		return timeline(siteId, itemId).steps(from);
	}

	@Override
	public List<StockRow> find(StockQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		values.add(query.size());
		values.add((long) query.page() * query.size());
		return this.jdbc.sql(SELECT + where + ORDER + " LIMIT ? OFFSET ?").params(values).query(ROW).list();
	}

	@Override
	public void forEach(StockQuery query, Consumer<StockRow> action) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		this.streaming.query(SELECT + where + ORDER, (row) -> {
			action.accept(ROW.mapRow(row, 0));
		}, values.toArray());
	}

	@Override
	public StockTotals totals(StockQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		return this.jdbc
			.sql("""
					SELECT COUNT(*) AS `rows`, COALESCE(SUM(s.quantity), 0) AS quantity, COALESCE(SUM(s.reserved), 0) AS reserved,
					  COUNT(DISTINCT s.item_id) AS items, COUNT(DISTINCT s.location_id) AS locations,
					  COUNT(DISTINCT NULLIF(s.handling_unit_id, '')) AS handling_units
					FROM stock s WHERE"""
					+ where)
			.params(values)
			.query(StockTotals.class)
			.single();
	}

	private static String where(StockQuery query, List<Object> values) {
		var where = new StringBuilder(" s.quantity > 0");
		and(where, values, "s.site_id", query.siteId());
		and(where, values, "s.item_id", query.itemId());
		and(where, values, "s.location_id", query.locationId());
		and(where, values, "s.lot", query.lot());
		and(where, values, "s.handling_unit_id", query.handlingUnitId());
		and(where, values, "s.status", (query.status() != null) ? query.status().name() : null);
		if (query.text() != null && !query.text().isBlank()) {
			where
				.append(" AND (s.item_id LIKE ? OR s.location_id LIKE ? OR s.lot LIKE ? OR s.handling_unit_id LIKE ?)");
			var beginning = Like.escaped(query.text().strip()) + "%";
			values.addAll(List.of(beginning, beginning, beginning, beginning));
		}
		return where.toString();
	}

	private static void and(StringBuilder where, List<Object> values, String column, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			where.append(" AND ").append(column).append(" = ?");
			values.add(value);
		}
	}

}
