package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.StockCell;
import io.dockflow.shared.Batches;

/**
 * The ledger of opening stock: postings of a thousand lines, each a day older than the
 * one before, for a year.
 */
final class OpeningRows {

	private static final int LINES = 1000;

	private final Warehouse warehouse;

	OpeningRows(Warehouse warehouse) {
		this.warehouse = warehouse;
	}

	void insert(int rows, IntFunction<StockCell> cells) {
		for (int from = 0; from < rows; from += LINES) {
			int posting = from / LINES;
			List<StockCell> lines = IntStream.range(from, Math.min(from + LINES, rows)).mapToObj(cells).toList();
			this.warehouse.bean(Transactions.class).run(() -> insertLines(insertHead(posting), lines));
		}
	}

	private long insertHead(int posting) {
		return this.warehouse.jdbc()
			.sql("""
					INSERT INTO stock_posting (idempotency_key, body_hash, movement_type, reason, posted_by, document,
					  effective_at, posted_at)
					VALUES (?, UNHEX(REPEAT('00', 32)), 'OPENING', 'benchmark', 'bench', 'MANY',
					  UTC_TIMESTAMP(6) - INTERVAL ? DAY, UTC_TIMESTAMP(6) - INTERVAL ? DAY) RETURNING id""")
			.params("many:" + posting, posting % 365, posting % 365)
			.query(Long.class)
			.single();
	}

	private void insertLines(long posting, List<StockCell> lines) {
		List<Object> values = new ArrayList<>();
		lines.forEach((cell) -> values.addAll(
				List.of(posting, cell.itemId(), cell.siteId(), cell.locationId(), cell.lot(), cell.handlingUnitId())));
		this.warehouse.jdbc()
			.sql("""
					INSERT INTO stock_movement (posting_id, item_id, to_site_id, to_location_id, to_lot, to_handling_unit_id,
					  quantity, counterpart, to_status, to_owner) VALUES """
					+ " " + Batches.rows(lines.size(), 6).replace("?)", "?, 100, 'OPENING', 'AVAILABLE', '')"))
			.params(values)
			.update();
	}

}
