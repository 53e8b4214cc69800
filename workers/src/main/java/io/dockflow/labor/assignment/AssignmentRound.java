package io.dockflow.labor.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One round of handing out work: everybody who is free now or soon gets at most one task,
 * so that all criteria together cost least. A task without anybody who may do it, or
 * whose workers are better used elsewhere, is left for the next round. Tasks are the rows
 * of the cost matrix, workers its columns. O(workers × tasks) to weigh,
 * {@link LinearAssignment} to decide.
 */
public final class AssignmentRound {

	private final List<AvailableWorker> workers;

	private final List<OpenTask> tasks;

	private final PairingCost cost;

	/** Whether a worker may do a task, by worker. */
	private final boolean[][] allowed;

	private final @Nullable FollowUps followUps;

	/**
	 * Weighs a round.
	 * @param now the time of the round, in the seconds of the tasks and workers
	 * @throws IllegalArgumentException when two workers or two tasks have the same id
	 */
	public AssignmentRound(List<AvailableWorker> workers, List<OpenTask> tasks, TravelTime travel, long now,
			Weights weights) {
		requireDistinct("worker", workers.stream().map(AvailableWorker::id).toList());
		requireDistinct("task", tasks.stream().map(OpenTask::id).toList());
		this.workers = List.copyOf(workers);
		this.tasks = List.copyOf(tasks);
		this.cost = new PairingCost(weights, travel, now,
				(long) workers.stream().mapToLong(AvailableWorker::loadSeconds).average().orElse(0));
		this.allowed = new boolean[workers.size()][];
		for (var worker = 0; worker < workers.size(); worker++) {
			this.allowed[worker] = allowed(this.workers.get(worker));
		}
		this.followUps = (weights.followUp() > 0) ? new FollowUps(this.tasks, travel) : null;
	}

	private boolean[] allowed(AvailableWorker worker) {
		var known = new HashMap<OpenTask.Demand, Boolean>();
		var allowed = new boolean[this.tasks.size()];
		for (var task = 0; task < allowed.length; task++) {
			var open = this.tasks.get(task);
			allowed[task] = known.computeIfAbsent(open.demand(), (demand) -> !open.obstacles(worker).any());
		}
		return allowed;
	}

	/**
	 * What each pairing costs: a row per task, a column per worker, in the order given.
	 */
	public CostMatrix costs() {
		var costs = new CostMatrix(this.tasks.size(), this.workers.size(), 0);
		for (var task = 0; task < this.tasks.size(); task++) {
			costs.putLeaving(task, this.cost.leavingPoints(this.tasks.get(task)));
			for (var worker = 0; worker < this.workers.size(); worker++) {
				if (this.allowed[worker][task]) {
					costs.put(task, worker,
							this.cost.points(this.workers.get(worker), this.tasks.get(task), followUp(task, worker)));
				}
				else {
					costs.forbid(task, worker);
				}
			}
		}
		return costs;
	}

	private long followUp(int task, int worker) {
		return (this.followUps != null) ? this.followUps.seconds(task, this.allowed[worker]) : 0;
	}

	/** Decides: one decision per task, in the order given. */
	public List<Decision> decide() {
		var costs = costs();
		var matching = LinearAssignment.solve(costs);
		var decisions = new ArrayList<Decision>();
		for (var task = 0; task < this.tasks.size(); task++) {
			var chosen = matching.column(task);
			decisions.add(new Decision(this.tasks.get(task), option(costs, task, chosen),
					option(costs, task, nextBest(costs, task, chosen)), costs.leaving(task), refusals(task)));
		}
		return decisions;
	}

	private Optional<Decision.Option> option(CostMatrix costs, int task, int worker) {
		if (worker == Matching.NONE) {
			return Optional.empty();
		}
		var available = this.workers.get(worker);
		return Optional.of(new Decision.Option(available, costs.cost(task, worker),
				this.cost.explain(available, this.tasks.get(task), followUp(task, worker))));
	}

	private int nextBest(CostMatrix costs, int task, int chosen) {
		var best = Matching.NONE;
		for (var worker = 0; worker < this.workers.size(); worker++) {
			if (worker != chosen && this.allowed[worker][task]
					&& (best == Matching.NONE || costs.cost(task, worker) < costs.cost(task, best))) {
				best = worker;
			}
		}
		return best;
	}

	private Decision.Refusals refusals(int task) {
		var skill = 0;
		var equipment = 0;
		var zone = 0;
		for (var worker = 0; worker < this.workers.size(); worker++) {
			if (!this.allowed[worker][task]) {
				var obstacles = this.tasks.get(task).obstacles(this.workers.get(worker));
				skill += obstacles.skill() ? 1 : 0;
				equipment += obstacles.equipment() ? 1 : 0;
				zone += obstacles.zone() ? 1 : 0;
			}
		}
		return new Decision.Refusals(skill, equipment, zone);
	}

	private static void requireDistinct(String what, List<String> ids) {
		var seen = new HashSet<String>();
		for (var id : ids) {
			if (!seen.add(id)) {
				throw new IllegalArgumentException(
						"Expected each %1$s once, but got %2$s twice. Name each %1$s once.".formatted(what, id));
			}
		}
	}

}
