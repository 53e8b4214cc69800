package io.dockflow.routing;

import java.util.Collection;

/**
 * A site as tours from a desk see it: parallel aisles, whose shortest tours are proven,
 * or a plan of any other shape, on which they are searched for.
 */
public sealed interface FloorPlan permits DeskPlan, GraphPlan {

	/**
	 * Draws the plan from coordinates: a grid where the aisles make one of up to four
	 * blocks, else a graph. O(n log n) for n places of a grid.
	 * @param desk where every tour begins and ends
	 * @throws IllegalArgumentException when there are no places
	 */
	static FloorPlan of(Collection<Place> places, Point desk) {
		if (!Layout.isGrid(places)) {
			return AisleGraph.of(places, desk);
		}
		var plan = Layout.of(places).from(desk);
		return (plan.grid().crossAisles() <= Frontier.MAX_CROSS_AISLES) ? plan : GraphPlan.of(plan);
	}

	Point desk();

	/**
	 * The tour through some places.
	 * @param policy on a graph only the shortest tour and the one as listed are known
	 * @param stops location codes, doubles count once
	 * @throws IllegalArgumentException when a place is not on the plan, or the policy is
	 * not known there
	 */
	Route route(RoutingPolicy policy, Collection<String> stops);

}
