package io.dockflow.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which stock to show; {@code null} means any.
 */
public record StockQuery(@Nullable String siteId, @Nullable String itemId, @Nullable String locationId,
		@Nullable String handlingUnitId, int page, int size) {

	public static StockQuery ofUnit(String handlingUnitId) {
		return new StockQuery(null, null, null, handlingUnitId, 0, 1000);
	}

	public static StockQuery ofLocation(String locationId) {
		return new StockQuery(null, null, locationId, null, 0, 1000);
	}

	public static StockQuery ofItem(String siteId, String itemId) {
		return new StockQuery(siteId, itemId, null, null, 0, 1000);
	}

}
