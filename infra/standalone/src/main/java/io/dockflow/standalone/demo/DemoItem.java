package io.dockflow.standalone.demo;

import io.dockflow.catalog.Item;

/**
 * An item with what the generator knows of its demand.
 *
 * @param dailyDemand mean units a day over all sites
 * @param yearlyTrend growth over twelve months, 0.1 = a tenth
 * @param orderChance chance that a day sees any demand at all; below one for intermittent
 * items
 */
record DemoItem(Item item, Assortment family, double dailyDemand, double yearlyTrend, double orderChance) {

	boolean intermittent() {
		return this.orderChance < 1;
	}

}
