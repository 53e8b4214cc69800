package io.dockflow.routing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * How a tour is found: the shortest one, or a rule of thumb that people know by heart.
 * The rules for one block are those of Hall, "Distance approximations for routing manual
 * pickers in a warehouse", 1993, and Petersen, "An evaluation of order picking routeing
 * policies", 1997; several blocks are worked off one after the other, the farthest first
 * (Roodbergen and de Koster, "Routing methods for warehouses with multiple cross aisles",
 * 2001, section 3).
 */
public enum RoutingPolicy {

	/** Proven for up to four blocks; beyond that the best of the rules of thumb. */
	SHORTEST("Shortest tour"),

	/** Every aisle with stops is crossed from end to end. */
	S_SHAPE("S-shape"),

	/** Every aisle is entered from the front and left there. */
	RETURN("Return"),

	/**
	 * The far half of an aisle is visited from the back, the near half from the front.
	 */
	MIDPOINT("Midpoint"),

	/** As midpoint, but people turn back at the largest gap. */
	LARGEST_GAP("Largest gap"),

	/**
	 * Every aisle is crossed or entered from one end, whatever is shorter in the block.
	 */
	COMBINED("Combined"),

	/** In the order of the list: the tour nobody planned. */
	AS_LISTED("As listed");

	private final String title;

	RoutingPolicy(String title) {
		this.title = title;
	}

	/** Name for people. */
	public String title() {
		return this.title;
	}

	/**
	 * The tour past all stops. Rules of thumb take O(n log n) for n stops.
	 * @param stops any order, doubles count once
	 * @throws IllegalArgumentException when a point does not lie in the grid
	 */
	public Tour tour(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops) {
		ExactTours.requireCount(stops.size());
		grid.require(start);
		grid.require(end);
		stops.forEach(grid::require);
		return switch (this) {
			case SHORTEST -> shortest(grid, start, end, stops);
			case S_SHAPE -> BlockByBlock.tour(grid, start, end, stops, new SShape());
			case RETURN -> BlockByBlock.tour(grid, start, end, stops, new FromTheFront());
			case MIDPOINT -> BlockByBlock.tour(grid, start, end, stops, FromBothEnds.atMidpoint());
			case LARGEST_GAP -> BlockByBlock.tour(grid, start, end, stops, FromBothEnds.atLargestGap());
			case COMBINED -> BlockByBlock.tour(grid, start, end, stops, new CrossOrReturn());
			case AS_LISTED -> asListed(grid, start, end, stops);
		};
	}

	private static Tour shortest(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops) {
		if (grid.crossAisles() <= Frontier.MAX_CROSS_AISLES) {
			return ExactTours.over(Stops.of(grid, stops), start, end).tour();
		}
		return EnumSet.range(S_SHAPE, COMBINED)
			.stream()
			.map((rule) -> rule.tour(grid, start, end, stops))
			.min(Comparator.comparingLong(Tour::length))
			.orElseThrow();
	}

	private static Tour asListed(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops) {
		var walk = new GridWalk(grid, start, stops);
		stops.forEach(walk::to);
		return walk.to(end).tour(TourBound.of(grid, start, end, stops));
	}

}
