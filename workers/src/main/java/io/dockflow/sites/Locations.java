package io.dockflow.sites;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The locations of all sites.
 */
public interface Locations {

	Optional<Location> find(String locationId);

	/**
	 * The location of that code.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Location byId(String locationId);

	Map<String, Location> byIds(Collection<String> locationIds);

	/** In code order. */
	List<Location> ofKind(String siteId, LocationKind kind);

	/** The one receiving area of a site. */
	Location receivingOf(String siteId);

	List<Location> search(String siteId, String codePart, int page, int size);

	long count(String siteId, String codePart);

	void addAll(Collection<Location> locations);

	/** Why a location is blocked, when somebody said so. */
	Optional<String> blockReason(String locationId);

	/**
	 * Closes or opens a location for put-away and for removal, with the reason on record.
	 */
	void block(String locationId, boolean forPutAway, boolean forRemoval, String reason);

}
