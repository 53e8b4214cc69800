package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Transfers that happen together or not at all.
 *
 * @param idempotencyKey names this effect for ever, for example
 * {@code receipt:GRN-000017}
 * @param document the business number people look it up by
 * @param effectiveAt when it happened on the floor; when it was posted is noted beside it
 * @param approval who allowed it, or {@code null} when nobody had to
 */
public record Posting(String idempotencyKey, MovementType type, String reason, String postedBy,
		@Nullable Long processInstanceKey, String document, Instant effectiveAt, @Nullable Approval approval,
		List<StockTransfer> transfers) {

	public Posting {
		if (idempotencyKey.isBlank() || idempotencyKey.length() > 190) {
			throw new IllegalArgumentException(
					"Expected an idempotency key of 1 to 190 characters, but got '%s'.".formatted(idempotencyKey));
		}
		if (transfers.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected at least one transfer in posting %s. Skip the posting when nothing moves."
						.formatted(idempotencyKey));
		}
		transfers = List.copyOf(transfers);
	}

	/** A posting nobody had to approve. */
	public Posting(String idempotencyKey, MovementType type, String reason, String postedBy,
			@Nullable Long processInstanceKey, String document, Instant effectiveAt, List<StockTransfer> transfers) {
		this(idempotencyKey, type, reason, postedBy, processInstanceKey, document, effectiveAt, null, transfers);
	}

	/**
	 * Who allowed a posting.
	 *
	 * @param request number of the request that was approved
	 */
	public record Approval(String request, String approvedBy) {
	}

}
