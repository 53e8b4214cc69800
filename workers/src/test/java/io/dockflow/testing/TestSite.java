package io.dockflow.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Worker;
import io.dockflow.labor.Workers;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Supplier;
import io.dockflow.suppliers.Suppliers;

import org.springframework.context.ApplicationContext;

/**
 * A small warehouse of a test's own: two dock doors, receiving, staging, packing, one
 * supplier, and whatever bins, items, workers and stock the test adds.
 */
public final class TestSite {

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final ApplicationContext context;

	private final String siteId;

	private int bins;

	private TestSite(ApplicationContext context, String siteId) {
		this.context = context;
		this.siteId = siteId;
	}

	public static TestSite in(ApplicationContext context) {
		var siteId = "T%s%d".formatted(UUID.randomUUID().toString().substring(0, 4), NUMBERS.incrementAndGet());
		var site = new TestSite(context, siteId);
		context.getBean(Sites.class)
			.add(new Site(siteId, "Test site", Site.SiteKind.WAREHOUSE, "4012345000009", ZoneId.of("UTC")));
		for (var condition : StorageCondition.values()) {
			context.getBean(Sites.class).addZone(siteId, condition.name(), condition.name(), condition);
		}
		context.getBean(Locations.class)
			.addAll(List.of(site.place("DOCK-01", LocationKind.DOCK_DOOR),
					site.place("DOCK-02", LocationKind.DOCK_DOOR), site.place("RECV", LocationKind.RECEIVING),
					site.place("STAGE-01", LocationKind.STAGING), site.place("PACK-01", LocationKind.PACKING)));
		context.getBean(Suppliers.class).add(new Supplier(site.supplierId(), "Test supplier", "A", "DE"));
		return site;
	}

	private Location place(String code, LocationKind kind) {
		return new Location(this.siteId + "-" + code, this.siteId, "AMBIENT", kind, StorageCondition.AMBIENT, 0, 0, 0,
				0, 0, 0, 0, false, false, false, Mixing.ANY);
	}

	public String siteId() {
		return this.siteId;
	}

	public String supplierId() {
		return "S-" + this.siteId;
	}

	public String receiving() {
		return this.siteId + "-RECV";
	}

	public String dock() {
		return this.siteId + "-DOCK-01";
	}

	/** An ambient pick bin without limits, each a metre farther than the one before. */
	public String bin() {
		return bin(StorageCondition.AMBIENT, 0, 0, Mixing.ANY);
	}

	public String bin(StorageCondition condition, long maxWeightGrams, long maxVolumeMm3, Mixing mixing) {
		this.bins++;
		var locationId = "%s-A%02d-%02d-1".formatted(this.siteId, this.bins / 100 + 1, this.bins % 100);
		this.context.getBean(Locations.class)
			.addAll(List.of(new Location(locationId, this.siteId, condition.name(), LocationKind.BIN, condition,
					this.bins / 100 + 1, this.bins % 100, 1, this.bins * 1000L, 0, maxWeightGrams, maxVolumeMm3, true,
					false, false, mixing)));
		return locationId;
	}

	/** A plain ambient item, one kilogram in a litre, ten to a pallet. */
	public String item() {
		return item(StorageCondition.AMBIENT, false);
	}

	public String item(StorageCondition condition, boolean tracked) {
		var itemId = "I-%s-%d".formatted(this.siteId, NUMBERS.incrementAndGet());
		this.context.getBean(Items.class)
			.addAll(List.of(new Item(itemId, "Test item " + itemId, null, "pcs", 100, 100, 100, 1000, condition,
					tracked, tracked, 'A', 5, 2, "MASTER")));
		return itemId;
	}

	/** A plain ambient item whose pieces have numbers. */
	public String serialItem() {
		var itemId = "I-%s-%d".formatted(this.siteId, NUMBERS.incrementAndGet());
		this.context.getBean(Items.class)
			.addAll(List.of(new Item(itemId, "Test item " + itemId, null, "pcs", 100, 100, 100, 1000,
					StorageCondition.AMBIENT, false, false, true, 'A', 5, 2, "MASTER")));
		return itemId;
	}

	/** An ambient bin for that many handling units. */
	public String binForUnits(int maxHandlingUnits) {
		this.bins++;
		var locationId = "%s-U%02d-%02d-1".formatted(this.siteId, this.bins / 100 + 1, this.bins % 100);
		this.context.getBean(Locations.class)
			.addAll(List.of(new Location(locationId, this.siteId, "AMBIENT", LocationKind.BIN, StorageCondition.AMBIENT,
					this.bins / 100 + 1, this.bins % 100, 1, this.bins * 1000L, 0, 0, 0, maxHandlingUnits, true, false,
					false, Mixing.ANY)));
		return locationId;
	}

	/** The loading area of a truck, which is a site of its own. */
	public Location truck() {
		var truckId = "K%s%d".formatted(this.siteId.substring(1, 5), NUMBERS.incrementAndGet());
		this.context.getBean(Sites.class)
			.add(new Site(truckId, "Test truck", Site.SiteKind.TRUCK, "4012345000009", ZoneId.of("UTC")));
		this.context.getBean(Sites.class).addZone(truckId, "AMBIENT", "AMBIENT", StorageCondition.AMBIENT);
		var bed = new Location(truckId + "-BED", truckId, "AMBIENT", LocationKind.TRUCK, StorageCondition.AMBIENT, 0, 0,
				0, 0, 0, 0, 0, false, false, false, Mixing.ANY);
		this.context.getBean(Locations.class).addAll(List.of(bed));
		return bed;
	}

	public String worker(String... skills) {
		var username = "w-%s-%d".formatted(this.siteId, NUMBERS.incrementAndGet());
		this.context.getBean(Workers.class).add(new Worker(username, username, this.siteId, Set.of(skills)));
		return username;
	}

	/** Loose available stock, posted as opening stock. */
	public StockCell stock(String locationId, String itemId, long quantity) {
		return stock(
				StockTransfer.in(ExternalAccount.OPENING, StockCell.loose(this.siteId, locationId, itemId), quantity));
	}

	/** Pieces of a {@link #serialItem}. */
	public StockCell stock(String locationId, String itemId, List<String> serials) {
		return stock(StockTransfer
			.in(ExternalAccount.OPENING, StockCell.loose(this.siteId, locationId, itemId), serials.size())
			.of(serials));
	}

	private StockCell stock(StockTransfer opening) {
		this.context.getBean(StockLedger.class)
			.post(new Posting("opening:" + UUID.randomUUID(), MovementType.OPENING, "test", "test", null, "TEST",
					Instant.now(), new ArrayList<>(List.of(opening))));
		return Objects.requireNonNull(opening.to());
	}

}
