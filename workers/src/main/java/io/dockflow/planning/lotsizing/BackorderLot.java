package io.dockflow.planning.lotsizing;

/**
 * How much to order each time when demand may wait.
 *
 * @param quantity units per order
 * @param backorderShare the part of demand that waits, 0 to 1; an order is due when the
 * share times the quantity is owed
 * @param cost money per time for ordering, holding and waiting
 * @param explanation a sentence for a person
 */
public record BackorderLot(double quantity, double backorderShare, double cost, String explanation) {
}
