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
 * @param effectiveAt when it happened on the floor
 */
public record Posting(String idempotencyKey, MovementType type, String reason, String postedBy,
		@Nullable Long processInstanceKey, String document, Instant effectiveAt, List<StockTransfer> transfers) {

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

}
