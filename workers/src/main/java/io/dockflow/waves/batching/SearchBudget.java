package io.dockflow.waves.batching;

import java.util.function.LongSupplier;

/**
 * How long a search may go on: for so many iterations, which gives the same answer every
 * time, or until a clock has moved so far.
 */
public final class SearchBudget {

	private final long iterations;

	private final long nanos;

	private final LongSupplier clock;

	private SearchBudget(long iterations, long nanos, LongSupplier clock) {
		this.iterations = iterations;
		this.nanos = nanos;
		this.clock = clock;
	}

	/**
	 * So many tried changes.
	 * @throws IllegalArgumentException when negative
	 */
	public static SearchBudget iterations(long iterations) {
		if (iterations < 0) {
			throw new IllegalArgumentException(
					"Expected no negative number of iterations, but got %d. Correct it.".formatted(iterations));
		}
		return new SearchBudget(iterations, 0, () -> 0);
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

	Meter start() {
		return new Meter(this.clock.getAsLong());
	}

	/** What has been used of the budget since a search began. */
	final class Meter {

		private final long began;

		private Meter(long began) {
			this.began = began;
		}

		/** From 0 at the beginning to 1 when it is used up. */
		double used(long iterationsDone) {
			if (SearchBudget.this.iterations != Long.MAX_VALUE) {
				return (iterationsDone >= SearchBudget.this.iterations) ? 1
						: (double) iterationsDone / SearchBudget.this.iterations;
			}
			var gone = SearchBudget.this.clock.getAsLong() - this.began;
			return (gone >= SearchBudget.this.nanos) ? 1 : (double) gone / SearchBudget.this.nanos;
		}

		/** How many iterations may pass until the next look at the meter. */
		long untilNextLook(long iterationsDone) {
			return (SearchBudget.this.iterations == Long.MAX_VALUE) ? 256
					: Math.min(256, SearchBudget.this.iterations - iterationsDone);
		}

	}

}
