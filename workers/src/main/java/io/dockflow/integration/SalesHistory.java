package io.dockflow.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sales of the past, from which demand is forecast. A day in stock without sales has
 * no entry.
 */
public interface SalesHistory {

	/**
	 * Records sales, a few thousand at a time; what is known of a site, item and day
	 * stays as it is.
	 * @return how many were given
	 */
	long addAll(Stream<DailySales> sales);

	/** In day order, both ends included. */
	List<DailySales> of(String siteId, String itemId, LocalDate from, LocalDate to);

}
