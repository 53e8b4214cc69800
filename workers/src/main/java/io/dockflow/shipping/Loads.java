package io.dockflow.shipping;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Loads, and what the yard and the carrier tell of them.
 */
public interface Loads {

	/**
	 * The load of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Load byNumber(String loadNumber);

	/** The newest first. */
	List<Load> list(@Nullable String siteId, Load.@Nullable State state, int page, int size);

	long count(@Nullable String siteId, Load.@Nullable State state);

	/**
	 * The truck is here; an open load takes no more parcels. Told again, it has no second
	 * effect.
	 * @param dockDoor the door it was sent to, {@code null} for the one arranged
	 */
	Load arrive(String loadNumber, @Nullable String dockDoor);

	/**
	 * The customer or the carrier confirms delivery. Told again, it has no second effect.
	 * @throws io.dockflow.shared.BusinessRuleViolation when the load has not departed
	 */
	Load delivered(String loadNumber, @Nullable String signedBy);

	/**
	 * Closes the site's open loads that have parcels: later parcels go with the next
	 * ones.
	 */
	List<Load> closeForDeparture(String siteId);

}
