package io.dockflow.bench.policy;

import io.dockflow.planning.policy.StockPosition;

/** Someone who orders for every shop and product. */
interface Contestant {

	String name();

	/**
	 * The order before a week.
	 * @param item row of the history
	 * @param known weeks that are over
	 */
	double order(int item, int known, StockPosition position);

}
