package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import io.dockflow.shared.SearchBudget;

/**
 * Tours on a plan of any shape, with ways that may be walked in one direction only: from
 * the best of some starts through all stops to the best of some ends. Up to
 * {@link ShortestCircuit#MOST_PLACES} stops the shortest tour, beyond that iterated local
 * search on all-pairs distances. Thread-safe; what it hands out is not.
 */
public final class GraphTours implements Supplier<TourLength> {

	/** How many stops a tour has at most; its distances fill a square of that side. */
	public static final int MOST_STOPS = 2_000;

	private static final long SEED = 20_240_707L;

	/** Perturbations for a length that a search asks for. */
	private static final SearchBudget STEPS = SearchBudget.steps(60);

	private final WalkGraph graph;

	private final int[] stops;

	private final List<WalkGraph.Walks> walks;

	private final List<WalkGraph.Walks> fromStarts;

	private final int[] ends;

	private GraphTours(WalkGraph graph, int[] stops, List<WalkGraph.Walks> walks, List<WalkGraph.Walks> fromStarts,
			int[] ends) {
		this.graph = graph;
		this.stops = stops;
		this.walks = walks;
		this.fromStarts = fromStarts;
		this.ends = ends;
	}

	/**
	 * Measures all walks between the stops: O(n (p + w) log w) time and O(n p) memory for
	 * n stops on p points and w ways, so hand in the stops of one wave.
	 * @param stops the points that tours may have to visit, each once
	 * @param starts points where a tour may begin
	 * @param ends points where a tour may end
	 * @throws IllegalArgumentException when a point is none, is named twice or cannot be
	 * walked to or from
	 */
	public static GraphTours over(WalkGraph graph, int[] stops, int[] starts, int[] ends) {
		requireEach(graph, "stop", stops, false);
		requireEach(graph, "start", starts, true);
		requireEach(graph, "end", ends, true);
		var fromStarts = new ArrayList<WalkGraph.Walks>();
		for (var start : starts) {
			fromStarts.add(graph.from(start));
		}
		var walks = new ArrayList<WalkGraph.Walks>();
		for (var stop : stops) {
			var walk = graph.from(stop);
			requireReachable(graph, stop, fromStarts, walk, ends);
			walks.add(walk);
		}
		return new GraphTours(graph, stops.clone(), walks, fromStarts, ends.clone());
	}

	private static void requireEach(WalkGraph graph, String what, int[] points, boolean atLeastOne) {
		if (atLeastOne && points.length == 0) {
			throw new IllegalArgumentException("Expected at least one %s, but got none. Name a point.".formatted(what));
		}
		var seen = new boolean[graph.size()];
		for (var point : points) {
			graph.require(point);
			if (seen[point]) {
				throw new IllegalArgumentException(
						"Expected each %s once, but point %d comes twice. Name it once.".formatted(what, point));
			}
			seen[point] = true;
		}
	}

	private static void requireReachable(WalkGraph graph, int stop, Collection<WalkGraph.Walks> fromStarts,
			WalkGraph.Walks walk, int[] ends) {
		if (fromStarts.stream().allMatch((start) -> start.distance()[stop] == WalkGraph.Walks.UNREACHABLE)) {
			throw new IllegalArgumentException(
					"Expected a way from a start to point %d at %s, but there is none. Join it.".formatted(stop,
							graph.point(stop)));
		}
		for (var end : ends) {
			if (walk.distance()[end] != WalkGraph.Walks.UNREACHABLE) {
				return;
			}
		}
		throw new IllegalArgumentException("Expected a way from point %d at %s to an end, but there is none. Join it."
			.formatted(stop, graph.point(stop)));
	}

	/**
	 * A measurer of tours for one thread; what it finds of a set of stops is always the
	 * same.
	 */
	@Override
	public TourLength get() {
		var order = new int[this.stops.length + 1];
		return new TourLength() {

			private GraphSearch search = new GraphSearch(16);

			@Override
			public long of(int[] chosen, int count) {
				if (count == 0) {
					return direct().length();
				}
				if (this.search.capacity() <= count) {
					this.search = new GraphSearch(2 * count);
				}
				return this.search.search(matrix(chosen, count), count + 1, order, SEED, STEPS.start());
			}

		};
	}

	/**
	 * The tour through some stops.
	 * @param chosen numbers of the stops, each once, in any order
	 * @param seed makes the search repeatable
	 * @param budget counts perturbations, or time
	 * @throws IllegalArgumentException when a number is no stop, comes twice, or there
	 * are too many
	 */
	public GraphTour tour(int[] chosen, long seed, SearchBudget budget) {
		if (chosen.length > MOST_STOPS) {
			throw new IllegalArgumentException("Expected at most %d stops on one tour, but got %d. Split it."
				.formatted(MOST_STOPS, chosen.length));
		}
		var meter = budget.start();
		var seen = new boolean[this.stops.length];
		for (var stop : chosen) {
			if (stop < 0 || stop >= this.stops.length || seen[stop]) {
				throw new IllegalArgumentException(
						"Expected each stop from 0 to %d at most once, but got %d again or out of range. Correct it."
							.formatted(this.stops.length - 1, stop));
			}
			seen[stop] = true;
		}
		if (chosen.length == 0) {
			var ends = direct();
			return new GraphTour(new int[0], path(ends, chosen), ends.length(), ends.length());
		}
		var order = new int[chosen.length + 1];
		var matrix = matrix(chosen, chosen.length);
		var search = new GraphSearch(chosen.length + 1);
		var length = search.search(matrix, chosen.length + 1, order, seed, meter);
		var visited = new int[chosen.length];
		for (var at = 0; at < visited.length; at++) {
			visited[at] = chosen[order[at + 1] - 1];
		}
		var ends = new Ends(nearestStart(visited[0]), nearestEnd(this.walks.get(visited[visited.length - 1])), length);
		var bound = GraphSearch.isExact(order.length) ? length : CircuitBound.of(matrix, order.length, length);
		return new GraphTour(visited, path(ends, visited), length, bound);
	}

	/**
	 * Row by row, the start and end as place 0 and the stops in their order behind it.
	 */
	private long[] matrix(int[] chosen, int count) {
		var size = count + 1;
		var matrix = new long[size * size];
		for (var row = 0; row < count; row++) {
			var from = this.walks.get(chosen[row]);
			for (var column = 0; column < count; column++) {
				matrix[(row + 1) * size + column + 1] = near(from.distance()[this.stops[chosen[column]]]);
			}
			matrix[row + 1] = near(this.fromStarts.get(nearestStart(chosen[row])).distance()[this.stops[chosen[row]]]);
			matrix[(row + 1) * size] = near(from.distance()[this.ends[nearestEnd(from)]]);
		}
		return matrix;
	}

	/**
	 * Where no way leads, a walk so long that it is never chosen when another is there.
	 */
	private static long near(long distance) {
		return (distance == WalkGraph.Walks.UNREACHABLE) ? GraphSearch.NO_WAY : distance;
	}

	private int nearestStart(int stop) {
		var nearest = 0;
		for (var start = 1; start < this.fromStarts.size(); start++) {
			if (this.fromStarts.get(start).distance()[this.stops[stop]] < this.fromStarts.get(nearest)
				.distance()[this.stops[stop]]) {
				nearest = start;
			}
		}
		return nearest;
	}

	private int nearestEnd(WalkGraph.Walks from) {
		var nearest = 0;
		for (var end = 1; end < this.ends.length; end++) {
			if (from.distance()[this.ends[end]] < from.distance()[this.ends[nearest]]) {
				nearest = end;
			}
		}
		return nearest;
	}

	/** From a start straight to an end. */
	private Ends direct() {
		var best = new Ends(0, nearestEnd(this.fromStarts.getFirst()), Long.MAX_VALUE);
		for (var start = 0; start < this.fromStarts.size(); start++) {
			var end = nearestEnd(this.fromStarts.get(start));
			var length = this.fromStarts.get(start).distance()[this.ends[end]];
			best = (length < best.length()) ? new Ends(start, end, length) : best;
		}
		if (best.length() == Long.MAX_VALUE) {
			throw new IllegalArgumentException("Expected a way from a start to an end, but there is none. Join them.");
		}
		return best;
	}

	private List<Point> path(Ends ends, int[] visited) {
		var points = new ArrayList<Point>();
		var walk = this.fromStarts.get(ends.start());
		for (var stop : visited) {
			add(points, walk, this.stops[stop]);
			walk = this.walks.get(stop);
		}
		add(points, walk, this.ends[ends.end()]);
		return points;
	}

	private void add(List<Point> points, WalkGraph.Walks walk, int target) {
		for (var point : walk.to(target)) {
			var place = this.graph.point(point);
			if (points.isEmpty() || !points.getLast().equals(place)) {
				points.add(place);
			}
		}
	}

	private record Ends(int start, int end, long length) {
	}

}
