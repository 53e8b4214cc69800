package io.dockflow.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How much there is, how much of it is free, and when there will be more.
 */
public interface Availability {

	/** Everything of the item at the site, in any status. */
	long onHand(String siteId, String itemId);

	/** What is in one cell. */
	long inCell(StockCell cell);

	/** Hard-reserved quantity. */
	long reserved(String siteId, String itemId);

	/**
	 * AVAILABLE stock in open locations that are picked from or in bins that fill them,
	 * less reservations and promises, and less what arrivals were promised for and do not
	 * bring in time; never below zero.
	 */
	long availableToPromise(String siteId, String itemId);

	/**
	 * The same stock less what is promised to other documents than the given one, by
	 * item; below zero when it was lost after it was promised. Items without any are
	 * missing.
	 */
	Map<String, Long> unpromised(String siteId, Collection<String> itemIds, String document);

	/**
	 * What can be promised when out of arrivals alone, of which those that are overdue
	 * come soon. Promises that stock no longer covers are served from them first.
	 */
	PromiseTimeline arrivals(String siteId, String itemId);

	/** What can be promised from now on, and at each later time at which that changes. */
	List<PromiseTimeline.Entry> promiseSteps(String siteId, String itemId, Instant from);

	List<StockRow> find(StockQuery query);

	/** Every row of the query, one after the other, however many there are. */
	void forEach(StockQuery query, Consumer<StockRow> action);

	StockTotals totals(StockQuery query);

}
