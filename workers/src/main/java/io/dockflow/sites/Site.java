package io.dockflow.sites;

import java.time.ZoneId;

/**
 * A warehouse, a store or a truck.
 */
public record Site(String siteId, String name, SiteKind kind, String gln, ZoneId zone) {

	/** What a site is. */
	public enum SiteKind {

		WAREHOUSE, STORE, TRUCK, IN_TRANSIT

	}

}
