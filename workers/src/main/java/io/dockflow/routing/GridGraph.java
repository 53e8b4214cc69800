package io.dockflow.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An {@link AisleGrid} as a {@link WalkGraph}, for what its exact tours do not know:
 * aisles walked in one direction only, more than four blocks, a choice of starts and
 * ends.
 */
public final class GridGraph {

	private final WalkGraph graph;

	private final Map<GridPoint, Integer> points;

	private GridGraph(WalkGraph graph, Map<GridPoint, Integer> points) {
		this.graph = graph;
		this.points = Map.copyOf(points);
	}

	/**
	 * Draws the grid with the places in it. O(n log n + aisles · cross-aisles).
	 * @param directions one per aisle
	 * @param places stops, starts and ends, doubles count once
	 * @throws IllegalArgumentException when a place does not lie in the grid, or an aisle
	 * has no direction
	 */
	public static GridGraph of(AisleGrid grid, List<AisleDirection> directions, Collection<GridPoint> places) {
		if (directions.size() != grid.aisles()) {
			throw new IllegalArgumentException(
					"Expected a direction for each of %d aisles, but got %d. Name one per aisle."
						.formatted(grid.aisles(), directions.size()));
		}
		var depths = new HashMap<Integer, TreeSet<Long>>();
		for (var aisle = 0; aisle < grid.aisles(); aisle++) {
			var all = depths.computeIfAbsent(aisle, (one) -> new TreeSet<>());
			for (var crossing = 0; crossing < grid.crossAisles(); crossing++) {
				all.add(grid.y(crossing));
			}
		}
		for (var place : places) {
			grid.require(place);
			depths.get(place.aisle()).add(place.y());
		}
		var builder = new WalkGraph.Builder();
		var points = new HashMap<GridPoint, Integer>();
		for (var aisle = 0; aisle < grid.aisles(); aisle++) {
			for (var depth : depths.get(aisle)) {
				points.put(new GridPoint(aisle, depth), builder.point(grid.x(aisle), depth));
			}
			if (grid.isOpen(aisle)) {
				aisle(builder, points, aisle, depths.get(aisle), directions.get(aisle));
			}
		}
		for (var aisle = 1; aisle < grid.aisles(); aisle++) {
			for (var crossing = 0; crossing < grid.crossAisles(); crossing++) {
				builder.way(points.get(new GridPoint(aisle - 1, grid.y(crossing))),
						points.get(new GridPoint(aisle, grid.y(crossing))));
			}
		}
		return new GridGraph(builder.build(), points);
	}

	private static void aisle(WalkGraph.Builder builder, Map<GridPoint, Integer> points, int aisle,
			TreeSet<Long> depths, AisleDirection direction) {
		var south = depths.first();
		for (var north : depths.tailSet(south, false)) {
			var from = points.get(new GridPoint(aisle, south));
			var to = points.get(new GridPoint(aisle, north));
			switch (direction) {
				case BOTH -> builder.way(from, to);
				case NORTHWARD -> builder.oneWay(from, to);
				case SOUTHWARD -> builder.oneWay(to, from);
			}
			south = north;
		}
	}

	public WalkGraph graph() {
		return this.graph;
	}

	/**
	 * The graph's points of some places.
	 * @throws IllegalArgumentException when a place was not drawn
	 */
	public int[] points(Collection<GridPoint> places) {
		return places.stream().mapToInt(this::point).toArray();
	}

	private int point(GridPoint place) {
		var point = this.points.get(place);
		if (point == null) {
			throw new IllegalArgumentException(
					"Expected aisle %d, depth %d among the places drawn, but it is not. Draw the grid with it."
						.formatted(place.aisle(), place.y()));
		}
		return point;
	}

}
