package io.dockflow.standalone.demo;

import io.dockflow.shared.StorageCondition;

/**
 * A part of a demo site: its aisles share one storage condition.
 *
 * @param firstAisle 0 when it has no racks
 * @param faceLevels the lower levels that are pick faces; what is above is reserve
 */
record DemoZone(String siteId, String zone, String name, StorageCondition condition, int firstAisle, int lastAisle,
		int faceLevels) {

	DemoZone(String siteId, String zone, String name, StorageCondition condition) {
		this(siteId, zone, name, condition, 0, 0, 0);
	}

	boolean hasRacks() {
		return this.firstAisle > 0;
	}

}
