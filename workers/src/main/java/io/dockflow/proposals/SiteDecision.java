package io.dockflow.proposals;

import java.util.List;

/**
 * What to do about an item at a site, and why.
 *
 * @param buy base units to buy, 0 for none
 * @param moves from other sites
 * @param level what covers demand until the next chance to order has arrived
 * @param expected demand until then
 * @param alternatives other quantities to buy and what they would cost
 */
record SiteDecision(String siteId, long buy, List<Move> moves, long level, double expected, ExceptionClass exception,
		String reason, List<PlannedItem.Alternative> alternatives) {

	SiteDecision {
		moves = List.copyOf(moves);
		alternatives = List.copyOf(alternatives);
	}

	/** Units from another site. */
	record Move(String fromSite, long quantity, String reason) {
	}

}
