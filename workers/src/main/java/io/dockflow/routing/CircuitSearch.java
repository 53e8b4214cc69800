package io.dockflow.routing;

import java.util.SplittableRandom;

import io.dockflow.shared.SearchBudget;

/**
 * Short circuits through all places of a distance matrix that need not be symmetric:
 * nearest neighbour, then iterated local search with {@link CircuitMoves} and small
 * exchanges of neighbouring segments as perturbation (after Lourenço, Martin and Stützle,
 * "Iterated Local Search", 2003). Place 0 begins and closes the circuit. The same seed
 * and number of steps give the same circuit. Keeps its memory: one thread at a time.
 */
final class CircuitSearch {

	/** How long the exchanged segments are at most. */
	private static final int LONGEST_SEGMENT = 12;

	/** How often the rest of the budget is asked for. */
	private static final int STEPS_PER_LOOK = 16;

	private final CircuitMoves moves;

	private final int[] best;

	private final int[] current;

	CircuitSearch(int capacity) {
		this.moves = new CircuitMoves(capacity);
		this.best = new int[capacity];
		this.current = new int[capacity];
	}

	/**
	 * The shortest circuit found.
	 * @param distances row by row, {@code size * size}
	 * @param size how many places there are, at least 1
	 * @param order where the places are put in the order of the circuit, place 0 first
	 * @param budget counts perturbations, or time
	 * @return its length
	 */
	long search(long[] distances, int size, int[] order, long seed, SearchBudget.Meter budget) {
		nearestNeighbour(distances, size);
		this.moves.begin(distances, size, this.current);
		var length = this.moves.improve();
		this.moves.copyTo(this.current);
		System.arraycopy(this.current, 0, this.best, 0, size);
		var shortest = length;
		if (size > 4) {
			var random = new SplittableRandom(seed);
			var next = 0L;
			for (var step = 0L; step < next || budget.isLeft(step); step++) {
				next = (step < next) ? next : step + budget.untilNextLook(step, STEPS_PER_LOOK);
				perturb(random, size);
				var changed = this.moves.improve();
				if (changed <= length + slack(length, random)) {
					length = changed;
					this.moves.copyTo(this.current);
				}
				else {
					this.moves.restore(this.current);
				}
				if (length < shortest) {
					shortest = length;
					System.arraycopy(this.current, 0, this.best, 0, size);
				}
			}
		}
		System.arraycopy(this.best, 0, order, 0, size);
		return shortest;
	}

	/** Now and then a slightly longer circuit is walked on from. */
	private static long slack(long length, SplittableRandom random) {
		return (random.nextInt(64) == 0) ? length / 100 : 0;
	}

	private void perturb(SplittableRandom random, int size) {
		var longest = Math.min(LONGEST_SEGMENT, (size - 1) / 2);
		var one = 1 + random.nextInt(longest);
		var other = 1 + random.nextInt(longest);
		var from = 1 + random.nextInt(size - one - other);
		this.moves.exchange(from, from + one, from + one + other);
	}

	private void nearestNeighbour(long[] distances, int size) {
		for (var place = 0; place < size; place++) {
			this.current[place] = place;
		}
		for (var at = 1; at < size; at++) {
			var row = this.current[at - 1] * size;
			var nearest = at;
			for (var other = at + 1; other < size; other++) {
				if (distances[row + this.current[other]] < distances[row + this.current[nearest]]) {
					nearest = other;
				}
			}
			var place = this.current[at];
			this.current[at] = this.current[nearest];
			this.current[nearest] = place;
		}
	}

}
