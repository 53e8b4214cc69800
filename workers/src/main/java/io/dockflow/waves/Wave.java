package io.dockflow.waves;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Orders that are picked together, with the figures of the plan and of the result.
 *
 * @param startedBy {@code timer}, {@code threshold} or a supervisor's user name
 * @param naiveMetres every order walked alone, its lines as ordered
 */
public record Wave(String waveNumber, String siteId, State state, String startedBy, Instant requestedAt, int orderCount,
		int lineCount, int pickListCount, double naiveMetres, double plannedMetres, int plannedMinutes, int pickedLines,
		int shortLines, @Nullable Instant releasedAt, @Nullable Instant closedAt) {

	/** Where a wave is in its life. */
	public enum State {

		REQUESTED, SELECTED, PLANNED, RELEASED, DISSOLVED, CLOSED

	}

}
