package io.dockflow.bench.inventory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.shared.Batches;

/**
 * What a posting cannot do without: lock the balance rows in key order, make those that
 * are missing, change them by the same guarded statement, use reservations up. On copies
 * of the tables with the same constraints, out of the same pool; no key, no rules, no
 * ledger.
 */
final class PlainJdbc {

	private static final String KEY = "site_id, location_id, item_id, lot, handling_unit_id, status, owner";

	private final Warehouse warehouse;

	PlainJdbc(Warehouse warehouse) {
		this.warehouse = warehouse;
		warehouse.execute("CREATE TABLE plain_stock LIKE stock");
		warehouse.execute("""
				ALTER TABLE plain_stock ADD FOREIGN KEY (site_id) REFERENCES site (site_id),
				  ADD FOREIGN KEY (location_id) REFERENCES location (location_id),
				  ADD FOREIGN KEY (item_id) REFERENCES item (item_id)""");
		warehouse.execute("CREATE TABLE plain_reservation LIKE reservation");
		warehouse.execute("INSERT INTO plain_stock SELECT * FROM stock");
		warehouse.execute("INSERT INTO plain_reservation SELECT * FROM reservation");
	}

	void post(MixedWork.Task task) throws SQLException {
		Map<StockCell, Change> changes = changes(task);
		try (Connection connection = this.warehouse.connect()) {
			connection.setAutoCommit(false);
			try {
				Map<StockCell, Long> ids = lock(connection, changes.keySet());
				Set<StockCell> missing = new TreeSet<>(changes.keySet());
				missing.removeAll(ids.keySet());
				if (!missing.isEmpty()) {
					open(connection, missing);
					ids.putAll(lock(connection, missing));
				}
				apply(connection, changes, ids);
				consume(connection, task);
				connection.commit();
			}
			catch (SQLException | RuntimeException ex) {
				connection.rollback();
				throw ex;
			}
			finally {
				connection.setAutoCommit(true);
			}
		}
	}

	private static Map<StockCell, Change> changes(MixedWork.Task task) {
		Map<StockCell, Change> changes = new TreeMap<>();
		for (StockTransfer transfer : task.transfers()) {
			if (transfer.from() != null) {
				long reserved = (transfer.consumesReservation() != null) ? transfer.quantity() : 0;
				changes.merge(transfer.from(), new Change(-transfer.quantity(), -reserved), Change::plus);
			}
			if (transfer.to() != null) {
				changes.merge(transfer.to(), new Change(transfer.quantity(), 0), Change::plus);
			}
		}
		return changes;
	}

	private static Map<StockCell, Long> lock(Connection connection, Set<StockCell> cells) throws SQLException {
		Map<StockCell, Long> ids = new TreeMap<>();
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT * FROM plain_stock FORCE INDEX (uq_stock_cell) WHERE (" + KEY + ") IN ("
					+ Batches.rows(cells.size(), 7) + ") ORDER BY " + KEY + " FOR UPDATE")) {
			fill(statement, cells.stream().flatMap((cell) -> key(cell).stream()).toList());
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					ids.put(new StockCell(rows.getString("site_id"), rows.getString("location_id"),
							rows.getString("item_id"), rows.getString("lot"), rows.getString("handling_unit_id"),
							io.dockflow.inventory.StockStatus.valueOf(rows.getString("status")),
							rows.getString("owner")), rows.getLong("id"));
				}
			}
		}
		return ids;
	}

	private static void open(Connection connection, Set<StockCell> cells) throws SQLException {
		List<Object> values = new ArrayList<>();
		for (StockCell cell : cells) {
			values.addAll(key(cell));
			values.add(LocalDateTime.now(ZoneOffset.UTC));
		}
		execute(connection,
				"INSERT INTO plain_stock (" + KEY + ", quantity, received_at) VALUES "
						+ Batches.rows(cells.size(), 8).replace("?)", "0, ?)") + " ON DUPLICATE KEY UPDATE id = id",
				values);
	}

	private static void apply(Connection connection, Map<StockCell, Change> changes, Map<StockCell, Long> ids)
			throws SQLException {
		List<Object> values = new ArrayList<>();
		changes.forEach((cell, change) -> values
			.addAll(List.of(ids.get(cell), change.quantity(), change.reserved(), LocalDateTime.now(ZoneOffset.UTC))));
		int changed = execute(connection,
				"UPDATE plain_stock s JOIN (SELECT ? AS id, ? AS quantity, ? AS reserved, ? AS received_at"
						+ " UNION ALL SELECT ?, ?, ?, ?".repeat(changes.size() - 1)
						+ """
								) d ON d.id = s.id
								SET s.received_at = IF(s.quantity = 0 OR d.received_at < s.received_at, d.received_at, s.received_at),
								    s.quantity = s.quantity + d.quantity, s.reserved = s.reserved + d.reserved
								WHERE s.quantity + d.quantity >= s.reserved + d.reserved AND s.reserved + d.reserved >= 0""",
				values);
		if (changed != changes.size()) {
			throw new IllegalStateException(
					"Expected %d balances to change, but %d did.".formatted(changes.size(), changed));
		}
	}

	private static void consume(Connection connection, MixedWork.Task task) throws SQLException {
		List<Object> ids = new ArrayList<>();
		List<Object> used = new ArrayList<>();
		for (StockTransfer transfer : task.transfers()) {
			if (transfer.consumesReservation() != null) {
				ids.add(transfer.consumesReservation());
				used.addAll(List.of(transfer.consumesReservation(), transfer.quantity()));
			}
		}
		if (ids.isEmpty()) {
			return;
		}
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT id, quantity FROM plain_reservation WHERE id IN (" + Batches.marks(ids.size())
					+ ") ORDER BY id FOR UPDATE")) {
			fill(statement, ids);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					rows.getLong("quantity");
				}
			}
		}
		execute(connection,
				"UPDATE plain_reservation r JOIN (SELECT ? AS id, ? AS quantity"
						+ " UNION ALL SELECT ?, ?".repeat(ids.size() - 1)
						+ ") d ON d.id = r.id SET r.quantity = r.quantity - d.quantity",
				used);
	}

	private static int execute(Connection connection, String sql, List<Object> values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			fill(statement, values);
			return statement.executeUpdate();
		}
	}

	private static void fill(PreparedStatement statement, List<?> values) throws SQLException {
		for (int index = 0; index < values.size(); index++) {
			statement.setObject(index + 1, values.get(index));
		}
	}

	private static List<Object> key(StockCell cell) {
		return List.of(cell.siteId(), cell.locationId(), cell.itemId(), cell.lot(), cell.handlingUnitId(),
				cell.status().name(), cell.owner());
	}

	private record Change(long quantity, long reserved) {

		Change plus(Change other) {
			return new Change(this.quantity + other.quantity, this.reserved + other.reserved);
		}

	}

}
