package io.dockflow.labor.assignment;

/**
 * How many points a second counts, criterion by criterion.
 *
 * @param travel a second on the way without work
 * @param lateness a second after the due time
 * @param fairness a second above the mean load
 * @param priority a second that a task of priority 100 waits for its beginning
 * @param followUp a second on the way to the nearest task after this one; 0 looks no
 * further than one task
 * @param horizonSeconds when a task that is left is thought to begin
 */
public record Weights(int travel, int lateness, int fairness, int priority, int followUp, long horizonSeconds) {

	public Weights {
		requirePositive("travel", travel);
		requirePositive("lateness", lateness);
		requirePositive("fairness", fairness);
		requirePositive("priority", priority);
		requirePositive("follow-up", followUp);
		requirePositive("horizon", horizonSeconds);
	}

	/** Lateness before travel before priority before fairness; an hour's horizon. */
	public static Weights usual() {
		return new Weights(10, 20, 1, 5, 0, 3600);
	}

	/** The same, with a look ahead to a second task. */
	public Weights lookingAhead() {
		return new Weights(this.travel, this.lateness, this.fairness, this.priority, Math.max(1, this.travel / 2),
				this.horizonSeconds);
	}

	private static void requirePositive(String name, long value) {
		if (value < 0) {
			throw new IllegalArgumentException(
					"Expected a weight from 0 for %s, but got %d. Use 0 to ignore it.".formatted(name, value));
		}
	}

}
