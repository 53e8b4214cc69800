package io.dockflow.returns;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Returns, and what the world outside may do to them.
 */
public interface Returns {

	/**
	 * Takes an announcement in and starts its process. The same key again answers the
	 * first return.
	 * @throws io.dockflow.inventory.PostingConflict when the key was used for another one
	 * @throws InvalidReturn naming each field that cannot be accepted
	 */
	CustomerReturn announce(ReturnRequest request);

	/**
	 * A parcel stands at the door that nobody announced; what is in it, the receiver
	 * says. The same key again answers the first return.
	 * @throws InvalidReturn when the site takes no returns
	 */
	CustomerReturn arriveUnannounced(String key, String siteId, String reportedBy);

	/**
	 * The door reports an announced parcel.
	 * @throws io.dockflow.shared.BusinessRuleViolation when nobody waits for it any more
	 */
	CustomerReturn arrive(String returnNumber);

	/**
	 * What an order was sent and has neither returned nor announced, in base units by
	 * item; empty when its site takes no returns.
	 * @throws io.dockflow.shared.NotFound when there is no such order
	 */
	Map<String, Long> returnable(String orderNumber);

	/**
	 * The return of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	CustomerReturn byNumber(String returnNumber);

	/** The newest first; {@code null} means any. */
	List<CustomerReturn> list(@Nullable String siteId, CustomerReturn.@Nullable State state, int page, int size);

	long count(@Nullable String siteId, CustomerReturn.@Nullable State state);

}
