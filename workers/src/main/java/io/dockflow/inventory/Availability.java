package io.dockflow.inventory;

import java.util.List;

/**
 * How much there is and how much of it is free.
 */
public interface Availability {

	/** Everything of the item at the site, in any status. */
	long onHand(String siteId, String itemId);

	/** Hard-reserved quantity. */
	long reserved(String siteId, String itemId);

	/**
	 * AVAILABLE stock in pickable, open locations, less reservations and promises; never
	 * below zero.
	 */
	long availableToPromise(String siteId, String itemId);

	List<StockRow> find(StockQuery query);

	long count(StockQuery query);

}
