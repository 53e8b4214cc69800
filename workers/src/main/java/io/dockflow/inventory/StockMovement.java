package io.dockflow.inventory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, never changed once written.
 */
public record StockMovement(long id, String idempotencyKey, MovementType type, @Nullable StockCell from,
		@Nullable StockCell to, @Nullable ExternalAccount counterpart, String itemId, long quantity, String reason,
		String postedBy, String document, Instant effectiveAt, Instant postedAt) {

}
