package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Goods asked of a supplier for a site.
 *
 * @param planRun the planning run that proposed it, {@code null} when a person did
 * @param decidedBy who approved or rejected it; {@code null} when nobody had to
 * @param revision how often it was sent
 * @param sentAt when it was sent for the first time
 * @param promisedAt when the supplier says it comes
 * @param closedShort whether less came than was ordered
 */
public record PurchaseOrder(String orderNumber, String supplierId, String siteId, State state, String raisedBy,
		@Nullable String planRun, Instant raisedAt, Instant neededAt, @Nullable String decidedBy,
		@Nullable String decisionNote, int revision, @Nullable Instant sentAt, int reminders,
		@Nullable Instant confirmedAt, @Nullable Instant promisedAt, @Nullable Instant closedAt, boolean closedShort,
		List<Line> lines) {

	/** Where an order is in its life. */
	public enum State {

		REQUESTED, REJECTED, SENT, CONFIRMED, RECEIVING, CLOSED, CANCELLED;

		/** The supplier has it and still owes something. */
		public boolean isOpen() {
			return this == SENT || this == CONFIRMED || this == RECEIVING;
		}

	}

	/**
	 * One item; all quantities are base units.
	 *
	 * @param confirmed what the supplier promised, {@code null} before
	 * @param announced on deliveries that are on their way
	 * @param received taken in, damaged goods included
	 * @param damaged of the received
	 * @param refused sent back with the truck
	 */
	public record Line(int line, String itemId, long quantity, long unitPriceCents, @Nullable String reason,
			@Nullable Long confirmed, long announced, long received, long damaged, long refused) {

		/** What has not come yet. */
		public long open() {
			return Math.max(0, this.quantity - this.received);
		}

		/** What came beyond the order. */
		public long over() {
			return Math.max(0, this.received - this.quantity);
		}

	}

	/** Cents. */
	public long value() {
		return this.lines.stream().mapToLong((line) -> line.quantity() * line.unitPriceCents()).sum();
	}

	/** Everything came. */
	public boolean isComplete() {
		return this.lines.stream().allMatch((line) -> line.open() == 0);
	}

	/** When the goods should be there: as promised, or else as needed. */
	public Instant dueAt() {
		return (this.promisedAt != null) ? this.promisedAt : this.neededAt;
	}

}
