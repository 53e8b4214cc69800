package io.dockflow.planning.network;

/**
 * What a warehouse orders for itself and its stores.
 *
 * @param position units in the warehouse, its stores and on the way to any of them, less
 * what is owed
 * @param level echelon stock to order up to
 * @param quantity units to order, 0 or more
 * @param explanation a sentence for a person
 */
public record EchelonOrder(double position, double level, double quantity, String explanation) {
}
