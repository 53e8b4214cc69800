package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A site's plan as a grid, seen from the desk at which tours begin and end. A desk in an
 * aisle's walkway is a point of that aisle. From any other desk people walk straight
 * north or south to the nearest cross-aisle, which they meet at a column that is no aisle
 * unless it has an aisle's x; that walk is the same for every tour, there and back. Tours
 * are shortest among those that begin and end with it.
 *
 * @param desk where tours begin and end, in the site's coordinates
 * @param grid the aisles, and the desk's column where that is none; in millimetres
 * @param entry where tours enter the grid
 * @param places the point in front of each place, by location code
 */
public record DeskPlan(Point desk, AisleGrid grid, GridPoint entry,
		Map<String, GridPoint> places) implements FloorPlan {

	public DeskPlan {
		places = Map.copyOf(places);
	}

	static DeskPlan of(Layout layout, Point desk) {
		var columns = new TreeSet<>(layout.aisleOf().values());
		var isAisle = !columns.add(desk.x());
		var xs = List.copyOf(columns);
		var open = new boolean[xs.size()];
		var numbers = new HashMap<Long, Integer>();
		for (var column = 0; column < open.length; column++) {
			open[column] = isAisle || xs.get(column).longValue() != desk.x();
			numbers.put(xs.get(column), column);
		}
		var grid = AisleGrid.of(xs.stream().mapToLong(Long::longValue).toArray(), open,
				layout.crossAisles().stream().mapToLong(Long::longValue).toArray());
		var isInside = isAisle && desk.y() >= grid.y(0) && desk.y() <= grid.y(grid.blocks());
		var entry = isInside ? desk.y() : grid.crossingBetween(desk.y(), desk.y());
		var places = new HashMap<String, GridPoint>();
		layout.aisleOf().forEach((id, x) -> places.put(id, new GridPoint(numbers.get(x), layout.stop(id).y())));
		return new DeskPlan(desk, grid, new GridPoint(numbers.get(desk.x()), entry), places);
	}

	/**
	 * The point in front of a place.
	 * @throws IllegalArgumentException when it is not on the plan
	 */
	public GridPoint point(String id) {
		var point = this.places.get(id);
		if (point == null) {
			throw new IllegalArgumentException(
					"Expected location %s on the plan, but it is not there. Draw the plan with it.".formatted(id));
		}
		return point;
	}

	/**
	 * The tour through some places; places in front of which people stand alike are
	 * visited by code.
	 */
	@Override
	public Route route(RoutingPolicy policy, Collection<String> stops) {
		var codes = new LinkedHashMap<GridPoint, TreeSet<String>>();
		for (var id : new LinkedHashSet<>(stops)) {
			codes.computeIfAbsent(point(id), (point) -> new TreeSet<>()).add(id);
		}
		if (codes.isEmpty()) {
			return new Route(policy, List.of(), List.of(this.desk), 0, 0);
		}
		var tour = policy.tour(this.grid, this.entry, this.entry, List.copyOf(codes.keySet()));
		return new Route(policy, tour.stops().stream().flatMap((stop) -> codes.get(stop).stream()).toList(), path(tour),
				tour.length() + 2 * approachMm(), tour.bound() + 2 * approachMm());
	}

	/** The walk from the desk to the entry, which every tour makes there and back. */
	public long approachMm() {
		return Math.abs(this.desk.y() - this.entry.y());
	}

	private List<Point> path(Tour tour) {
		var path = new ArrayList<>(tour.path().stream().map(this::onSite).toList());
		if (approachMm() > 0) {
			if (path.size() > 1 && isStraight(path.getFirst(), path.get(1))) {
				path.removeFirst();
			}
			if (path.size() > 1 && isStraight(path.getLast(), path.get(path.size() - 2))) {
				path.removeLast();
			}
			path.addFirst(this.desk);
			path.addLast(this.desk);
		}
		return path;
	}

	/** Whether people go straight on where they leave the approach. */
	private boolean isStraight(Point entry, Point next) {
		return next.x() == this.desk.x() && Long.signum(next.y() - entry.y()) == Long.signum(entry.y() - this.desk.y());
	}

	private Point onSite(GridPoint point) {
		return new Point(this.grid.x(point.aisle()), point.y());
	}

}
