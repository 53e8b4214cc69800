package io.dockflow.waves;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Orders that are picked together, with the figures of the plan and of the result.
 *
 * @param startedBy {@code timer}, {@code threshold} or a supervisor's user name
 * @param naiveMetres every order walked alone, its lines as ordered
 * @param firstComeMetres orders on carts as they are due, walked by S-shape
 * @param naiveMinutes pickers' work by the labour standard, every order alone
 * @param plannedMinutes the same of the plan
 */
public record Wave(String waveNumber, String siteId, State state, String startedBy, Instant requestedAt, int orderCount,
		int lineCount, int pickListCount, double naiveMetres, double firstComeMetres, double plannedMetres,
		int naiveMinutes, int plannedMinutes, int pickedLines, int shortLines, @Nullable Instant releasedAt,
		@Nullable Instant closedAt) {

	/** Where a wave is in its life. */
	public enum State {

		REQUESTED, SELECTED, PLANNED, RELEASED, DISSOLVED, CLOSED

	}

}
