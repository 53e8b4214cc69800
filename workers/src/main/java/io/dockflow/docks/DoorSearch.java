package io.dockflow.docks;

import java.util.SplittableRandom;

import io.dockflow.shared.SearchBudget;

/**
 * Improves an order of trucks at doors: a truck goes elsewhere, or two trucks take each
 * other's place, at the same door or another. Rounds of simulated annealing, each from
 * the best order found and cooler than the one before, shake it; a descent through all
 * moves ends the search. A move costs O(n/m) for n trucks at m doors. The same seed and
 * steps give the same result.
 */
final class DoorSearch {

	private static final int CHECKED_EVERY = 256;

	/** So often a truck that costs no points is passed over. */
	private static final int COSTLY_DRAWS = 2;

	private static final int SAMPLES = 400;

	/** Parts of the budget at which a round begins. */
	private static final double[] ROUNDS = { 0, 0.6, 1 };

	private static final int DRAWS = 4096;

	private final Yard yard;

	private final SplittableRandom random;

	private final DoorSequences current;

	private final DoorSequences best;

	/** Negative logarithms of evenly spread draws from 0 to 1. */
	private final double[] thresholds = new double[DRAWS];

	private int truck;

	private int other;

	private int door;

	private int position;

	DoorSearch(DoorSequences start, long seed) {
		this.yard = start.yard;
		this.random = new SplittableRandom(seed);
		this.current = new DoorSequences(this.yard);
		this.current.copyFrom(start);
		this.best = new DoorSequences(this.yard);
		this.best.copyFrom(start);
		for (var draw = 0; draw < DRAWS; draw++) {
			this.thresholds[draw] = -StrictMath.log((draw + 0.5) / DRAWS);
		}
	}

	/** Searches until the budget is spent; never worse than the start. */
	DoorSequences run(SearchBudget budget) {
		if (this.yard.truckCount == 0) {
			return this.best;
		}
		var hot = typicalLoss();
		var steps = 0L;
		var round = 0;
		var meter = budget.start();
		for (var spent = meter.used(0); spent < 1; spent = meter.used(steps)) {
			while (spent >= ROUNDS[round + 1]) {
				round++;
				this.current.copyFrom(this.best);
			}
			var temperature = temperature(hot, round, spent);
			for (var step = 0; step < CHECKED_EVERY; step++) {
				step(temperature);
			}
			steps += CHECKED_EVERY;
		}
		this.current.copyFrom(this.best);
		descend();
		return this.current;
	}

	/** From hot to cold within a round, each round from half as hot. */
	private static double temperature(double hot, int round, double spent) {
		var part = (spent - ROUNDS[round]) / (ROUNDS[round + 1] - ROUNDS[round]);
		return hot * StrictMath.pow(0.5, round) * StrictMath.pow(0.01, part);
	}

	private double typicalLoss() {
		var sum = 0.0;
		var count = 0;
		for (var sample = 0; sample < SAMPLES; sample++) {
			var delta = draw();
			if (delta > 0 && delta < Long.MAX_VALUE) {
				sum += delta;
				count++;
			}
		}
		return (count == 0) ? 1 : 0.1 * sum / count;
	}

	private void step(double temperature) {
		var delta = draw();
		if (delta > 0 && delta > temperature * this.thresholds[this.random.nextInt(DRAWS)]) {
			return;
		}
		if (delta != Long.MAX_VALUE) {
			apply();
			if (this.current.total() < this.best.total()) {
				this.best.copyFrom(this.current);
			}
		}
	}

	/**
	 * Draws a move of a truck to a door, near the time at which it stands now or could
	 * stand at the earliest, in between other trucks or in the place of one.
	 * @return what it changes, the largest number when it cannot be
	 */
	private long draw() {
		this.truck = this.random.nextInt(this.yard.truckCount);
		for (var again = 0; again < COSTLY_DRAWS && !this.current.isCostly(this.truck); again++) {
			this.truck = this.random.nextInt(this.yard.truckCount);
		}
		var doors = this.yard.suitable[this.truck];
		this.door = doors[this.random.nextInt(doors.length)];
		var from = this.current.doorOf[this.truck];
		var kind = this.random.nextInt(8);
		var time = ((kind & 3) == 0) ? this.yard.release[this.truck]
				: this.current.end(this.truck) - this.yard.duration[this.truck][from];
		var length = this.current.length(this.door);
		this.position = this.current.positionAt(this.door, time) + this.random.nextInt(3) - 1;
		if (kind >= 4) {
			if (this.position < 0 || this.position >= length) {
				return Long.MAX_VALUE;
			}
			this.other = this.current.truck(this.door, this.position);
			return swapDelta();
		}
		this.other = -1;
		this.position = Math.clamp(this.position, 0, length - ((from == this.door) ? 1 : 0));
		return this.current.insertDelta(this.truck, this.door, this.position);
	}

	private long swapDelta() {
		if (this.truck == this.other || this.yard.duration[this.truck][this.current.doorOf[this.other]] == 0
				|| this.yard.duration[this.other][this.current.doorOf[this.truck]] == 0) {
			return Long.MAX_VALUE;
		}
		return this.current.swapDelta(this.truck, this.other);
	}

	private void apply() {
		if (this.other >= 0) {
			this.current.swap(this.truck, this.other);
		}
		else {
			this.current.insert(this.truck, this.door, this.position);
		}
	}

	/** Takes every move that helps until none does. */
	private void descend() {
		var before = Long.MAX_VALUE;
		while (this.current.total() < before) {
			before = this.current.total();
			for (this.truck = 0; this.truck < this.yard.truckCount; this.truck++) {
				insertAtBest();
				for (this.other = 0; this.other < this.truck; this.other++) {
					if (swapDelta() < 0) {
						apply();
					}
				}
			}
		}
	}

	private void insertAtBest() {
		var least = 0L;
		var bestDoor = -1;
		var bestPosition = -1;
		for (var candidate : this.yard.suitable[this.truck]) {
			var length = this.current.length(candidate) - ((this.current.doorOf[this.truck] == candidate) ? 1 : 0);
			for (var index = 0; index <= length; index++) {
				var delta = this.current.insertDelta(this.truck, candidate, index);
				if (delta < least) {
					least = delta;
					bestDoor = candidate;
					bestPosition = index;
				}
			}
		}
		if (bestDoor >= 0) {
			this.current.insert(this.truck, bestDoor, bestPosition);
		}
	}

}
