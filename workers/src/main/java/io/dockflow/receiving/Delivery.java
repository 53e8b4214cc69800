package io.dockflow.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dockflow.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A truck load from a supplier, announced or blind.
 *
 * @param purchaseOrder the order it brings goods of, or {@code null}
 */
public record Delivery(String deliveryNumber, String siteId, String supplierId, @Nullable String purchaseOrder,
		boolean blind, State state, Instant expectedAt, @Nullable Instant appointmentAt, @Nullable String dockDoor,
		@Nullable Instant arrivedAt, @Nullable Instant closedAt, @Nullable Long dockToStockSeconds,
		@Nullable String receiptNumber, List<Line> lines) {

	/** A step that was under way when the delivery was called off must not be done. */
	void requireNotCancelled() {
		if (this.state == State.CANCELLED) {
			throw new BusinessRuleViolation(
					"Delivery %s was cancelled, so this step must not be done.".formatted(this.deliveryNumber));
		}
	}

	/** Where a delivery is in its life. */
	public enum State {

		ANNOUNCED, SCHEDULED, ARRIVED, COUNTING, COUNTED, RECEIVED, CLOSED, CANCELLED, NO_SHOW

	}

	/** An announced line; counted lines of a blind delivery have {@code expected} 0. */
	public record Line(int line, String itemId, @Nullable String lot, @Nullable LocalDate expiry, long expected,
			long counted, long damaged) {
	}

}
