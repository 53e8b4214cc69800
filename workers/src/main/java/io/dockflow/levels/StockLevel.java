package io.dockflow.levels;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An item at a site as it was added up last, all quantities in base units.
 *
 * @param onHand in any status
 * @param available sellable, where it may be taken, and not reserved
 * @param expected on the way in
 * @param expiring sellable, but no longer than the item's warning time
 * @param maxQuantity {@code null}: there is no too much
 */
public record StockLevel(String siteId, String itemId, String description, String baseUnit, long onHand, long available,
		long reserved, long promised, long expected, long inspection, long blocked, long damaged, long expired,
		long returned, long expiring, LevelState state, long minQuantity, @Nullable Long maxQuantity,
		Instant countedAt) {

}
