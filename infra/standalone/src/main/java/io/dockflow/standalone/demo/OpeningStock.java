package io.dockflow.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;

/**
 * Places the opening stock: about three weeks of demand of each item, in places of its
 * storage condition within their capacity, one item and lot to a place, the fast sellers
 * in the bays nearest to the docks.
 */
final class OpeningStock {

	private static final double DAYS_OF_DEMAND = 21;

	private static final int MAX_PLACES = 4;

	private OpeningStock() {
	}

	static List<OpeningLine> of(String siteId, List<DemoItem> items, List<Location> locations, LocalDate today,
			long seed) {
		var free = placesByCondition(siteId, locations, LocationKind.PICK_FACE, LocationKind.STORE_SHELF);
		var bins = placesByCondition(siteId, locations, LocationKind.BIN);
		var lines = new ArrayList<OpeningLine>();
		items.stream()
			.filter((item) -> SalesYear.isSoldAt(siteId, item))
			.sorted((a, b) -> Double.compare(b.dailyDemand(), a.dailyDemand()))
			.forEach(
					(item) -> lines.addAll(place(siteId, item, free.get(item.item().storageCondition()), today, seed)));
		items.stream()
			.filter((item) -> SalesYear.isSoldAt(siteId, item) && item.item().velocityClass() == 'A')
			.sorted((a, b) -> Double.compare(b.dailyDemand(), a.dailyDemand()))
			.forEach((item) -> reserve(siteId, item,
					bins.getOrDefault(item.item().storageCondition(), new ArrayDeque<>()), today, seed)
				.ifPresent(lines::add));
		return lines;
	}

	/** A pallet of each fast seller stands above, younger than what is in the faces. */
	private static Optional<OpeningLine> reserve(String siteId, DemoItem item, Deque<Location> bins, LocalDate today,
			long seed) {
		if (bins.isEmpty()) {
			return Optional.empty();
		}
		var quantity = Math.min(item.item().unitsPerPallet(), capacityFor(item, bins.getFirst()));
		return (quantity > 0) ? Optional.of(line(siteId, item, bins.removeFirst(), quantity, MAX_PLACES, today,
				Dice.of(seed, "reserve/" + siteId + "/" + item.item().itemId()))) : Optional.empty();
	}

	private static Map<StorageCondition, Deque<Location>> placesByCondition(String siteId, List<Location> locations,
			LocationKind... kinds) {
		var free = new HashMap<StorageCondition, Deque<Location>>();
		locations.stream()
			.filter((location) -> location.siteId().equals(siteId))
			.filter((location) -> List.of(kinds).contains(location.kind()))
			.sorted((a, b) -> (a.yMm() != b.yMm()) ? Long.compare(a.yMm(), b.yMm())
					: a.locationId().compareTo(b.locationId()))
			.forEach((location) -> free.computeIfAbsent(location.condition(), (condition) -> new ArrayDeque<>())
				.add(location));
		return free;
	}

	private static List<OpeningLine> place(String siteId, DemoItem item, Deque<Location> places, LocalDate today,
			long seed) {
		var dice = Dice.of(seed, "stock/" + siteId + "/" + item.item().itemId());
		var cases = Math.ceil(SalesYear.dailyMean(siteId, item) * DAYS_OF_DEMAND / item.item().unitsPerCase());
		var wanted = Math.max(2, (long) cases) * item.item().unitsPerCase();
		var lines = new ArrayList<OpeningLine>();
		while (wanted > 0 && lines.size() < MAX_PLACES && !places.isEmpty()) {
			var location = places.removeFirst();
			var quantity = Math.min(wanted, capacityFor(item, location));
			if (quantity > 0) {
				lines.add(line(siteId, item, location, quantity, lines.size(), today, dice));
				wanted -= quantity;
			}
		}
		return lines;
	}

	private static OpeningLine line(String siteId, DemoItem item, Location location, long quantity, int lot,
			LocalDate today, Dice dice) {
		var family = item.family();
		var expiry = (family.shelfLifeDays() > 0)
				? today.plusDays(dice.between(family.shelfLifeDays() / 3, family.shelfLifeDays())) : null;
		var lotNumber = family.lots() ? "%s-%s%d".formatted(item.item().itemId(), siteId, lot + 1) : "";
		return new OpeningLine(siteId, location.locationId(), item.item().itemId(), lotNumber, expiry, quantity);
	}

	/** How many units fit by weight and by volume. */
	static long capacityFor(DemoItem item, Location location) {
		return Stream
			.of(location.maxWeightGrams() / item.item().weightGrams(),
					location.maxVolumeMm3() / item.item().volumeMm3())
			.min(Long::compare)
			.orElseThrow();
	}

}
