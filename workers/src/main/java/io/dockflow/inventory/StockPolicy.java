package io.dockflow.inventory;

import io.dockflow.inventory.AllocationRequest.Strategy;

import org.jspecify.annotations.Nullable;

/**
 * How an item is reserved and when its stock is low, over or too old.
 *
 * @param siteId empty for every site without a policy of its own
 * @param minQuantity running low below it, in base units; 0 never
 * @param maxQuantity overstock above it; {@code null} never
 * @param minRemainingDays shelf life customers get at least
 * @param expiryWarningDays stock counts as expiring when it can be sold no longer than
 * this
 */
public record StockPolicy(String itemId, String siteId, Strategy strategy, long minQuantity, @Nullable Long maxQuantity,
		int minRemainingDays, int expiryWarningDays) {

	public StockPolicy {
		if (minQuantity < 0 || (maxQuantity != null && maxQuantity < minQuantity)) {
			throw new IllegalArgumentException(
					"Expected 0 or more as minimum of %s and a maximum not below it, but got %d and %s. Correct them."
						.formatted(itemId, minQuantity, maxQuantity));
		}
		if (minRemainingDays < 0 || expiryWarningDays < 0) {
			throw new IllegalArgumentException(
					"Expected 0 or more days for %s, but got %d of shelf life and %d of warning. Correct them."
						.formatted(itemId, minRemainingDays, expiryWarningDays));
		}
	}

	/** What holds for an item nobody made a policy for. */
	public static StockPolicy standard(String itemId) {
		return new StockPolicy(itemId, "", Strategy.FEFO, 0, null, 0, 30);
	}

}
