package io.dockflow.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One walk over every stretch of a tour as often as it says (Hierholzer 1873). The
 * stretches hang together, and an even number of them meet at every point but the start
 * and the end. O(stretches).
 */
final class EulerWalk {

	private final Map<GridPoint, Deque<Way>> ways = new HashMap<>();

	private EulerWalk(Collection<Stretch> stretches) {
		for (var stretch : stretches) {
			for (var time = 0; time < stretch.times(); time++) {
				var way = new Way(stretch);
				this.ways.computeIfAbsent(stretch.from(), (point) -> new ArrayDeque<>()).add(way);
				this.ways.computeIfAbsent(stretch.to(), (point) -> new ArrayDeque<>()).add(way);
			}
		}
	}

	/** The points in walking order, from the start to the end. */
	static List<GridPoint> over(Collection<Stretch> stretches, GridPoint start) {
		return new EulerWalk(stretches).from(start);
	}

	private List<GridPoint> from(GridPoint start) {
		var walk = new ArrayList<GridPoint>();
		var trail = new ArrayDeque<GridPoint>();
		trail.push(start);
		while (!trail.isEmpty()) {
			var left = this.ways.getOrDefault(trail.peek(), new ArrayDeque<>());
			while (!left.isEmpty() && left.peek().walked) {
				left.pop();
			}
			if (left.isEmpty()) {
				walk.add(trail.pop());
			}
			else {
				trail.push(left.pop().from(trail.peek()));
			}
		}
		return walk.reversed();
	}

	/** A straight piece of a tour, and how often it is walked. */
	record Stretch(GridPoint from, GridPoint to, int times) {
	}

	private static final class Way {

		private final Stretch stretch;

		private boolean walked;

		Way(Stretch stretch) {
			this.stretch = stretch;
		}

		GridPoint from(GridPoint point) {
			this.walked = true;
			return this.stretch.from().equals(point) ? this.stretch.to() : this.stretch.from();
		}

	}

}
