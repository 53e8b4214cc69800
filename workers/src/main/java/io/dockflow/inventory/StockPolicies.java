package io.dockflow.inventory;

import java.util.Collection;
import java.util.Map;

/**
 * The policies of items: the site's own, else the item's, else the standard one.
 */
public interface StockPolicies {

	StockPolicy of(String itemId, String siteId);

	/** By item; every item asked for has one. */
	Map<String, StockPolicy> of(Collection<String> itemIds, String siteId);

	/** Adds or replaces. */
	void set(Collection<StockPolicy> policies);

}
