package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The plan of a site: parallel aisles that run north-south, and the cross-aisles that
 * join them. Neighbouring cross-aisles bound a block.
 *
 * @param aisleOf the x of the aisle that serves a place, by location code
 * @param yOf the y of a place, by location code
 * @param crossAisles the cross-aisles' y, ascending, at least two
 */
public record Layout(Map<String, Long> aisleOf, Map<String, Long> yOf, List<Long> crossAisles) {

	/** How far before the first and behind the last bay people turn, in millimetres. */
	static final long TURNING_SPACE_MM = 1_500;

	/** A stretch of y without any place that is at least this long is a cross-aisle. */
	static final long CROSS_AISLE_WIDTH_MM = 2_500;

	/** Aisles whose middles are nearer than this are one walkway. */
	static final long SAME_WALKWAY_MM = 1_000;

	/**
	 * From the middle of the racks on one side to that of those on the other, at most.
	 */
	static final long WIDEST_AISLE_MM = 6_000;

	public Layout {
		if (crossAisles.size() < 2) {
			throw new IllegalArgumentException(
					"Expected a cross-aisle before and one behind the aisles, but got %d. Name both."
						.formatted(crossAisles.size()));
		}
		aisleOf = Map.copyOf(aisleOf);
		yOf = Map.copyOf(yOf);
		crossAisles = crossAisles.stream().sorted().toList();
	}

	/**
	 * Draws the plan from coordinates: an aisle's walkway lies in the middle between the
	 * racks of its two sides; a gap in y that all aisles share is a cross-aisle. O(n log
	 * n).
	 * @throws IllegalArgumentException when there are no places
	 */
	public static Layout of(Collection<Place> places) {
		if (places.isEmpty()) {
			throw new IllegalArgumentException("Expected at least one place to draw a plan from. Add locations first.");
		}
		var yOf = new HashMap<String, Long>();
		var depths = new TreeSet<Long>();
		for (var place : places) {
			yOf.put(place.id(), place.y());
			depths.add(place.y());
		}
		return new Layout(walkways(places), yOf, crossAisles(depths));
	}

	/**
	 * Whether the places stand along parallel aisles that run north-south: no numbered
	 * aisle is wider than racks, walkway and racks are. O(n log n).
	 */
	public static boolean isGrid(Collection<Place> places) {
		var least = new TreeMap<String, Long>();
		var most = new TreeMap<String, Long>();
		for (var place : places) {
			least.merge(aisleKey(place), place.x(), Math::min);
			most.merge(aisleKey(place), place.x(), Math::max);
		}
		return least.entrySet()
			.stream()
			.allMatch((aisle) -> most.get(aisle.getKey()) - aisle.getValue() <= WIDEST_AISLE_MM);
	}

	public int blocks() {
		return this.crossAisles.size() - 1;
	}

	/** The walkway in front of a place. */
	public Point stop(String id) {
		var x = this.aisleOf.get(id);
		var y = this.yOf.get(id);
		if (x == null || y == null) {
			throw new IllegalArgumentException(
					"Expected location %s on the plan, but it is not there. Draw the plan with it.".formatted(id));
		}
		return new Point(x, y);
	}

	/**
	 * The plan as tours from a desk see it. O(n log n) for n places.
	 * @param desk any point; see {@link DeskPlan} for how people get from there into the
	 * aisles
	 */
	public DeskPlan from(Point desk) {
		return DeskPlan.of(this, desk);
	}

	private static Map<String, Long> walkways(Collection<Place> places) {
		record Span(long min, long max) {

			Span with(long x) {
				return new Span(Math.min(this.min, x), Math.max(this.max, x));
			}

			long middle() {
				return (this.min + this.max) / 2;
			}
		}
		var spans = new TreeMap<String, Span>();
		for (var place : places) {
			spans.merge(aisleKey(place), new Span(place.x(), place.x()), (span, one) -> span.with(one.min()));
		}
		var middles = new ArrayList<>(spans.values().stream().map(Span::middle).sorted().distinct().toList());
		var merged = new HashMap<Long, Long>();
		var walkway = middles.getFirst();
		for (var middle : middles) {
			walkway = (middle - walkway > SAME_WALKWAY_MM) ? middle : walkway;
			merged.put(middle, walkway);
		}
		var aisleOf = new HashMap<String, Long>();
		for (var place : places) {
			aisleOf.put(place.id(), merged.get(spans.get(aisleKey(place)).middle()));
		}
		return aisleOf;
	}

	static String aisleKey(Place place) {
		return (place.aisle() > 0) ? place.zone() + "/" + place.aisle() : place.id();
	}

	private static List<Long> crossAisles(TreeSet<Long> depths) {
		var crossAisles = new ArrayList<Long>();
		crossAisles.add(depths.first() - TURNING_SPACE_MM);
		var previous = depths.first();
		for (var depth : depths) {
			if (depth - previous >= CROSS_AISLE_WIDTH_MM) {
				crossAisles.add((previous + depth) / 2);
			}
			previous = depth;
		}
		crossAisles.add(depths.last() + TURNING_SPACE_MM);
		return crossAisles;
	}

}
