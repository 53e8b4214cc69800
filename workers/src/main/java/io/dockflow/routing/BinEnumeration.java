package io.dockflow.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;

/**
 * Tries every choice of bins where there are few, item by item; a choice is given up as
 * soon as the tour through its bins is no shorter than the best one, since more bins
 * never make it shorter.
 */
final class BinEnumeration {

	/** So many tours are measured at most. */
	private static final int MOST_TOURS = 40_000;

	/** How often the rest of the budget is asked for. */
	private static final int TOURS_PER_LOOK = 16;

	/** Beyond so many choices there is no point in beginning. */
	private static final double MOST_CHOICES = 1_000_000;

	private final BinProblem problem;

	private final BinSet set;

	private final int[] items;

	private final boolean[] best;

	private long bestLength;

	private final BooleanSupplier goesOn;

	private int toursLeft = MOST_TOURS;

	BinEnumeration(BinProblem problem, boolean[] best, long bestLength, BooleanSupplier goesOn) {
		this.goesOn = goesOn;
		this.problem = problem;
		this.set = new BinSet(problem);
		this.best = best.clone();
		this.bestLength = bestLength;
		this.items = Arrays.stream(numbers(problem.needs.length))
			.boxed()
			.sorted(Comparator.comparingInt((item) -> problem.sources[item].length))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private static int[] numbers(int count) {
		var numbers = new int[count];
		Arrays.setAll(numbers, (number) -> number);
		return numbers;
	}

	static boolean isSmall(BinProblem problem) {
		return Arrays.stream(problem.sources)
			.mapToDouble((sources) -> Math.max(1, sources.length))
			.reduce(1, (product, count) -> product * count) <= MOST_CHOICES;
	}

	/** Whether every choice was looked at; {@link #best} is then the best there is. */
	boolean complete() {
		return choose(0, 0);
	}

	boolean[] best() {
		return this.best;
	}

	long bestLength() {
		return this.bestLength;
	}

	private boolean choose(int number, int from) {
		if (number == this.items.length) {
			this.bestLength = this.set.length();
			System.arraycopy(this.set.chosen, 0, this.best, 0, this.best.length);
			return true;
		}
		var item = this.items[number];
		if (this.set.open(item) <= 0) {
			return choose(number + 1, 0);
		}
		var sources = this.problem.sources[item];
		var left = 0L;
		for (var source = from; source < sources.length; source++) {
			left += this.set.chosen[sources[source]] ? 0 : this.problem.amounts[item][source];
		}
		for (var source = from; source < sources.length && left >= this.set.open(item); source++) {
			var candidate = sources[source];
			if (this.set.chosen[candidate]) {
				continue;
			}
			if (this.toursLeft-- <= 0 || this.toursLeft % TOURS_PER_LOOK == 0 && !this.goesOn.getAsBoolean()) {
				return false;
			}
			left -= this.problem.amounts[item][source];
			this.set.add(candidate);
			var complete = this.set.length() >= this.bestLength || choose(number, source + 1);
			this.set.remove(candidate);
			if (!complete) {
				return false;
			}
		}
		return true;
	}

}
