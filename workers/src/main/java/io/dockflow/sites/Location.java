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
 * @param maxHandlingUnits 0 = unlimited
 */
public record Location(String locationId, String siteId, String zone, LocationKind kind, StorageCondition condition,
		int aisle, int bay, int level, long xMm, long yMm, long maxWeightGrams, long maxVolumeMm3, int maxHandlingUnits,
		boolean pickable, boolean blockedForPutAway, boolean blockedForRemoval, Mixing mixing) {

	/** A place for as many handling units as its weight and volume allow. */
	public Location(String locationId, String siteId, String zone, LocationKind kind, StorageCondition condition,
			int aisle, int bay, int level, long xMm, long yMm, long maxWeightGrams, long maxVolumeMm3, boolean pickable,
			boolean blockedForPutAway, boolean blockedForRemoval, Mixing mixing) {
		this(locationId, siteId, zone, kind, condition, aisle, bay, level, xMm, yMm, maxWeightGrams, maxVolumeMm3, 0,
				pickable, blockedForPutAway, blockedForRemoval, mixing);
	}

}
