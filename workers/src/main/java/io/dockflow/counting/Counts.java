package io.dockflow.counting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts of locations.
 */
public interface Counts {

	/**
	 * Has a location counted, in the current transaction or in one of its own. The same
	 * key again answers the first count, and a wish that an open count covers joins it.
	 * @throws io.dockflow.shared.NotFound when site, location or item are unknown
	 * @throws io.dockflow.shared.BusinessRuleViolation when the location is at another
	 * site
	 */
	Count request(CountRequest request);

	/**
	 * The count of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Count byNumber(String countNumber);

	/** The newest first, without their lines; {@code null} means any. */
	List<Count> list(@Nullable String siteId, Count.@Nullable State state, int page, int size);

	long count(@Nullable String siteId, Count.@Nullable State state);

}
