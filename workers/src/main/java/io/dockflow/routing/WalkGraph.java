package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan of any shape: points, and the ways between them, each in one direction or both.
 * For sites whose aisles are no grid or may be walked one way only. Lengths are whole
 * numbers of one unit, millimetres in the warehouse. Immutable.
 */
public final class WalkGraph {

	private final List<Point> points;

	/** Ways of point p: from first[p] to first[p + 1]. */
	private final int[] first;

	private final int[] target;

	private final long[] length;

	private WalkGraph(List<Point> points, int[] first, int[] target, long[] length) {
		this.points = points;
		this.first = first;
		this.target = target;
		this.length = length;
	}

	public int size() {
		return this.points.size();
	}

	public Point point(int number) {
		return this.points.get(number);
	}

	/**
	 * The shortest walks from one point to all others (Dijkstra 1959). O((p + w) log w)
	 * for p points and w ways.
	 * @throws IllegalArgumentException when there is no such point
	 */
	public Walks from(int source) {
		require(source);
		var distance = new long[size()];
		var previous = new int[size()];
		Arrays.fill(distance, Walks.UNREACHABLE);
		Arrays.fill(previous, -1);
		distance[source] = 0;
		var queue = new DistanceQueue(this.target.length + 1);
		queue.add(source, 0);
		while (!queue.isEmpty()) {
			var near = queue.distance();
			var point = queue.poll();
			if (near > distance[point]) {
				continue;
			}
			for (var way = this.first[point]; way < this.first[point + 1]; way++) {
				var length = near + this.length[way];
				var next = this.target[way];
				if (length < distance[next]) {
					distance[next] = length;
					previous[next] = point;
					queue.add(next, length);
				}
			}
		}
		return new Walks(source, distance, previous);
	}

	void require(int point) {
		if (point < 0 || point >= size()) {
			throw new IllegalArgumentException("Expected a point from 0 to %d, but got %d. Add it to the plan first."
				.formatted(size() - 1, point));
		}
	}

	/**
	 * Shortest walks from one point.
	 *
	 * @param source where they begin
	 * @param distance their lengths, by point
	 * @param previous the point before, by point, -1 at the source and where no way leads
	 */
	public record Walks(int source, long[] distance, int[] previous) {

		/** The distance to a point that no way leads to. */
		public static final long UNREACHABLE = Long.MAX_VALUE;

		/** The points of the walk to a point, both ends included. */
		List<Integer> to(int target) {
			var points = new ArrayList<Integer>();
			for (var point = target; point >= 0; point = this.previous[point]) {
				points.add(point);
			}
			return points.reversed();
		}

	}

	/**
	 * Draws a graph.
	 */
	public static final class Builder {

		private final List<Point> points = new ArrayList<>();

		private final List<Way> ways = new ArrayList<>();

		/** Adds a point and returns its number, counted from 0. */
		public int point(long x, long y) {
			this.points.add(new Point(x, y));
			return this.points.size() - 1;
		}

		/**
		 * Adds a way that can be walked in both directions, as long as its ends are
		 * apart.
		 */
		public Builder way(int one, int other) {
			return oneWay(one, other).oneWay(other, one);
		}

		/**
		 * Adds a way that can be walked in one direction.
		 * @throws IllegalArgumentException when an end is no point
		 */
		public Builder oneWay(int from, int to) {
			require(from);
			require(to);
			var start = this.points.get(from);
			var end = this.points.get(to);
			this.ways.add(new Way(from, to,
					Math.round(Math.hypot((double) start.x() - end.x(), (double) start.y() - end.y()))));
			return this;
		}

		private void require(int point) {
			if (point < 0 || point >= this.points.size()) {
				throw new IllegalArgumentException(
						"Expected a way between points from 0 to %d, but got point %d. Add the point first."
							.formatted(this.points.size() - 1, point));
			}
		}

		/**
		 * The graph.
		 * @throws IllegalArgumentException when it has no point
		 */
		public WalkGraph build() {
			if (this.points.isEmpty()) {
				throw new IllegalArgumentException("Expected at least one point, but got none. Add the places first.");
			}
			var first = new int[this.points.size() + 1];
			this.ways.forEach((way) -> first[way.from() + 1]++);
			Arrays.parallelPrefix(first, Integer::sum);
			var target = new int[this.ways.size()];
			var length = new long[this.ways.size()];
			var next = first.clone();
			for (var way : this.ways) {
				target[next[way.from()]] = way.to();
				length[next[way.from()]++] = way.length();
			}
			return new WalkGraph(List.copyOf(this.points), first, target, length);
		}

		private record Way(int from, int to, long length) {
		}

	}

}
