package io.dockflow.replenishment;

import java.time.Instant;
import java.time.LocalDate;

import io.dockflow.inventory.StockCell;
import org.jspecify.annotations.Nullable;

/**
 * Goods in a reserve bin that may be taken.
 *
 * @param free base units that nobody reserved
 * @param expiry the last day of their sale, or {@code null}
 * @param wholeUnit whether they are all that a handling unit holds
 */
record ReserveStock(StockCell cell, long free, @Nullable LocalDate expiry, Instant receivedAt, boolean wholeUnit) {

}
