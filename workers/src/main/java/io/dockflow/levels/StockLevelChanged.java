package io.dockflow.levels;

import org.jspecify.annotations.Nullable;

/**
 * An item at a site became low, out, over or right again: told once, inside the
 * transaction that noted it.
 *
 * @param before {@code null} when it is there for the first time
 */
public record StockLevelChanged(String siteId, String itemId, @Nullable LevelState before, LevelState after,
		long available, long onHand) {

}
