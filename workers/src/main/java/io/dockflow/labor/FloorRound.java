package io.dockflow.labor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.labor.assignment.AssignmentRound;
import io.dockflow.labor.assignment.AvailableWorker;
import io.dockflow.labor.assignment.OpenTask;
import io.dockflow.labor.assignment.TravelTime;
import io.dockflow.labor.assignment.Weights;
import io.dockflow.labor.assignment.WorkQueues;

/**
 * One round of a site: the new task and all work that nobody has begun, planned into
 * queues. Work changes hands only when that saves {@link #WORTH_MOVING} points for each
 * piece that does, so that nobody's list changes for a few steps. What its worker cannot
 * do any more, because they went home, changes hands for nothing.
 *
 * @param workers those on shift, free when what they have begun is done
 * @param held work that people have and nobody has begun
 * @param fresh the new task
 * @param now in the seconds of tasks and workers
 */
record FloorRound(List<AvailableWorker> workers, List<Held> held, OpenTask fresh, TravelTime travel, long now) {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "assignment-round/1";

	/** A minute on the way without work. */
	static final long WORTH_MOVING = 600;

	/** So many moves are tried one by one, and more than this never happen at once. */
	private static final int MOST_TRIALS = 12;

	private static final Weights WEIGHTS = Weights.usual().lookingAhead();

	/** What makes a task somebody's own: only they have the skill of that name. */
	private static final String OWN = "only ";

	/** Decides. Plans all queues at most as often as {@link #MOST_TRIALS}, and twice. */
	Outcome decide() {
		var stays = plan(owners());
		var free = plan(fixed());
		var moves = moves(free);
		return outcome((moves.size() <= MOST_TRIALS) ? withoutVainMoves(stays, free) : withBestMoves(stays, free),
				stays);
	}

	/** The plan without hindrance, but for moves that are not worth it. */
	private WorkQueues withoutVainMoves(WorkQueues stays, WorkQueues free) {
		var pinned = fixed();
		var best = free;
		for (var move : moves(free)) {
			var without = new HashMap<>(pinned);
			without.put(move.taskId(), move.from());
			var other = plan(without);
			if (isOnShift(move.from()) && other.points() <= best.points() + WORTH_MOVING) {
				best = other;
				pinned = without;
			}
		}
		var worth = WORTH_MOVING * moves(best).stream().filter((move) -> isOnShift(move.from())).count();
		return (stays.points() - best.points() > worth) ? best : stays;
	}

	/**
	 * The plan in which everybody keeps their work, with those moves of the plan without
	 * hindrance that are worth it one by one.
	 */
	private WorkQueues withBestMoves(WorkQueues stays, WorkQueues free) {
		var pinned = owners();
		var best = stays;
		var promising = moves(free).stream()
			.filter((move) -> isOnShift(move.from()))
			.sorted(Comparator.comparingLong((move) -> points(free, move) - points(stays, move)))
			.limit(MOST_TRIALS)
			.toList();
		for (var move : promising) {
			var with = new HashMap<>(pinned);
			with.put(move.taskId(), move.to());
			var other = plan(with);
			if (other.points() < best.points() - WORTH_MOVING) {
				best = other;
				pinned = with;
			}
		}
		return best;
	}

	private static long points(WorkQueues plan, Move move) {
		return plan.turnOf(move.taskId()).map(WorkQueues.Turn::points).orElse(0L);
	}

	private Outcome outcome(WorkQueues chosen, WorkQueues stays) {
		return new Outcome(chosen.turnOf(this.fresh.id()), moves(chosen), Math.max(0, stays.points() - chosen.points()),
				options(chosen));
	}

	/** Everybody keeps what they have, as far as they are there. */
	private Map<String, String> owners() {
		var owners = new HashMap<String, String>();
		this.held.stream()
			.filter((one) -> isOnShift(one.worker()))
			.forEach((one) -> owners.put(one.task().id(), one.worker()));
		return owners;
	}

	private Map<String, String> fixed() {
		var fixed = new HashMap<String, String>();
		this.held.stream()
			.filter((one) -> one.stays() && isOnShift(one.worker()))
			.forEach((one) -> fixed.put(one.task().id(), one.worker()));
		return fixed;
	}

	private boolean isOnShift(String username) {
		return this.workers.stream().anyMatch((worker) -> worker.id().equals(username));
	}

	WorkQueues plan(Map<String, String> pinned) {
		var tasks = new ArrayList<OpenTask>();
		this.held.forEach((one) -> tasks.add(pin(one.task(), pinned)));
		tasks.add(this.fresh);
		return WorkQueues.plan(this.workers.stream().map(FloorRound::withOwn).toList(), tasks, this.travel, this.now,
				WEIGHTS);
	}

	private static OpenTask pin(OpenTask task, Map<String, String> pinned) {
		var owner = pinned.get(task.id());
		return (owner == null) ? task : task.withSkill(OWN + owner);
	}

	private static AvailableWorker withOwn(AvailableWorker worker) {
		Set<String> skills = new HashSet<>(worker.skills());
		skills.add(OWN + worker.id());
		return new AvailableWorker(worker.id(), skills, worker.equipment(), worker.zones(), worker.at(),
				worker.freeAt(), worker.loadSeconds());
	}

	private List<Move> moves(WorkQueues plan) {
		var workers = plan.workers();
		return this.held.stream()
			.filter((one) -> !one.stays() && workers.containsKey(one.task().id())
					&& !workers.get(one.task().id()).equals(one.worker()))
			.map((one) -> new Move(one.task().id(), one.worker(), workers.get(one.task().id())))
			.toList();
	}

	/** What the new task would cost at the end of everybody's other work. */
	private List<Option> options(WorkQueues chosen) {
		var free = new ArrayList<AvailableWorker>();
		for (var worker : this.workers) {
			free.add(after(worker, chosen.turns()
				.stream()
				.filter((turn) -> turn.worker().equals(worker.id()) && !turn.task().id().equals(this.fresh.id()))
				.toList()));
		}
		var taker = chosen.turnOf(this.fresh.id()).map(WorkQueues.Turn::worker);
		var costs = new AssignmentRound(free, List.of(this.fresh), this.travel, this.now, WEIGHTS).costs();
		var options = new ArrayList<Option>();
		for (var column = 0; column < free.size(); column++) {
			if (!costs.isForbidden(0, column)) {
				var worker = free.get(column);
				options.add(new Option(worker.id(), costs.cost(0, column),
						this.travel.seconds(worker.at(), this.fresh.from()), Math.max(0, worker.freeAt() - this.now),
						taker.filter(worker.id()::equals).isPresent()));
			}
		}
		return options.stream().sorted(Comparator.comparingLong(Option::points).thenComparing(Option::worker)).toList();
	}

	private static AvailableWorker after(AvailableWorker worker, List<WorkQueues.Turn> turns) {
		var at = worker.at();
		var freeAt = worker.freeAt();
		var load = worker.loadSeconds();
		for (var turn : turns) {
			at = turn.task().to().equals(TravelTime.ANYWHERE) ? at : turn.task().to();
			freeAt = Math.max(freeAt, turn.end());
			load += turn.task().seconds();
		}
		return new AvailableWorker(worker.id(), worker.skills(), worker.equipment(), worker.zones(), at, freeAt, load);
	}

	/**
	 * Work somebody has.
	 *
	 * @param stays whether it must not change hands
	 */
	record Held(OpenTask task, String worker, boolean stays) {
	}

	/** Work that changes hands. */
	record Move(String taskId, String from, String to) {
	}

	/**
	 * Somebody who could do the new task.
	 *
	 * @param points what it would cost after all their other work
	 * @param travelSeconds the way to it from there
	 * @param queueSeconds when they come to it
	 */
	record Option(String worker, long points, long travelSeconds, long queueSeconds, boolean chosen) {
	}

	/**
	 * What was decided.
	 *
	 * @param turn who does the new task and when, empty when nobody on shift may
	 * @param savedPoints what the moves save of a plan without them
	 * @param options the cheapest first
	 */
	record Outcome(Optional<WorkQueues.Turn> turn, List<Move> moves, long savedPoints, List<Option> options) {
	}

}
