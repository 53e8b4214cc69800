package io.dockflow.slotting;

import io.dockflow.sites.Location;

/**
 * A location with what stands in it and what is on its way to it.
 *
 * @param handlingUnits other units than this one, a unit on a unit counted as the lower
 * one
 * @param holdsItem whether the unit's first item is in it or on its way to it
 * @param otherItems items in it that are not the unit's first item
 * @param otherLots lots in it that are not the unit's first lot
 */
record BinState(Location location, long weightGrams, long volumeMm3, int handlingUnits, boolean holdsItem,
		int otherItems, int otherLots) {

}
