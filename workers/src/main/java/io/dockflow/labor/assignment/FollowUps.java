package io.dockflow.labor.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tasks that begin nearest to where a task ends, nearest first. O(t² log t) for t
 * tasks.
 */
final class FollowUps {

	private static final int KEPT = 8;

	private final int[][] nearest;

	private final long[][] seconds;

	FollowUps(List<OpenTask> tasks, TravelTime travel) {
		this.nearest = new int[tasks.size()][];
		this.seconds = new long[tasks.size()][];
		for (var task = 0; task < tasks.size(); task++) {
			var self = task;
			var ways = tasks.stream()
				.mapToLong((other) -> travel.seconds(tasks.get(self).to(), other.from()))
				.toArray();
			this.nearest[task] = IntStream.range(0, tasks.size())
				.filter((other) -> other != self)
				.boxed()
				.sorted(Comparator.<Integer>comparingLong((other) -> ways[other]).thenComparing((other) -> other))
				.limit(KEPT)
				.mapToInt(Integer::intValue)
				.toArray();
			this.seconds[task] = IntStream.of(this.nearest[task]).mapToLong((other) -> ways[other]).toArray();
		}
	}

	/**
	 * The way to the nearest task that is allowed after this one; when none of the
	 * nearest is, as far as the farthest of them.
	 */
	long seconds(int task, boolean[] allowed) {
		for (var index = 0; index < this.nearest[task].length; index++) {
			if (allowed[this.nearest[task][index]]) {
				return this.seconds[task][index];
			}
		}
		return (this.seconds[task].length == 0) ? 0 : this.seconds[task][this.seconds[task].length - 1];
	}

}
