package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, never changed once written.
 *
 * @param reversesId the movement it took back, or {@code null}
 * @param reversedById the movement that took it back, or {@code null}
 */
public record StockMovement(long id, String idempotencyKey, MovementType type, @Nullable StockCell from,
		@Nullable StockCell to, @Nullable ExternalAccount counterpart, String itemId, long quantity,
		List<String> serials, String reason, String postedBy, @Nullable Long processInstanceKey, String document,
		@Nullable String approval, @Nullable String approvedBy, Instant effectiveAt, Instant postedAt,
		@Nullable Long reversesId, @Nullable Long reversedById) {

}
