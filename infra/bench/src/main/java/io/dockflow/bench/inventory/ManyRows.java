package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import io.dockflow.bench.Figure;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.Sscc;
import io.dockflow.sites.Site;

/**
 * A large warehouse: ten balance rows to a bin, fifty bins to an item, every fourth bin
 * with a pallet, every second item in lots, and a ledger that adds up to it.
 */
final class ManyRows {

	static final String SITE = "MANY";

	static final String OTHER_SITE = "MANY2";

	static final String TRUCK = "MANYT";

	static final int ROWS_OF_BIN = 10;

	private static final int ROWS_OF_ITEM = 50;

	private static final int LOTS = 10;

	private static final int CHUNK = 50_000;

	private final Warehouse warehouse;

	private final BenchSite site;

	private final int rows;

	private final List<String> pallets;

	private double levelSeconds;

	private ManyRows(Warehouse warehouse, BenchSite site, int rows, List<String> pallets) {
		this.warehouse = warehouse;
		this.site = site;
		this.rows = rows;
		this.pallets = pallets;
	}

	static ManyRows load(Warehouse warehouse, int rows) throws Exception {
		int bins = (rows + ROWS_OF_BIN - 1) / ROWS_OF_BIN;
		BenchSite site = BenchSite.add(warehouse, SITE, Site.SiteKind.WAREHOUSE, bins);
		BenchSite.add(warehouse, OTHER_SITE, Site.SiteKind.WAREHOUSE, 10);
		BenchSite.add(warehouse, TRUCK, Site.SiteKind.TRUCK, 0);
		BenchSite.addItems(warehouse, items(rows), true);
		List<String> pallets = new ArrayList<>();
		for (int pallet = 0; pallet < (bins + 3) / 4; pallet++) {
			pallets.add(Sscc.of(9, "4012345", pallet).value());
		}
		ManyRows many = new ManyRows(warehouse, site, rows, pallets);
		many.insert();
		long start = System.nanoTime();
		warehouse.awaitLevels();
		many.levelSeconds = (System.nanoTime() - start) / 1e9;
		return many;
	}

	static int items(int rows) {
		return Math.max(ROWS_OF_BIN, rows / ROWS_OF_ITEM);
	}

	private void insert() {
		int items = items(this.rows);
		PalletRows.insert(this.warehouse, this.site, this.pallets);
		this.warehouse.execute("""
				INSERT INTO lot (item_id, lot, expiry, first_seen_at)
				SELECT CONCAT('M', LPAD(2 * (seq DIV %1$d), 7, '0')), CONCAT('L', seq MOD %1$d),
				  CURRENT_DATE + INTERVAL 60 + seq MOD %1$d DAY, UTC_TIMESTAMP(6)
				FROM seq_0_to_%2$d""".formatted(LOTS, (items + 1) / 2 * LOTS - 1));
		for (int from = 0; from < this.rows; from += CHUNK) {
			int to = Math.min(from + CHUNK, this.rows) - 1;
			this.warehouse.execute(
					"""
							INSERT INTO stock (site_id, location_id, item_id, lot, handling_unit_id, status, quantity, received_at)
							SELECT '%1$s', r.location_id, r.item_id, r.lot, COALESCE(h.handling_unit_id, ''), 'AVAILABLE', 100,
							  UTC_TIMESTAMP(6) - INTERVAL r.seq MOD 365 DAY
							FROM (%2$s) r LEFT JOIN handling_unit h ON h.location_id = r.location_id"""
						.formatted(SITE, row(from, to, items)));
			if ((to + 1) % (4 * CHUNK) == 0) {
				InventoryBenchmark.progress("%,d rows".formatted(to + 1));
			}
		}
		new OpeningRows(this.warehouse).insert(this.rows, this::cell);
		this.warehouse.analyse();
		this.warehouse.execute(
				"INSERT INTO stock_change (site_id, item_id) SELECT DISTINCT site_id, item_id FROM stock WHERE site_id = '%s'"
					.formatted(SITE));
	}

	/** The same as {@link #cell}, in SQL. */
	private static String row(int from, int to, int items) {
		return """
				SELECT seq, CONCAT('%1$s-B', LPAD(seq DIV %2$d, 7, '0')) AS location_id,
				  CONCAT('M', LPAD(seq MOD %3$d, 7, '0')) AS item_id,
				  IF(seq MOD %3$d MOD 2 = 0, CONCAT('L', seq DIV %3$d MOD %4$d), '') AS lot
				FROM seq_%5$d_to_%6$d""".formatted(SITE, ROWS_OF_BIN, items, LOTS, from, to);
	}

	/** The cell of a row, 0 to rows - 1. */
	StockCell cell(int row) {
		int items = items(this.rows);
		int item = row % items;
		int bin = row / ROWS_OF_BIN;
		return new StockCell(SITE, this.site.bin(bin), BenchSite.item("M", item),
				(item % 2 == 0) ? "L" + row / items % LOTS : "", (bin % 4 == 0) ? this.pallets.get(bin / 4) : "",
				StockStatus.AVAILABLE, "");
	}

	/** A cell that is in no unit, and of whose item nothing is reserved at random. */
	StockCell loose(RandomGenerator random) {
		int row = random.nextInt(this.rows);
		while (!isLower(row) || row / ROWS_OF_BIN % 4 == 0) {
			row = random.nextInt(this.rows);
		}
		return cell(row);
	}

	/** A cell in a pallet, otherwise the same. */
	StockCell palletised(RandomGenerator random) {
		int row = random.nextInt(this.rows);
		while (!isLower(row) || row / ROWS_OF_BIN % 4 != 0) {
			row = random.nextInt(this.rows);
		}
		return cell(row);
	}

	private boolean isLower(int row) {
		return row % items(this.rows) < items(this.rows) / 2;
	}

	String bin(RandomGenerator random) {
		return this.site.bin(random.nextInt(this.rows / ROWS_OF_BIN));
	}

	/** An item of the upper half, with lots or without. */
	String item(RandomGenerator random, boolean lots) {
		int half = items(this.rows) / 2;
		return BenchSite.item("M", half + half % 2 + random.nextInt(half / 2) * 2 + (lots ? 0 : 1));
	}

	/** How many pages of that size all rows are. */
	int pages(int size) {
		return this.rows / size;
	}

	BenchSite site() {
		return this.site;
	}

	Warehouse warehouse() {
		return this.warehouse;
	}

	List<Figure> measure(int samples, int seconds, int seed) throws Exception {
		List<Figure> figures = new ArrayList<>();
		String rowsSet = "%,d rows: ".formatted(this.rows);
		figures.add(InventoryBenchmark.figure(rowsSet + "levels of all items", "dockflow", "time_s", this.levelSeconds,
				"s", items(this.rows)));
		figures.add(audit(rowsSet + "audit"));
		figures.addAll(new OperationTimes(this, rowsSet, new SplittableRandom(seed)).measure(samples, seconds));
		this.warehouse.awaitLevels();
		figures.add(audit(rowsSet + "audit afterwards"));
		return figures;
	}

	private Figure audit(String set) {
		InventoryBenchmark.progress(set);
		long start = System.nanoTime();
		long cells = this.warehouse.audit().cells();
		return InventoryBenchmark.figure(set, "dockflow", "time_s", (System.nanoTime() - start) / 1e9, "s", cells);
	}

}
