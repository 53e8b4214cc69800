package io.dockflow.labor.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.routing.Point;

/**
 * All open work in the order in which people take it: rounds, each with those who are
 * free within the mean time of a task of the first one who is, until nobody may do what
 * is left. A round is optimal; their sequence is a rolling horizon, not a proven optimum.
 * At most as many rounds as tasks, each {@link AssignmentRound}.
 */
public final class WorkQueues {

	private final List<Turn> turns;

	private final List<OpenTask> left;

	private WorkQueues(List<Turn> turns, List<OpenTask> left) {
		this.turns = List.copyOf(turns);
		this.left = List.copyOf(left);
	}

	/**
	 * Plans who does what in which order.
	 * @param now the time of the plan, in the seconds of the tasks and workers
	 * @throws IllegalArgumentException when two workers or two tasks have the same id
	 */
	public static WorkQueues plan(List<AvailableWorker> workers, List<OpenTask> tasks, TravelTime travel, long now,
			Weights weights) {
		var free = new HashMap<String, AvailableWorker>();
		workers.forEach((worker) -> free.put(worker.id(), worker));
		var left = new ArrayList<>(tasks);
		var turns = new ArrayList<Turn>();
		while (!left.isEmpty()) {
			var soon = soon(workers.stream().map((worker) -> free.get(worker.id())).toList(), left, now);
			if (soon.isEmpty()) {
				break;
			}
			var round = new AssignmentRound(soon, left, travel, now, weights);
			var taken = taken(round.decide());
			for (var decision : taken) {
				var option = decision.chosen().or(decision::nextBest).orElseThrow();
				var turn = Turn.of(decision.task(), option, travel, now);
				turns.add(turn);
				left.remove(decision.task());
				free.put(turn.worker(), turn.after(option.worker()));
			}
		}
		return new WorkQueues(turns, left);
	}

	/** Those who may do something and are free before the first of them has done it. */
	private static List<AvailableWorker> soon(List<AvailableWorker> workers, List<OpenTask> tasks, long now) {
		var able = workers.stream()
			.filter((worker) -> tasks.stream().anyMatch((task) -> !task.obstacles(worker).any()))
			.toList();
		var first = able.stream().mapToLong((worker) -> Math.max(now, worker.freeAt())).min().orElse(now);
		var mean = (long) tasks.stream().mapToLong(OpenTask::seconds).average().orElse(0);
		return able.stream().filter((worker) -> worker.freeAt() <= first + mean).toList();
	}

	/**
	 * What a round hands out. When it would rather leave all of it, because everybody is
	 * busy beyond its horizon, the task that loses least by being taken now.
	 */
	private static List<Decision> taken(List<Decision> decisions) {
		var chosen = decisions.stream().filter((decision) -> decision.chosen().isPresent()).toList();
		if (!chosen.isEmpty()) {
			return chosen;
		}
		return decisions.stream()
			.filter((decision) -> decision.nextBest().isPresent())
			.min((one, other) -> Long.compare(loss(one), loss(other)))
			.map(List::of)
			.orElseThrow();
	}

	private static long loss(Decision decision) {
		return decision.nextBest().orElseThrow().points() - decision.leavingPoints();
	}

	/** In the order in which they were decided. */
	public List<Turn> turns() {
		return this.turns;
	}

	/** Tasks that nobody may do. */
	public List<OpenTask> left() {
		return this.left;
	}

	/** What all turns cost together; lower is better. */
	public long points() {
		return this.turns.stream().mapToLong(Turn::points).sum();
	}

	public Optional<Turn> turnOf(String taskId) {
		return this.turns.stream().filter((turn) -> turn.task().id().equals(taskId)).findFirst();
	}

	/** Who has each task, by its id. */
	public Map<String, String> workers() {
		var workers = new HashMap<String, String>();
		this.turns.forEach((turn) -> workers.put(turn.task().id(), turn.worker()));
		return workers;
	}

	/**
	 * A task in somebody's queue.
	 *
	 * @param leaves when its worker sets out for it
	 * @param travelSeconds the way to it, without work
	 * @param points what it costs, criterion by criterion
	 */
	public record Turn(OpenTask task, String worker, long leaves, long travelSeconds, List<Criterion.Weighed> criteria,
			long points) {

		private static Turn of(OpenTask task, Decision.Option option, TravelTime travel, long now) {
			var worker = option.worker();
			return new Turn(task, worker.id(), Math.max(now, worker.freeAt()), travel.seconds(worker.at(), task.from()),
					option.criteria(), option.points());
		}

		/** When it is done. */
		public long end() {
			return this.leaves + this.travelSeconds + this.task.seconds();
		}

		private AvailableWorker after(AvailableWorker worker) {
			Point at = this.task.to().equals(TravelTime.ANYWHERE) ? worker.at() : this.task.to();
			return new AvailableWorker(worker.id(), worker.skills(), worker.equipment(), worker.zones(), at, end(),
					worker.loadSeconds() + this.task.seconds());
		}

	}

}
