package io.dockflow.slotting;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.engine.BackgroundThread;
import io.dockflow.engine.Transactions;
import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.ExactTours;
import io.dockflow.routing.Layout;
import io.dockflow.routing.Place;
import io.dockflow.routing.Point;
import io.dockflow.routing.Stops;
import io.dockflow.shared.Batches;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Sites;
import io.dockflow.slotting.layout.OrderHistory;
import io.dockflow.slotting.layout.PickArea;
import io.dockflow.slotting.layout.SlottingSearch;
import io.dockflow.slotting.layout.Suitability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Plans each night which item each pick face should have, by the tours of a quarter's
 * orders. The plan moves nothing: put-aways lean towards it.
 */
@Repository
class SlotPlans implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SlotPlans.class);

	private static final Duration HISTORY = Duration.ofDays(90);

	/** Fewer orders than this teach nothing. */
	static final int FEWEST_ORDERS = 50;

	private static final int MOST_ITEMS = 1_500;

	private static final int CHANGES = 20_000;

	private static final long SEED = 1;

	private final BackgroundThread thread = new BackgroundThread("dockflow-slot-plans");

	private final JdbcClient jdbc;

	private final Locations locations;

	private final Items items;

	private final Sites sites;

	private final Transactions transactions;

	private final Clock clock;

	SlotPlans(JdbcClient jdbc, Locations locations, Items items, Sites sites, Transactions transactions, Clock clock) {
		this.jdbc = jdbc;
		this.locations = locations;
		this.items = items;
		this.sites = sites;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** The item planned for each location; empty where there is no plan. */
	Map<String, String> ofSite(String siteId) {
		var plan = new HashMap<String, String>();
		this.jdbc.sql("SELECT location_id, item_id FROM slot_plan WHERE site_id = ?").param(siteId).query((row) -> {
			plan.put(row.getString("location_id"), row.getString("item_id"));
		});
		return plan;
	}

	/** Begins the night's plans on a thread of their own and leaves the clock's alone. */
	@Scheduled(cron = "${dockflow.slotting.plan:0 30 3 * * *}")
	void beginNight() {
		if (!this.thread.begin(this::planAll)) {
			log.warn("No layout plans tonight: those of the night before are still being made");
		}
	}

	/** Plans every site; one that fails keeps its former plan and holds up no other. */
	void planAll() {
		for (var site : this.sites.all()) {
			try {
				plan(site.siteId(), orders(site.siteId()));
			}
			catch (RuntimeException ex) {
				log.error("No layout plan for {}. Its former plan stays.", site.siteId(), ex);
			}
			if (Thread.currentThread().isInterrupted()) {
				log.info("The application ends: no more layout plans tonight");
				return;
			}
		}
	}

	@Override
	public void destroy() {
		this.thread.close();
	}

	/** The items of each order of the past quarter. */
	private Collection<List<String>> orders(String siteId) {
		var orders = new TreeMap<String, List<String>>();
		this.jdbc.sql("""
				SELECT o.order_number, l.item_id FROM customer_order o
				JOIN customer_order_line l ON l.order_number = o.order_number
				WHERE o.site_id = ? AND o.received_at > ? ORDER BY o.order_number, l.line""")
			.params(siteId, UtcTime.of(this.clock.instant().minus(HISTORY)))
			.query((row) -> {
				orders.computeIfAbsent(row.getString("order_number"), (number) -> new ArrayList<>())
					.add(row.getString("item_id"));
			});
		return orders.values();
	}

	/**
	 * Plans a site anew.
	 * @param orders the items of each past order
	 * @return how many items have a place; 0 when there is too little to plan by, or the
	 * site is no grid whose tours can be measured, and the former plan stays
	 */
	int plan(String siteId, Collection<List<String>> orders) {
		var faces = this.locations.ofKind(siteId, LocationKind.PICK_FACE);
		var desk = this.locations.ofKind(siteId, LocationKind.PACKING).stream().findFirst();
		if (faces.isEmpty() || desk.isEmpty() || orders.size() < FEWEST_ORDERS) {
			return 0;
		}
		var wanted = wanted(orders, faces);
		var floor = floor(faces, desk.get());
		if (wanted.isEmpty() || !ExactTours.measures(floor.grid())) {
			log.info("No layout plan for {}: {} items of past orders, {} blocks", siteId, wanted.size(),
					floor.grid().blocks());
			return 0;
		}
		var result = SlottingSearch.assign(area(faces, floor, wanted), history(orders, wanted),
				wanted.stream().mapToLong(Item::volumeMm3).toArray(), CHANGES, SEED);
		var rows = new ArrayList<List<Object>>();
		for (var item = 0; item < wanted.size(); item++) {
			rows.add(List.of(siteId, faces.get(result.assignment().slot(item)).locationId(), wanted.get(item).itemId(),
					UtcTime.of(this.clock.instant())));
		}
		this.transactions.run(() -> save(siteId, rows));
		log.info("Planned {} pick faces of {} by {}", rows.size(), siteId,
				result.isBetterThanRule() ? "search" : result.rule());
		return rows.size();
	}

	/** The items most orders want, of each condition no more than there are faces. */
	private List<Item> wanted(Collection<List<String>> orders, List<Location> faces) {
		var popularity = new HashMap<String, Integer>();
		orders.forEach((order) -> new TreeSet<>(order).forEach((item) -> popularity.merge(item, 1, Integer::sum)));
		var room = new EnumMap<StorageCondition, Integer>(StorageCondition.class);
		faces.forEach((face) -> room.merge(face.condition(), 1, Integer::sum));
		var known = this.items.byIds(popularity.keySet());
		return known.values()
			.stream()
			.sorted(Comparator.comparingInt((Item item) -> -popularity.get(item.itemId())).thenComparing(Item::itemId))
			.filter((item) -> room.merge(item.storageCondition(), -1, Integer::sum) >= 0)
			.limit(MOST_ITEMS)
			.toList();
	}

	private static DeskPlan floor(List<Location> faces, Location desk) {
		return Layout
			.of(faces.stream()
				.map((face) -> new Place(face.locationId(), face.zone(), face.aisle(), face.xMm(), face.yMm()))
				.toList())
			.from(new Point(desk.xMm(), desk.yMm()));
	}

	private static PickArea area(List<Location> faces, DeskPlan floor, List<Item> wanted) {
		var slots = faces.stream().map((face) -> floor.point(face.locationId())).toList();
		var stops = Stops.of(floor.grid(), slots);
		return new PickArea(slots, stops, floor.entry(),
				Suitability.sameClass(wanted.stream().mapToInt((item) -> item.storageCondition().ordinal()).toArray(),
						faces.stream().mapToInt((face) -> face.condition().ordinal()).toArray()),
				ExactTours.over(stops, floor.entry(), floor.entry())::lengths);
	}

	private static OrderHistory history(Collection<List<String>> orders, List<Item> wanted) {
		var numbers = new HashMap<String, Integer>();
		wanted.forEach((item) -> numbers.put(item.itemId(), numbers.size()));
		return new OrderHistory(wanted.size(),
				orders.stream()
					.map((order) -> order.stream()
						.flatMap((item) -> Stream.ofNullable(numbers.get(item)))
						.mapToInt(Integer::intValue)
						.toArray())
					.filter((order) -> order.length > 0)
					.toList());
	}

	private void save(String siteId, List<List<Object>> rows) {
		this.jdbc.sql("DELETE FROM slot_plan WHERE site_id = ?").param(siteId).update();
		Batches.of(rows,
				(batch) -> this.jdbc
					.sql("INSERT INTO slot_plan (site_id, location_id, item_id, planned_at) VALUES "
							+ Batches.rows(batch.size(), 4))
					.params(batch.stream().flatMap(List::stream).toList())
					.update());
	}

}
