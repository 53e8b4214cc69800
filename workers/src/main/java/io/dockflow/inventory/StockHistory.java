package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was there on each day, worked out of the ledger.
 */
public interface StockHistory {

	/**
	 * The last days of an item at a site, or at all of them when it is {@code null}, the
	 * oldest first. A day ends at midnight UTC and counts what was posted in it.
	 * @param days 1 to 366
	 */
	List<Day> ofItem(@Nullable String siteId, String itemId, int days);

	/**
	 * One day in base units.
	 *
	 * @param onHand at its end, in any status
	 * @param in came to the site, or to the company when it is all of them
	 * @param out left it
	 */
	record Day(LocalDate date, long onHand, long in, long out) {
	}

}
