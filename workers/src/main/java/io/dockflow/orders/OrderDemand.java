package io.dockflow.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What orders wait for because no stock covers it.
 */
public interface OrderDemand {

	/**
	 * Lines of waiting orders of the site that miss one of the items, by due date, then
	 * priority.
	 */
	List<WaitingLine> waitingFor(String siteId, Collection<String> itemIds);

	/** These orders with all their lines, by number; nothing is locked. */
	Map<String, Order> whole(Collection<String> orderNumbers);

	/**
	 * A line that misses something.
	 *
	 * @param quantity what is missing, in base units
	 * @param dueAt when the goods must leave
	 * @param priority 0 (first) to 99
	 * @param minRemainingDays shelf life the goods must have left at least
	 */
	record WaitingLine(String orderNumber, int line, String itemId, String carrier, long quantity, Instant dueAt,
			int priority, int minRemainingDays) {

	}

}
