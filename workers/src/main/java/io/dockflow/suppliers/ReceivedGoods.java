package io.dockflow.suppliers;

/**
 * In which condition goods of a supplier came; base units.
 *
 * @param damaged taken in, but not sellable
 * @param refused sent back with the truck
 */
public record ReceivedGoods(String itemId, long good, long damaged, long refused) {

}
