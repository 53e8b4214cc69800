package io.dockflow.levels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The checks and what they found.
 */
@Repository
class CheckRows {

	private static final String PLANNED = """
			(own.item_id IS NOT NULL OR every.item_id IS NOT NULL)
			AND (COALESCE(own.min_quantity, every.min_quantity, 0) > 0
			  OR IF(own.item_id IS NULL, every.max_quantity, own.max_quantity) IS NOT NULL)""";

	private static final String LEVELS = """
			stock_level v LEFT JOIN stock_policy own ON own.item_id = v.item_id AND own.site_id = v.site_id
			LEFT JOIN stock_policy every ON every.item_id = v.item_id AND every.site_id = ''""";

	private final JdbcClient jdbc;

	private final Clock clock;

	CheckRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Sites with stock, except those that move. */
	List<String> sites() {
		return this.jdbc.sql("""
				SELECT site_id FROM site WHERE kind IN ('WAREHOUSE', 'STORE')
				AND EXISTS (SELECT 1 FROM stock_level v WHERE v.site_id = site.site_id) ORDER BY site_id""")
			.query(String.class)
			.list();
	}

	boolean isPlanned(String siteId, String itemId) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + LEVELS + " WHERE v.site_id = ? AND v.item_id = ? AND " + PLANNED)
			.params(siteId, itemId)
			.query(Long.class)
			.single() > 0;
	}

	/** Waits for others who ask for a check of the site; answers whether none is open. */
	boolean lineUp(String siteId) {
		this.jdbc
			.sql("INSERT INTO stock_check_guard (site_id) VALUES (?) ON DUPLICATE KEY UPDATE site_id = VALUES(site_id)")
			.param(siteId)
			.update();
		return this.jdbc.sql("SELECT COUNT(*) FROM stock_check WHERE site_id = ? AND closed_at IS NULL")
			.param(siteId)
			.query(Long.class)
			.single() == 0;
	}

	void insert(String checkNumber, String siteId) {
		this.jdbc.sql("INSERT INTO stock_check (check_number, site_id, requested_at) VALUES (?, ?, ?)")
			.params(checkNumber, siteId, UtcTime.of(this.clock.instant()))
			.update();
	}

	/** Stock on sale, or soon to be, whose last day came. */
	List<StockRow> expired(String siteId, LocalDate today) {
		return this.jdbc.sql("""
				SELECT s.*, COALESCE(l.expiry, l.best_before) AS until FROM stock s
				JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
				WHERE s.site_id = ? AND s.quantity > 0 AND s.status IN ('AVAILABLE', 'INSPECTION', 'RETURNED')
				  AND COALESCE(l.expiry, l.best_before) <= ?
				ORDER BY s.location_id, s.item_id, s.lot""")
			.params(siteId, today)
			.query((row, number) -> new StockRow(
					new StockCell(row.getString("site_id"), row.getString("location_id"), row.getString("item_id"),
							row.getString("lot"), row.getString("handling_unit_id"),
							StockStatus.valueOf(row.getString("status")), row.getString("owner")),
					row.getLong("quantity"), row.getLong("reserved"), row.getObject("until", LocalDate.class),
					UtcTime.required(row, "received_at")))
			.list();
	}

	/** What expires changes with the day, without a posting. */
	void addUpAgain(String siteId) {
		this.jdbc.sql("""
				INSERT INTO stock_change (site_id, item_id)
				SELECT DISTINCT s.site_id, s.item_id FROM stock s JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
				WHERE s.site_id = ? AND s.quantity > 0 AND COALESCE(l.expiry, l.best_before) IS NOT NULL""")
			.param(siteId)
			.update();
	}

	List<StockException> exceptions(String siteId) {
		return this.jdbc
			.sql("SELECT v.item_id, v.state AS kind FROM " + LEVELS
					+ " WHERE v.site_id = :site AND v.state <> 'OK' AND " + PLANNED
					+ " UNION ALL SELECT item_id, 'EXPIRING' FROM stock_level WHERE site_id = :site AND expiring > 0")
			.param("site", siteId)
			.query(StockException.class)
			.list();
	}

	List<StockException> known(String siteId) {
		return this.jdbc.sql("SELECT item_id, kind FROM stock_exception WHERE site_id = ?")
			.param(siteId)
			.query(StockException.class)
			.list();
	}

	void forget(String siteId, Collection<StockException> exceptions) {
		Batches.of(exceptions, (batch) -> {
			var values = new ArrayList<Object>();
			values.add(siteId);
			batch.forEach((exception) -> values.addAll(List.of(exception.itemId(), exception.kind())));
			this.jdbc
				.sql("DELETE FROM stock_exception WHERE site_id = ? AND (item_id, kind) IN ("
						+ Batches.rows(batch.size(), 2) + ")")
				.params(values)
				.update();
		});
	}

	void note(String siteId, String checkNumber, Collection<StockException> exceptions) {
		Batches.of(exceptions, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((exception) -> values.addAll(List.of(siteId, exception.itemId(), exception.kind(),
					checkNumber, UtcTime.of(this.clock.instant()))));
			this.jdbc
				.sql("INSERT INTO stock_exception (site_id, item_id, kind, check_number, since) VALUES "
						+ Batches.rows(batch.size(), 5))
				.params(values)
				.update();
		});
	}

	void setFound(String checkNumber, StockCheck check) {
		this.jdbc
			.sql("""
					UPDATE stock_check SET low_items = ?, out_items = ?, over_items = ?, expiring_items = ?, new_exceptions = ?
					WHERE check_number = ?""")
			.params(check.lowItems(), check.outItems(), check.overItems(), check.expiringItems(), check.newExceptions(),
					checkNumber)
			.update();
	}

	void close(String checkNumber, @Nullable String reviewedBy, @Nullable String note) {
		this.jdbc.sql("UPDATE stock_check SET closed_at = ?, reviewed_by = ?, review_note = ? WHERE check_number = ?")
			.params(Arrays.asList(UtcTime.of(this.clock.instant()), reviewedBy,
					(note != null) ? note.substring(0, Math.min(note.length(), 500)) : null, checkNumber))
			.update();
	}

	/**
	 * Something about an item that a planner should know.
	 *
	 * @param kind LOW, OUT, OVER or EXPIRING
	 */
	record StockException(String itemId, String kind) {
	}

}
