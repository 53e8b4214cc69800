package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.dockflow.shared.SearchBudget;

/**
 * A site whose aisles are no grid, or one of more than four blocks.
 *
 * @param desk where tours begin and end, in the site's coordinates
 * @param graph what can be walked, in millimetres
 * @param entry the graph's point where tours enter it
 * @param places the point in front of each place, by location code
 */
public record GraphPlan(Point desk, WalkGraph graph, int entry, Map<String, Integer> places) implements FloorPlan {

	private static final long SEED = 20_261_126L;

	/** Perturbations for a tour of more stops than can be proven. */
	private static final SearchBudget STEPS = SearchBudget.steps(2_000);

	public GraphPlan {
		places = Map.copyOf(places);
	}

	/** A grid with more blocks than exact tours know. */
	static GraphPlan of(DeskPlan plan) {
		var points = new ArrayList<>(plan.places().values());
		points.add(plan.entry());
		var drawn = GridGraph.of(plan.grid(), Collections.nCopies(plan.grid().aisles(), AisleDirection.BOTH), points);
		var places = new HashMap<String, Integer>();
		plan.places().forEach((id, point) -> places.put(id, drawn.points(List.of(point))[0]));
		return new GraphPlan(plan.desk(), drawn.graph(), drawn.points(List.of(plan.entry()))[0], places);
	}

	/** The walk from the desk to the entry, which every tour makes there and back. */
	public long approachMm() {
		var point = this.graph.point(this.entry);
		return Math.abs(point.x() - this.desk.x()) + Math.abs(point.y() - this.desk.y());
	}

	/**
	 * The graph's point in front of a place.
	 * @throws IllegalArgumentException when it is not on the plan
	 */
	public int point(String id) {
		var point = this.places.get(id);
		if (point == null) {
			throw new IllegalArgumentException(
					"Expected location %s on the plan, but it is not there. Draw the plan with it.".formatted(id));
		}
		return point;
	}

	/**
	 * Tours past any of some points of the graph, from the entry and back to it.
	 * @throws IllegalArgumentException when a point cannot be walked to
	 */
	public GraphTours tours(int[] points) {
		return GraphTours.over(this.graph, points, new int[] { this.entry }, new int[] { this.entry });
	}

	@Override
	public Route route(RoutingPolicy policy, Collection<String> stops) {
		var codes = new LinkedHashMap<Integer, TreeSet<String>>();
		for (var id : new LinkedHashSet<>(stops)) {
			codes.computeIfAbsent(point(id), (point) -> new TreeSet<>()).add(id);
		}
		if (codes.isEmpty()) {
			return new Route(policy, List.of(), List.of(this.desk), 0, 0);
		}
		var points = codes.keySet().stream().mapToInt(Integer::intValue).toArray();
		var tour = switch (policy) {
			case SHORTEST -> tours(points).tour(IntStream.range(0, points.length).toArray(), SEED, STEPS);
			case AS_LISTED -> asListed(points);
			default -> throw new IllegalArgumentException(
					"Expected the shortest tour or the one as listed, since the aisles of this site make no grid, but got %s. Ask for one of them."
						.formatted(policy));
		};
		return new Route(policy,
				IntStream.of(tour.stops()).boxed().flatMap((stop) -> codes.get(points[stop]).stream()).toList(),
				path(tour.path()), tour.length() + 2 * approachMm(), tour.bound() + 2 * approachMm());
	}

	private GraphTour asListed(int[] points) {
		var path = new ArrayList<Point>();
		var length = 0L;
		var at = this.entry;
		for (var stop = 0; stop <= points.length; stop++) {
			var next = (stop < points.length) ? points[stop] : this.entry;
			var walks = this.graph.from(at);
			if (walks.distance()[next] == WalkGraph.Walks.UNREACHABLE) {
				throw new IllegalArgumentException("Expected a way from %s to %s, but there is none. Join them."
					.formatted(this.graph.point(at), this.graph.point(next)));
			}
			length += walks.distance()[next];
			walks.to(next).forEach((point) -> path.add(this.graph.point(point)));
			at = next;
		}
		return new GraphTour(IntStream.range(0, points.length).toArray(), path, length, 0);
	}

	/** With the desk at both ends, and without points at which people go straight on. */
	private List<Point> path(List<Point> walked) {
		var path = new ArrayList<Point>();
		path.add(this.desk);
		for (var point : walked) {
			add(path, point);
		}
		add(path, this.desk);
		return path;
	}

	private static void add(List<Point> path, Point point) {
		if (path.getLast().equals(point)) {
			return;
		}
		if (path.size() > 1 && isStraight(path.get(path.size() - 2), path.getLast(), point)) {
			path.removeLast();
		}
		path.add(point);
	}

	private static boolean isStraight(Point from, Point middle, Point to) {
		return from.x() == middle.x() && middle.x() == to.x()
				&& Long.signum(middle.y() - from.y()) == Long.signum(to.y() - middle.y())
				|| from.y() == middle.y() && middle.y() == to.y()
						&& Long.signum(middle.x() - from.x()) == Long.signum(to.x() - middle.x());
	}

}
