package io.dockflow.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * A walk being drawn: remembers its corners and adds up its length.
 */
final class Walk {

	private final List<Point> corners = new ArrayList<>();

	private final List<String> stops = new ArrayList<>();

	private long length;

	Walk(Point start) {
		this.corners.add(start);
	}

	Point at() {
		return this.corners.getLast();
	}

	/** Along a cross-aisle. */
	Walk toX(long x) {
		return to(new Point(x, at().y()));
	}

	/** Along an aisle. */
	Walk toY(long y) {
		return to(new Point(at().x(), y));
	}

	/** Along an aisle to a stop. */
	Walk stop(String id, long y) {
		toY(y);
		this.stops.add(id);
		return this;
	}

	Route route() {
		return new Route(this.stops, straightened(), this.length);
	}

	private Walk to(Point point) {
		if (!point.equals(at())) {
			this.length += at().distance(point);
			this.corners.add(point);
		}
		return this;
	}

	/** Without the corners at which the walk goes straight on. */
	private List<Point> straightened() {
		var path = new ArrayList<Point>();
		for (var point : this.corners) {
			if (path.size() > 1 && between(path.get(path.size() - 2), path.getLast(), point)) {
				path.removeLast();
			}
			path.add(point);
		}
		return path;
	}

	private static boolean between(Point from, Point middle, Point to) {
		return from.distance(middle) + middle.distance(to) == from.distance(to)
				&& (from.x() == to.x() || from.y() == to.y());
	}

}
