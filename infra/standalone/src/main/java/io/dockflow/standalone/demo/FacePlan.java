package io.dockflow.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dockflow.replenishment.PickFace;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;

/**
 * The faces items open in: filled up when they hold less than two days of what the site
 * sells, shared among the item's faces, up to what the face can hold.
 */
final class FacePlan {

	private static final double LOW_DAYS = 2;

	private FacePlan() {
	}

	static List<PickFace> of(List<DemoItem> items, List<Location> locations, List<OpeningLine> opening) {
		var places = locations.stream()
			.filter((place) -> place.kind() == LocationKind.PICK_FACE)
			.collect(Collectors.toMap(Location::locationId, Function.identity()));
		var byCode = items.stream().collect(Collectors.toMap((item) -> item.item().itemId(), Function.identity()));
		var faces = opening.stream().filter((line) -> places.containsKey(line.locationId())).toList();
		var shares = faces.stream()
			.collect(Collectors.groupingBy((line) -> line.siteId() + line.itemId(), Collectors.counting()));
		return faces.stream()
			.map((line) -> face(line, places, Objects.requireNonNull(byCode.get(line.itemId())),
					shares.get(line.siteId() + line.itemId())))
			.toList();
	}

	private static PickFace face(OpeningLine line, Map<String, Location> places, DemoItem item, long faces) {
		var most = OpeningStock.capacityFor(item, Objects.requireNonNull(places.get(line.locationId())));
		var low = (long) Math.ceil(SalesYear.dailyMean(line.siteId(), item) * LOW_DAYS / faces);
		return new PickFace(line.locationId(), line.siteId(), line.itemId(), Math.min(low, most / 2), most);
	}

}
