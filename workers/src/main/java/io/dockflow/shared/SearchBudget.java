package io.dockflow.shared;

import java.util.function.LongSupplier;

/**
 * How long a search may go on: for so many steps, which gives the same answer every time,
 * or until a clock has moved so far.
 */
public final class SearchBudget {

	private final long steps;

	private final long nanos;

	private final LongSupplier clock;

	private SearchBudget(long steps, long nanos, LongSupplier clock) {
		this.steps = steps;
		this.nanos = nanos;
		this.clock = clock;
	}

	/**
	 * So many steps.
	 * @throws IllegalArgumentException when negative
	 */
	public static SearchBudget steps(long steps) {
		if (steps < 0) {
			throw new IllegalArgumentException(
					"Expected no negative number of steps, but got %d. Correct it.".formatted(steps));
		}
		return new SearchBudget(steps, 0, () -> 0);
	}

	/**
	 * So many milliseconds of a clock, the preparations included.
	 * @param nanoClock counts nanoseconds, like {@link System#nanoTime()}
	 * @throws IllegalArgumentException when negative
	 */
	public static SearchBudget milliseconds(long milliseconds, LongSupplier nanoClock) {
		if (milliseconds < 0) {
			throw new IllegalArgumentException(
					"Expected no negative number of milliseconds, but got %d. Correct it.".formatted(milliseconds));
		}
		return new SearchBudget(Long.MAX_VALUE, milliseconds * 1_000_000, nanoClock);
	}

	/** Begins to count. */
	public Meter start() {
		return new Meter(this.clock.getAsLong());
	}

	/** What has been used of the budget since a search began. */
	public final class Meter {

		private final long began;

		private Meter(long began) {
			this.began = began;
		}

		/** From 0 at the beginning to 1 when it is used up. */
		public double used(long stepsDone) {
			if (SearchBudget.this.steps != Long.MAX_VALUE) {
				return (stepsDone >= SearchBudget.this.steps) ? 1 : (double) stepsDone / SearchBudget.this.steps;
			}
			var gone = SearchBudget.this.clock.getAsLong() - this.began;
			return (gone >= SearchBudget.this.nanos) ? 1 : (double) gone / SearchBudget.this.nanos;
		}

		/** Whether there is any of it left. */
		public boolean isLeft(long stepsDone) {
			return used(stepsDone) < 1;
		}

		/**
		 * How many steps may pass until the next look at the meter.
		 * @param most so many at most, which is as exactly as a time is kept
		 */
		public long untilNextLook(long stepsDone, long most) {
			return (SearchBudget.this.steps == Long.MAX_VALUE) ? most
					: Math.min(most, SearchBudget.this.steps - stepsDone);
		}

	}

}
