package io.dockflow.crossdock;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.dockflow.sites.Location;
import org.jspecify.annotations.Nullable;

/**
 * Ranks staging lanes by the way that goods in them still have to go: to the lane where
 * the other parcels of the truck stand, and from there to its door. Pure, O(n log n).
 */
final class LaneChoice {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "shortest-way-to-truck 1";

	private LaneChoice() {
	}

	/**
	 * The nearest first; ties in code order.
	 * @param door the door of the truck, {@code null} when none is arranged
	 */
	static List<Ranked> rank(Collection<Location> lanes, Location truckLane, @Nullable Location door) {
		var rest = (door != null) ? metres(truckLane, door) : 0;
		return lanes.stream()
			.map((lane) -> new Ranked(lane, metres(lane, truckLane) + rest))
			.sorted(Comparator.comparingDouble(Ranked::metres)
				.thenComparing((ranked) -> !ranked.lane().locationId().equals(truckLane.locationId()))
				.thenComparing((ranked) -> ranked.lane().locationId()))
			.toList();
	}

	/** The way along the aisles, in metres. */
	static double metres(Location from, Location to) {
		return (Math.abs(from.xMm() - to.xMm()) + Math.abs(from.yMm() - to.yMm())) / 1000.0;
	}

	/** A lane with the way from it to the truck, in metres. */
	record Ranked(Location lane, double metres) {
	}

}
