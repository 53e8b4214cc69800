package io.dockflow.routing;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Chosen candidates, what they cover of the needs, and the exact length of the tour
 * through them.
 */
final class BinSet {

	/** So many bins that could be left out are measured one by one. */
	private static final int MOST_MEASURED = 12;

	private final BinProblem problem;

	private final TourLength length;

	final boolean[] chosen;

	private final long[] covered;

	private final int[] list;

	private final int[] others;

	private final int[] order;

	private final long[] savings;

	private int count;

	BinSet(BinProblem problem) {
		this.problem = problem;
		this.length = problem.tours.lengths();
		this.chosen = new boolean[problem.candidates];
		this.covered = new long[problem.needs.length];
		this.list = new int[problem.candidates];
		this.others = new int[problem.candidates];
		this.order = new int[problem.candidates];
		this.savings = new long[problem.candidates];
	}

	void copy(boolean[] other) {
		clear();
		for (var candidate = 0; candidate < other.length; candidate++) {
			if (other[candidate]) {
				add(candidate);
			}
		}
	}

	void clear() {
		Arrays.fill(this.chosen, false);
		Arrays.fill(this.covered, 0);
	}

	void add(int candidate) {
		if (!this.chosen[candidate]) {
			this.chosen[candidate] = true;
			cover(candidate, 1);
		}
	}

	void remove(int candidate) {
		this.chosen[candidate] = false;
		cover(candidate, -1);
	}

	private void cover(int candidate, int sign) {
		var items = this.problem.items[candidate];
		for (var offer = 0; offer < items.length; offer++) {
			this.covered[items[offer]] += sign * this.problem.quantities[candidate][offer];
		}
	}

	long open(int item) {
		return this.problem.needs[item] - this.covered[item];
	}

	/** Whether the others cover the needs as well. */
	boolean isSpare(int candidate) {
		var items = this.problem.items[candidate];
		for (var offer = 0; offer < items.length; offer++) {
			if (this.covered[items[offer]]
					- this.problem.quantities[candidate][offer] < this.problem.needs[items[offer]]) {
				return false;
			}
		}
		return true;
	}

	long length() {
		return this.length.of(this.list, members());
	}

	/** How many are chosen; {@link #member} tells which. */
	int members() {
		var count = 0;
		for (var candidate = 0; candidate < this.chosen.length; candidate++) {
			if (this.chosen[candidate]) {
				this.list[count++] = candidate;
			}
		}
		return count;
	}

	int member(int index) {
		return this.list[index];
	}

	/**
	 * Leaves out what is not needed: first, when there is much of it, the bins deepest in
	 * their aisles, then what saves most, measured; what saves nothing alone may still
	 * save together. Returns the length.
	 */
	long prune(SplittableRandom random) {
		var spare = spare();
		if (spare > MOST_MEASURED) {
			thin(spare, random);
			spare = spare();
		}
		var length = length();
		while (spare > 0) {
			var best = 0;
			for (var index = 0; index < spare; index++) {
				this.savings[index] = length - lengthWithout(this.order[index]);
				if (this.savings[index] > this.savings[best]) {
					best = index;
				}
			}
			if (this.savings[best] == 0) {
				for (var index = 0; index < spare; index++) {
					removeIfSpare(this.order[index]);
				}
				return length();
			}
			length -= this.savings[best];
			remove(this.order[best]);
			spare = spare();
		}
		return length;
	}

	/** Lists what could be left out alone. */
	private int spare() {
		var count = members();
		var spare = 0;
		for (var index = 0; index < count; index++) {
			if (isSpare(this.list[index])) {
				this.order[spare++] = this.list[index];
			}
		}
		this.count = count;
		return spare;
	}

	private void thin(int spare, SplittableRandom random) {
		for (var index = 0; index < spare; index++) {
			var depth = this.problem.depthInPiece[this.order[index]];
			this.savings[index] = (long) (depth * (0.5 + random.nextDouble()) * 1_000) << 16 | index;
		}
		Arrays.sort(this.savings, 0, spare);
		for (var index = spare - 1; index >= 0; index--) {
			removeIfSpare(this.order[(int) (this.savings[index] & 0xffff)]);
		}
	}

	private void removeIfSpare(int candidate) {
		if (isSpare(candidate)) {
			remove(candidate);
		}
	}

	/** The length of the listed members but one. */
	private long lengthWithout(int candidate) {
		var kept = 0;
		for (var index = 0; index < this.count; index++) {
			if (this.list[index] != candidate) {
				this.others[kept++] = this.list[index];
			}
		}
		return this.length.of(this.others, kept);
	}

}
