package io.dockflow.standalone.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dockflow.proposals.SupplyLane;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;
import io.dockflow.sites.Site;
import io.dockflow.sites.Site.SiteKind;

/**
 * The demo company's places: two warehouses with 4,000 bins, a store and a van.
 */
final class SitePlans {

	static final String MAIN = "W1";

	static final String REGIONAL = "W2";

	static final String STORE = "S1";

	static final String VAN = "V1";

	static final String ON_THE_WAY = "WAY";

	private static final Grid MAIN_GRID = new Grid(16, 20, 5);

	private static final Grid REGIONAL_GRID = new Grid(8, 10, 5);

	private static final int STORE_SHELVES = 60;

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	/** A shelf of 1,000 by 600 by 450 mm. */
	private static final Capacity FACE = new Capacity(250_000, 1_000L * 600 * 450);

	/** A pallet place of 1,200 by 800 by 1,500 mm. */
	private static final Capacity PALLET_PLACE = new Capacity(1_000_000, 1_200L * 800 * 1_500);

	private static final Capacity UNLIMITED = new Capacity(0, 0);

	private static final String FLOOR = "FLOOR";

	private SitePlans() {
	}

	static List<Site> sites() {
		return List.of(site(MAIN, "Northgate distribution centre", SiteKind.WAREHOUSE, 1),
				site(REGIONAL, "Riverside warehouse", SiteKind.WAREHOUSE, 2),
				site(STORE, "High Street store", SiteKind.STORE, 3), site(VAN, "Delivery van", SiteKind.TRUCK, 4),
				site(ON_THE_WAY, "Between the sites", SiteKind.IN_TRANSIT, 5));
	}

	/** The main warehouse feeds the store; the warehouses help each other out. */
	static List<SupplyLane> lanes() {
		return List.of(new SupplyLane(MAIN, STORE, SupplyLane.Kind.FEED, 1, 5, 0),
				new SupplyLane(MAIN, REGIONAL, SupplyLane.Kind.LATERAL, 2, 10, 15_00),
				new SupplyLane(REGIONAL, MAIN, SupplyLane.Kind.LATERAL, 2, 10, 15_00));
	}

	static List<DemoZone> zones() {
		return List.of(new DemoZone(MAIN, FLOOR, "Docks, staging and packing", StorageCondition.AMBIENT),
				new DemoZone(MAIN, "PICK", "Ambient pick area", StorageCondition.AMBIENT, 1, 8, 5),
				new DemoZone(MAIN, "RESERVE", "Ambient reserve racks", StorageCondition.AMBIENT, 9, 12, 0),
				new DemoZone(MAIN, "CHILL", "Cold store, 2 to 8 degrees", StorageCondition.CHILLED, 13, 14, 3),
				new DemoZone(MAIN, "HAZ", "Hazardous goods, bunded", StorageCondition.HAZMAT, 15, 15, 3),
				new DemoZone(MAIN, "CAGE", "Secure cage", StorageCondition.SECURE, 16, 16, 3),
				new DemoZone(REGIONAL, FLOOR, "Docks, staging and packing", StorageCondition.AMBIENT),
				new DemoZone(REGIONAL, "PICK", "Ambient pick area", StorageCondition.AMBIENT, 1, 6, 3),
				new DemoZone(REGIONAL, "CHILL", "Cold store, 2 to 8 degrees", StorageCondition.CHILLED, 7, 7, 3),
				new DemoZone(REGIONAL, "CAGE", "Secure cage", StorageCondition.SECURE, 8, 8, 3),
				new DemoZone(STORE, FLOOR, "Back door", StorageCondition.AMBIENT),
				new DemoZone(STORE, "SALES", "Sales floor", StorageCondition.AMBIENT),
				new DemoZone(VAN, "LOAD", "Load area", StorageCondition.AMBIENT),
				new DemoZone(ON_THE_WAY, "LOAD", "Carriers' trucks", StorageCondition.AMBIENT));
	}

	static List<Location> locations() {
		var locations = new ArrayList<Location>();
		locations.addAll(warehouse(MAIN, MAIN_GRID, 8, 10, 4));
		locations.addAll(warehouse(REGIONAL, REGIONAL_GRID, 4, 4, 2));
		locations.addAll(store());
		locations.add(place(VAN, "LOAD", VAN + "-LOAD", LocationKind.TRUCK, 1_000, 1_000,
				new Capacity(1_200_000, 10_000_000_000L)));
		locations.add(place(ON_THE_WAY, "LOAD", ON_THE_WAY + "-LOAD", LocationKind.TRUCK, 0, 0, UNLIMITED));
		return locations;
	}

	private static List<Location> warehouse(String siteId, Grid grid, int doors, int lanes, int packingStations) {
		var racks = zones().stream()
			.filter((zone) -> zone.siteId().equals(siteId) && zone.hasRacks())
			.flatMap((zone) -> racks(zone, grid));
		var width = grid.width();
		var floor = Stream.of(row(siteId, "DOCK", LocationKind.DOCK_DOOR, doors, 0, width),
				row(siteId, "STAGE", LocationKind.STAGING, lanes, 4_000, width),
				row(siteId, "PACK", LocationKind.PACKING, packingStations, 8_000, width / 2), Stream.of(place(siteId,
						FLOOR, siteId + "-RECV", LocationKind.RECEIVING, width * 3 / 4, 8_000, UNLIMITED)))
			.flatMap((places) -> places);
		return Stream.concat(racks, floor).toList();
	}

	private static Stream<Location> racks(DemoZone zone, Grid grid) {
		return IntStream.rangeClosed(zone.firstAisle(), zone.lastAisle())
			.boxed()
			.flatMap((aisle) -> IntStream.rangeClosed(1, grid.bays())
				.boxed()
				.flatMap((bay) -> IntStream.rangeClosed(1, grid.levels())
					.mapToObj((level) -> bin(zone, grid, aisle, bay, level))));
	}

	/** Reserve is not picked from: it replenishes the faces. */
	private static Location bin(DemoZone zone, Grid grid, int aisle, int bay, int level) {
		var face = level <= zone.faceLevels();
		var capacity = face ? FACE : PALLET_PLACE;
		var code = "%s-A%02d-%02d-%d".formatted(zone.siteId(), aisle, bay, level);
		return new Location(code, zone.siteId(), zone.zone(), face ? LocationKind.PICK_FACE : LocationKind.BIN,
				zone.condition(), aisle, bay, level, grid.x(aisle, bay), grid.y(bay), capacity.grams(), capacity.mm3(),
				face, false, false, face ? Mixing.SINGLE_ITEM : Mixing.ANY);
	}

	private static Stream<Location> row(String siteId, String name, LocationKind kind, int count, long y, long width) {
		return IntStream.rangeClosed(1, count)
			.mapToObj((number) -> place(siteId, FLOOR, "%s-%s-%02d".formatted(siteId, name, number), kind,
					width * number / (count + 1), y, UNLIMITED));
	}

	private static List<Location> store() {
		var shelf = new Capacity(400_000, 2_000L * 500 * 1_800);
		var shelves = IntStream.rangeClosed(1, STORE_SHELVES)
			.mapToObj((number) -> new Location(
					"%s-A%02d-%02d-1".formatted(STORE, (number - 1) / 10 + 1, (number - 1) % 10 + 1), STORE, "SALES",
					LocationKind.STORE_SHELF, StorageCondition.AMBIENT, (number - 1) / 10 + 1, (number - 1) % 10 + 1, 1,
					2_000L + (number - 1) / 10 * 3_000L, 4_000L + (number - 1) % 10 * 2_000L, shelf.grams(),
					shelf.mm3(), true, false, false, Mixing.ANY));
		var backDoor = Stream.of(place(STORE, FLOOR, STORE + "-DOCK-01", LocationKind.DOCK_DOOR, 6_000, 0, UNLIMITED),
				place(STORE, FLOOR, STORE + "-RECV", LocationKind.RECEIVING, 9_000, 1_000, UNLIMITED));
		return Stream.concat(shelves, backDoor).toList();
	}

	private static Location place(String siteId, String zone, String code, LocationKind kind, long x, long y,
			Capacity capacity) {
		return new Location(code, siteId, zone, kind, StorageCondition.AMBIENT, 0, 0, 0, x, y, capacity.grams(),
				capacity.mm3(), false, false, false, Mixing.ANY);
	}

	/** GLNs from the range for use within one company. */
	private static Site site(String siteId, String name, SiteKind kind, int number) {
		return new Site(siteId, name, kind, CheckDigit.append("29000000%04d".formatted(number)), LONDON);
	}

	private record Capacity(long grams, long mm3) {
	}

}
