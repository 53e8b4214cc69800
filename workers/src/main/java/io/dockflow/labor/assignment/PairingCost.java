package io.dockflow.labor.assignment;

import java.util.List;

/**
 * What it costs, in points, that a worker takes a task: one method per criterion, each in
 * seconds times its weight. Lower is better.
 */
final class PairingCost {

	private static final int HIGHEST_PRIORITY = 100;

	private final Weights weights;

	private final TravelTime travel;

	private final long now;

	private final long meanLoadSeconds;

	/**
	 * Judges pairings of one round.
	 * @param now the time of the round, in seconds
	 * @param meanLoadSeconds mean load of the round's workers
	 */
	PairingCost(Weights weights, TravelTime travel, long now, long meanLoadSeconds) {
		this.weights = weights;
		this.travel = travel;
		this.now = now;
		this.meanLoadSeconds = meanLoadSeconds;
	}

	/** The way to the task, without work. */
	long travelSeconds(AvailableWorker worker, OpenTask task) {
		return this.travel.seconds(worker.at(), task.from());
	}

	/** How long after its due time the task would be done. */
	long latenessSeconds(OpenTask task, long travelSeconds, AvailableWorker worker) {
		return Math.max(0, beginning(worker, travelSeconds) + task.seconds() - task.dueAt());
	}

	/** How far the task would lift the worker's load above the mean. */
	long fairnessSeconds(AvailableWorker worker, OpenTask task) {
		return Math.max(0, worker.loadSeconds() + task.seconds() - this.meanLoadSeconds);
	}

	/** How long the task would wait for its beginning, the more urgent the longer. */
	long prioritySeconds(OpenTask task, long travelSeconds, AvailableWorker worker) {
		return (beginning(worker, travelSeconds) - this.now) * task.priority() / HIGHEST_PRIORITY;
	}

	private long beginning(AvailableWorker worker, long travelSeconds) {
		return Math.max(this.now, worker.freeAt()) + travelSeconds;
	}

	/**
	 * All criteria together.
	 * @param followUpSeconds the way from the task's end to the worker's nearest next one
	 */
	long points(AvailableWorker worker, OpenTask task, long followUpSeconds) {
		var way = travelSeconds(worker, task);
		return way * this.weights.travel() + latenessSeconds(task, way, worker) * this.weights.lateness()
				+ fairnessSeconds(worker, task) * this.weights.fairness()
				+ prioritySeconds(task, way, worker) * this.weights.priority()
				+ followUpSeconds * this.weights.followUp();
	}

	/** The same as {@link #points}, told criterion by criterion. */
	List<Criterion.Weighed> explain(AvailableWorker worker, OpenTask task, long followUpSeconds) {
		var way = travelSeconds(worker, task);
		return List.of(weighed(Criterion.TRAVEL, way, this.weights.travel()),
				weighed(Criterion.LATENESS, latenessSeconds(task, way, worker), this.weights.lateness()),
				weighed(Criterion.FAIRNESS, fairnessSeconds(worker, task), this.weights.fairness()),
				weighed(Criterion.PRIORITY, prioritySeconds(task, way, worker), this.weights.priority()),
				weighed(Criterion.FOLLOW_UP, followUpSeconds, this.weights.followUp()));
	}

	/** What it costs to leave a task until the horizon. */
	long leavingPoints(OpenTask task) {
		var horizon = this.weights.horizonSeconds();
		return horizon * this.weights.travel()
				+ Math.max(0, this.now + horizon + task.seconds() - task.dueAt()) * this.weights.lateness()
				+ horizon * task.priority() / HIGHEST_PRIORITY * this.weights.priority();
	}

	private static Criterion.Weighed weighed(Criterion criterion, long seconds, int weight) {
		return new Criterion.Weighed(criterion, seconds, seconds * weight);
	}

}
