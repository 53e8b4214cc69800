package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Draws a site whose aisles run in more than one direction. An aisle is a straight
 * walkway along the longer side of what its places span, with room to turn at both ends;
 * between the ends of all aisles, single places and the desk people walk north-south and
 * east-west, around the racks of an aisle and not through them. O(x · y · a) for x and y
 * such lines and a aisles.
 */
final class AisleGraph {

	private final List<Aisle> aisles;

	private final TreeSet<Long> columns = new TreeSet<>();

	private final TreeSet<Long> rows = new TreeSet<>();

	/** What else lies on a north-south line, by its x, and on an east-west one, by y. */
	private final Map<Long, TreeSet<Long>> alongColumns = new HashMap<>();

	private final Map<Long, TreeSet<Long>> alongRows = new HashMap<>();

	private final Map<Point, Integer> points = new HashMap<>();

	private final WalkGraph.Builder builder = new WalkGraph.Builder();

	private AisleGraph(List<Aisle> aisles) {
		this.aisles = aisles;
	}

	static GraphPlan of(Collection<Place> places, Point desk) {
		var spans = new TreeMap<String, Span>();
		for (var place : places) {
			spans.merge(Layout.aisleKey(place), Span.of(place), Span::with);
		}
		var aisles = new TreeMap<String, Aisle>();
		spans.forEach((key, span) -> aisles.put(key, new Aisle(span)));
		var drawing = new AisleGraph(List.copyOf(aisles.values()));
		drawing.lines(desk);
		var inFront = new HashMap<String, Point>();
		for (var place : places) {
			inFront.put(place.id(), drawing.stop(aisles.get(Layout.aisleKey(place)), place));
		}
		drawing.draw();
		var numbers = new HashMap<String, Integer>();
		inFront.forEach((id, point) -> numbers.put(id, drawing.points.get(point)));
		return new GraphPlan(desk, drawing.builder.build(), drawing.points.get(desk), numbers);
	}

	private void lines(Point desk) {
		this.columns.add(desk.x());
		this.rows.add(desk.y());
		for (var aisle : this.aisles) {
			if (aisle.isEastWest()) {
				this.rows.add(aisle.walkway());
				this.columns.addAll(aisle.ends());
			}
			else {
				this.columns.add(aisle.walkway());
				this.rows.addAll(aisle.ends());
			}
		}
	}

	private Point stop(Aisle aisle, Place place) {
		if (aisle.isEastWest()) {
			this.alongRows.computeIfAbsent(aisle.walkway(), (y) -> new TreeSet<>()).add(place.x());
			return new Point(place.x(), aisle.walkway());
		}
		this.alongColumns.computeIfAbsent(aisle.walkway(), (x) -> new TreeSet<>()).add(place.y());
		return new Point(aisle.walkway(), place.y());
	}

	private void draw() {
		for (var x : this.columns) {
			var depths = new TreeSet<>(this.rows);
			depths.addAll(this.alongColumns.getOrDefault(x, new TreeSet<>()));
			join(depths.stream().map((y) -> new Point(x, y)).toList());
		}
		for (var y : this.rows) {
			var widths = new TreeSet<>(this.columns);
			widths.addAll(this.alongRows.getOrDefault(y, new TreeSet<>()));
			join(widths.stream().map((x) -> new Point(x, y)).toList());
		}
	}

	private void join(List<Point> line) {
		for (var index = 0; index < line.size(); index++) {
			var to = number(line.get(index));
			if (index > 0 && this.aisles.stream().noneMatch(stands(line.get(index - 1), line.get(index)))) {
				this.builder.way(number(line.get(index - 1)), to);
			}
		}
	}

	private static Predicate<Aisle> stands(Point from, Point to) {
		return (aisle) -> aisle.isInTheWay(from, to);
	}

	private int number(Point point) {
		return this.points.computeIfAbsent(point, (one) -> this.builder.point(one.x(), one.y()));
	}

	/** What places span. */
	private record Span(long west, long east, long south, long north) {

		static Span of(Place place) {
			return new Span(place.x(), place.x(), place.y(), place.y());
		}

		Span with(Span other) {
			return new Span(Math.min(this.west, other.west), Math.max(this.east, other.east),
					Math.min(this.south, other.south), Math.max(this.north, other.north));
		}

	}

	/** A straight walkway and the racks beside it. */
	private record Aisle(Span span) {

		boolean isEastWest() {
			return this.span.east - this.span.west > this.span.north - this.span.south;
		}

		long walkway() {
			return isEastWest() ? (this.span.south + this.span.north) / 2 : (this.span.west + this.span.east) / 2;
		}

		List<Long> ends() {
			var from = isEastWest() ? this.span.west : this.span.south;
			var to = isEastWest() ? this.span.east : this.span.north;
			var ends = new ArrayList<Long>();
			ends.add((from == to) ? from : from - Layout.TURNING_SPACE_MM);
			ends.add((from == to) ? to : to + Layout.TURNING_SPACE_MM);
			return ends;
		}

		/** Whether a way leads through the racks elsewhere than along the walkway. */
		boolean isInTheWay(Point from, Point to) {
			var alongWalkway = isEastWest() ? from.y() == to.y() && from.y() == walkway()
					: from.x() == to.x() && from.x() == walkway();
			return !alongWalkway && Math.max(from.x(), to.x()) > this.span.west
					&& Math.min(from.x(), to.x()) < this.span.east && Math.max(from.y(), to.y()) > this.span.south
					&& Math.min(from.y(), to.y()) < this.span.north;
		}

	}

}
