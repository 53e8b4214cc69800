package io.dockflow.docks;

import java.util.function.LongSupplier;

/**
 * How much of a search is over. Asked every few steps.
 */
@FunctionalInterface
public interface SearchBudget {

	/**
	 * The part of the budget that is spent.
	 * @param steps steps taken so far
	 * @return from 0; the search ends at 1
	 */
	double spent(long steps);

	/** A number of steps: the same result every time. */
	static SearchBudget steps(long limit) {
		return (steps) -> (limit <= 0) ? 1 : (double) steps / limit;
	}

	/**
	 * A time: a result at any time, and a better one later.
	 * @param nanoClock tells the time in nanoseconds
	 */
	static SearchBudget nanoseconds(LongSupplier nanoClock, long limit) {
		var begin = nanoClock.getAsLong();
		return (steps) -> (limit <= 0) ? 1 : (double) (nanoClock.getAsLong() - begin) / limit;
	}

}
