package io.dockflow.routing;

import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * The tour nobody planned: the stops in the order in which they are listed, each leg the
 * shortest way through the plan. What planned tours are compared with. O(n) legs.
 */
public final class AsListed {

	private AsListed() {
	}

	/**
	 * The tour through all stops.
	 * @param start where it begins and ends
	 * @param stops location codes, doubles count once
	 * @throws IllegalArgumentException when a stop is not on the plan
	 */
	public static Route route(Layout layout, Point start, Collection<String> stops) {
		var walk = new Walk(start);
		for (var id : new LinkedHashSet<>(stops)) {
			var stop = layout.stop(id);
			leg(layout, walk, stop);
			walk.stop(id, stop.y());
		}
		if (!stops.isEmpty()) {
			leg(layout, walk, start);
		}
		return walk.route();
	}

	private static void leg(Layout layout, Walk walk, Point to) {
		if (walk.at().x() != to.x()) {
			walk.toY(layout.crossingBetween(walk.at().y(), to.y())).toX(to.x());
		}
		walk.toY(to.y());
	}

}
