package io.dockflow.transfers;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A transfer of goods and how far it came.
 *
 * @param planRun the planning run that proposed it, {@code null} when a person did
 * @param decidedBy who approved or rejected it; {@code null} when nobody had to
 * @param dueAt when what is on the way should be there
 * @param claimedBy who decided about what did not arrive
 */
public record TransferOrder(String transferNumber, String fromSiteId, String toSiteId, Instant neededAt, State state,
		String requestedBy, @Nullable String planRun, Instant requestedAt, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable String decisionNote, @Nullable Instant sentAt, @Nullable Instant dueAt,
		@Nullable Instant arrivedAt, @Nullable String claimedBy, @Nullable String claimNote, @Nullable Instant closedAt,
		List<Line> lines) {

	public TransferOrder {
		lines = List.copyOf(lines);
	}

	/** Base units that were asked for, over all lines. */
	public long requested() {
		return this.lines.stream().mapToLong(Line::requested).sum();
	}

	/** Base units on the way: sent, not yet received and not given up. */
	public long onTheWay() {
		return this.lines.stream().mapToLong(Line::missing).sum();
	}

	/** How far it came. */
	public enum State {

		REQUESTED, REJECTED, RESERVED, NOTHING_TO_SEND, IN_TRANSIT, ARRIVED, RECEIVED, CLOSED, CANCELLING, CANCELLED;

		/** Whether it can still be called off: nothing has left the source. */
		public boolean cancellable() {
			return this == REQUESTED || this == RESERVED;
		}

		/** Whether nothing will happen to it any more. */
		public boolean ended() {
			return this == REJECTED || this == NOTHING_TO_SEND || this == CLOSED || this == CANCELLED;
		}

	}

	/**
	 * A wanted quantity in base units.
	 *
	 * @param reserved what the source could spare; the rest is dropped
	 * @param lost written off on the way
	 */
	public record Line(int line, String itemId, long requested, long reserved, long shipped, long received, long lost) {

		/** What was sent and neither arrived nor was given up. */
		public long missing() {
			return this.shipped - this.received - this.lost;
		}

	}

}
