package io.dockflow.labor.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The next task of somebody who has just finished: the one that lets them walk least
 * without work, so that a put-away ends where a pick begins. Ties go to the more urgent
 * task, then to the earlier due one, then to the id. O(t) for t tasks, O(t²) with a
 * second task in view.
 */
public final class Interleaving {

	private static final Comparator<Choice> BEST = Comparator.comparingLong(Choice::emptySeconds)
		.thenComparing((choice) -> choice.first().priority(), Comparator.reverseOrder())
		.thenComparing((choice) -> choice.first().dueAt())
		.thenComparing((choice) -> choice.first().id())
		.thenComparing((choice) -> (choice.second() != null) ? choice.second().id() : "");

	private Interleaving() {
	}

	/**
	 * The task whose beginning is nearest, of those the worker may do.
	 * @return empty when the worker may do none
	 */
	public static Optional<Choice> nearest(AvailableWorker worker, List<OpenTask> tasks, TravelTime travel) {
		return allowed(worker, tasks).map((task) -> new Choice(task, null, travel.seconds(worker.at(), task.from())))
			.min(BEST);
	}

	/**
	 * The task that, with the best second one after it, is walked to least; where a
	 * worker may do only one, that one.
	 */
	public static Optional<Choice> lookingAhead(AvailableWorker worker, List<OpenTask> tasks, TravelTime travel) {
		var allowed = allowed(worker, tasks).toList();
		return allowed.stream()
			.flatMap((first) -> allowed.stream()
				.filter((second) -> second != first)
				.map((second) -> new Choice(first, second,
						travel.seconds(worker.at(), first.from()) + travel.seconds(first.to(), second.from()))))
			.min(BEST)
			.or(() -> nearest(worker, allowed, travel));
	}

	private static Stream<OpenTask> allowed(AvailableWorker worker, List<OpenTask> tasks) {
		return tasks.stream().filter((task) -> !task.obstacles(worker).any());
	}

	/**
	 * What to do next.
	 *
	 * @param second what to do after it, {@code null} when only one task was in view
	 * @param emptySeconds the ways without work
	 */
	public record Choice(OpenTask first, @Nullable OpenTask second, long emptySeconds) {
	}

}
