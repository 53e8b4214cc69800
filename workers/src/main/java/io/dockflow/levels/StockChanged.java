package io.dockflow.levels;

import java.time.Instant;
import java.util.List;

/**
 * A posting of the ledger, told once, when a {@link StockChangeReader} wants it, after it
 * committed and within a second.
 *
 * @param movements how many lines it has
 * @param itemIds what it moved, at most a hundred of them
 */
public record StockChanged(String idempotencyKey, String type, String document, String postedBy, Instant postedAt,
		long movements, List<String> siteIds, List<String> itemIds) {

}
