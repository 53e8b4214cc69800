package io.dockflow.routing;

/**
 * What a bin may give of an item, or gives when it is chosen.
 *
 * @param item number of the item in the list of needs
 * @param stop number of the bin's place in the {@link Stops}
 * @param quantity in the item's base unit, at least 1
 */
public record BinOffer(int item, int stop, long quantity) {

}
