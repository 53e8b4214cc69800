package io.dockflow.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which stock to show; {@code null} means any.
 *
 * @param text what an item code, location, lot or unit begins with
 */
public record StockQuery(@Nullable String siteId, @Nullable String itemId, @Nullable String locationId,
		@Nullable String lot, @Nullable String handlingUnitId, @Nullable StockStatus status, @Nullable String text,
		int page, int size) {

	public static StockQuery ofSite(String siteId, int page, int size) {
		return new StockQuery(siteId, null, null, null, null, null, null, page, size);
	}

	public static StockQuery ofLocation(String locationId) {
		return new StockQuery(null, null, locationId, null, null, null, null, 0, Integer.MAX_VALUE);
	}

	public static StockQuery ofUnit(String handlingUnitId) {
		return new StockQuery(null, null, null, null, handlingUnitId, null, null, 0, Integer.MAX_VALUE);
	}

	public static StockQuery ofItem(String siteId, String itemId) {
		return new StockQuery(siteId, itemId, null, null, null, null, null, 0, Integer.MAX_VALUE);
	}

}
