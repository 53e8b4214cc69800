package io.dockflow.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The balance rows: locked in key order, changed by guarded statements.
 */
@Repository
class Balances {

	private static final String KEY = "site_id, location_id, item_id, lot, handling_unit_id, status, owner";

	static final RowMapper<Balance> BALANCE = (row, number) -> new Balance(row.getLong("id"), cell(row, ""),
			row.getLong("quantity"), row.getLong("reserved"), UtcTime.required(row, "received_at"));

	private final JdbcClient jdbc;

	Balances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static StockCell cell(java.sql.ResultSet row, String prefix) throws java.sql.SQLException {
		return new StockCell(row.getString(prefix + "site_id"), row.getString(prefix + "location_id"),
				row.getString("item_id"), row.getString(prefix + "lot"), row.getString(prefix + "handling_unit_id"),
				StockStatus.valueOf(row.getString(prefix + "status")), row.getString(prefix + "owner"));
	}

	/** Locks the rows of these cells that exist. */
	Map<StockCell, Balance> lock(Collection<StockCell> cells) {
		var locked = new HashMap<StockCell, Balance>();
		Batches.of(new TreeSet<>(cells), (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((cell) -> values.addAll(key(cell)));
			this.jdbc
				.sql("SELECT * FROM stock FORCE INDEX (uq_stock_cell) WHERE (" + KEY + ") IN ("
						+ Batches.rows(batch.size(), 7) + ") ORDER BY " + KEY + " FOR UPDATE")
				.params(values)
				.query(BALANCE)
				.list()
				.forEach((balance) -> locked.put(balance.cell(), balance));
		});
		return locked;
	}

	/**
	 * Makes empty rows for cells that have none, and locks them; a row somebody else made
	 * meanwhile is locked and answered as it is.
	 */
	Map<StockCell, Balance> open(Collection<StockCell> cells, Instant receivedAt) {
		var opened = new HashMap<StockCell, Balance>();
		Batches.of(new TreeSet<>(cells), (batch) -> {
			var values = new ArrayList<Object>();
			for (var cell : batch) {
				values.addAll(key(cell));
				values.add(UtcTime.of(receivedAt));
			}
			this.jdbc
				.sql("INSERT INTO stock (" + KEY + ", quantity, received_at) VALUES "
						+ Batches.rows(batch.size(), 8).replace("?)", "0, ?)")
						+ " ON DUPLICATE KEY UPDATE id = id RETURNING *")
				.params(values)
				.query(BALANCE)
				.list()
				.forEach((balance) -> opened.put(balance.cell(), balance));
		});
		return opened;
	}

	/**
	 * Applies changes of quantity and reserved quantity.
	 * @return whether every row allowed it
	 */
	boolean apply(Collection<Change> changes) {
		var applied = new ArrayList<Integer>();
		Batches.of(changes, (batch) -> {
			var values = new ArrayList<Object>();
			for (var change : batch) {
				values.addAll(List.of(change.stockId(), change.quantity(), change.reserved(),
						UtcTime.of(change.receivedAt())));
			}
			var deltas = "SELECT ? AS id, ? AS quantity, ? AS reserved, ? AS received_at"
					+ " UNION ALL SELECT ?, ?, ?, ?".repeat(batch.size() - 1);
			applied.add(this.jdbc.sql("UPDATE stock s JOIN (" + deltas
					+ """
							) d ON d.id = s.id
							SET s.received_at = IF(s.quantity = 0 OR d.received_at < s.received_at, d.received_at, s.received_at),
							    s.quantity = s.quantity + d.quantity,
							    s.reserved = s.reserved + d.reserved
							WHERE s.quantity + d.quantity >= s.reserved + d.reserved AND s.reserved + d.reserved >= 0""")
				.params(values)
				.update());
		});
		return applied.stream().mapToInt(Integer::intValue).sum() == changes.size();
	}

	private static List<Object> key(StockCell cell) {
		return List.of(cell.siteId(), cell.locationId(), cell.itemId(), cell.lot(), cell.handlingUnitId(),
				cell.status().name(), cell.owner());
	}

	/** A locked row. */
	record Balance(long id, StockCell cell, long quantity, long reserved, Instant receivedAt) {

		long free() {
			return this.quantity - this.reserved;
		}

	}

	/** What is to be added to a row; the older of the two times of receipt stays. */
	record Change(long stockId, long quantity, long reserved, Instant receivedAt) {
	}

}
