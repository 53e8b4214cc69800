package io.dockflow.waves.planning;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.FloorPlan;
import io.dockflow.routing.GraphPlan;
import io.dockflow.routing.Stops;
import io.dockflow.waves.batching.PickArea;
import org.jspecify.annotations.Nullable;

/**
 * A wave's places as numbered stops, and how tours past them are measured.
 *
 * @param stopOf number of the stop in front of each place, by location code
 * @param stops the stops on a grid, {@code null} where aisles make none
 * @param stepShare what part of a search's steps is spent here: tours on a large plan
 * take longer to measure
 */
public record WalkMeasure(Map<String, Integer> stopOf, PickArea area, @Nullable Stops stops, double stepShare) {

	/** By number of blocks; what tours take longer to measure, see the bench. */
	private static final double[] GRID_SHARES = { 1, 1, 0.1, 0.02 };

	private static final double GRAPH_SHARE = 0.01;

	/**
	 * Numbers some places of a floor.
	 * @throws IllegalArgumentException when one is not on the plan or cannot be walked to
	 */
	public static WalkMeasure of(FloorPlan floor, Collection<String> places) {
		return switch (floor) {
			case DeskPlan desk -> of(desk, places);
			case GraphPlan graph -> of(graph, places);
		};
	}

	private static WalkMeasure of(DeskPlan desk, Collection<String> places) {
		var stops = Stops.of(desk.grid(), places.stream().map(desk::point).toList());
		var stopOf = new HashMap<String, Integer>();
		places.forEach((place) -> stopOf.put(place, stops.indexOf(desk.point(place))));
		return new WalkMeasure(stopOf,
				PickArea.shortestTours(stops, desk.entry(), desk.entry()).withApproach(2 * desk.approachMm()), stops,
				GRID_SHARES[desk.grid().blocks() - 1]);
	}

	private static WalkMeasure of(GraphPlan graph, Collection<String> places) {
		var points = places.stream()
			.map(graph::point)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
		var stopOf = new HashMap<String, Integer>();
		places.forEach((place) -> stopOf.put(place, Arrays.binarySearch(points, graph.point(place))));
		return new WalkMeasure(stopOf, PickArea.measuredBy(graph.tours(points)).withApproach(2 * graph.approachMm()),
				null, GRAPH_SHARE);
	}

	/** The stops in front of some places, ascending. */
	public int[] stops(Collection<String> places) {
		return places.stream().mapToInt(this.stopOf::get).sorted().distinct().toArray();
	}

}
