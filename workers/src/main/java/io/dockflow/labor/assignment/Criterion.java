package io.dockflow.labor.assignment;

/** What a pairing of worker and task is judged by. */
public enum Criterion {

	TRAVEL, LATENESS, FAIRNESS, PRIORITY, FOLLOW_UP;

	/**
	 * What a criterion weighed in a decision.
	 *
	 * @param seconds the amount it found
	 * @param points what that counts
	 */
	public record Weighed(Criterion criterion, long seconds, long points) {
	}

}
