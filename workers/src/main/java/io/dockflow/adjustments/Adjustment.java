package io.dockflow.adjustments;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;

import org.jspecify.annotations.Nullable;

/**
 * A request to correct the books.
 *
 * @param decidedBy who approved or rejected it; {@code null} when nobody had to
 * @param failure why it could not be posted
 */
public record Adjustment(String requestNumber, String siteId, Kind kind, State state, Reason reasonCode, String note,
		String requestedBy, Instant requestedAt, @Nullable String decidedBy, @Nullable Instant decidedAt,
		@Nullable String decisionNote, @Nullable String failure, List<Line> lines) {

	/** What it changes. */
	public enum Kind {

		ADJUST, CHANGE_STATUS

	}

	/** How far it came. */
	public enum State {

		REQUESTED, POSTED, REJECTED, FAILED

	}

	/** Why somebody asks. */
	public enum Reason {

		COUNT_DIFFERENCE, DAMAGED, LOST, FOUND, EXPIRED, QUALITY, DATA_ERROR, OTHER

	}

	/**
	 * One cell.
	 *
	 * @param delta base units to add or, below zero, to take away; of a change of status
	 * the quantity that changes
	 * @param toStatus the new status, or {@code null}
	 */
	public record Line(int line, StockCell cell, long delta, @Nullable StockStatus toStatus) {
	}

}
