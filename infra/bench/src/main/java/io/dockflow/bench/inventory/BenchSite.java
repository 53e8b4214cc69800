package io.dockflow.bench.inventory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;

/**
 * A site of a set's own: receiving, staging, and numbered bins.
 */
final class BenchSite {

	private static final int LINES = 1000;

	private final Warehouse warehouse;

	private final String siteId;

	private BenchSite(Warehouse warehouse, String siteId) {
		this.warehouse = warehouse;
		this.siteId = siteId;
	}

	static BenchSite add(Warehouse warehouse, String siteId, Site.SiteKind kind, int bins) {
		BenchSite site = new BenchSite(warehouse, siteId);
		Sites sites = warehouse.bean(Sites.class);
		sites.add(new Site(siteId, "Benchmark " + siteId, kind, "4012345000009", ZoneId.of("UTC")));
		sites.addZone(siteId, "A", "Ambient", StorageCondition.AMBIENT);
		List<Location> locations = new ArrayList<>();
		locations.add(site.place(site.receiving(), LocationKind.RECEIVING, 0, false));
		locations.add(site.place(site.staging(), LocationKind.STAGING, 0, false));
		for (int bin = 0; bin < bins; bin++) {
			locations.add(site.place(site.bin(bin), LocationKind.BIN, bin, true));
		}
		warehouse.bean(Locations.class).addAll(locations);
		return site;
	}

	/** Adds items 0 to count - 1; those with an even number are tracked by lots. */
	static void addItems(Warehouse warehouse, int count, boolean tracked) {
		List<Item> items = new ArrayList<>();
		for (int item = 0; item < count; item++) {
			boolean lots = tracked && item % 2 == 0;
			items.add(new Item(item(tracked ? "M" : "I", item), "Benchmark item " + item, null, "pcs", 100, 100, 100,
					500, StorageCondition.AMBIENT, lots, lots, 'B', 10, 40, "MASTER"));
		}
		warehouse.bean(Items.class).addAll(items);
	}

	static String item(int item) {
		return item("I", item);
	}

	static String item(String prefix, int item) {
		return "%s%07d".formatted(prefix, item);
	}

	String siteId() {
		return this.siteId;
	}

	String receiving() {
		return this.siteId + "-RECV";
	}

	String staging() {
		return this.siteId + "-STAGE";
	}

	String bin(int bin) {
		return "%s-B%07d".formatted(this.siteId, bin);
	}

	StockCell cell(String locationId, String itemId) {
		return StockCell.loose(this.siteId, locationId, itemId);
	}

	/** Posts opening stock into each of these cells. */
	void open(List<StockCell> cells, long quantity) {
		for (int from = 0; from < cells.size(); from += LINES) {
			List<StockTransfer> transfers = cells.subList(from, Math.min(from + LINES, cells.size()))
				.stream()
				.map((cell) -> StockTransfer.in(ExternalAccount.OPENING, cell, quantity))
				.toList();
			this.warehouse.bean(StockLedger.class).post(posting(MovementType.OPENING, "opening", transfers));
		}
		this.warehouse.analyse();
	}

	/** A posting with a key of its own. */
	static Posting posting(MovementType type, String document, List<StockTransfer> transfers) {
		return new Posting(Keys.next(document), type, "benchmark", "bench", null, document, Instant.now(), transfers);
	}

	private Location place(String locationId, LocationKind kind, int number, boolean pickable) {
		return new Location(locationId, this.siteId, "A", kind, StorageCondition.AMBIENT, number / 1000, number % 1000,
				0, number % 1000 * 1000L, number / 1000 * 3000L, 0, 0, pickable, false, false, Mixing.ANY);
	}

}
