package io.dockflow.sites;

import io.dockflow.shared.StorageCondition;

/**
 * A place stock can stand in.
 *
 * @param zone the zone's code within the site
 * @param aisle number of the aisle, 0 where there is none
 * @param xMm distance from the site's west wall
 * @param yMm distance from the site's south wall
 * @param maxWeightGrams 0 = unlimited
 * @param maxVolumeMm3 0 = unlimited
 */
public record Location(String locationId, String siteId, String zone, LocationKind kind, StorageCondition condition,
		int aisle, int bay, int level, long xMm, long yMm, long maxWeightGrams, long maxVolumeMm3, boolean pickable,
		boolean blockedForPutAway, boolean blockedForRemoval, Mixing mixing) {

}
