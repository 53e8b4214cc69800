package io.dockflow.planning.lotsizing;

/**
 * How much to order each time.
 *
 * @param quantity units per order
 * @param cost money per time for ordering, holding and being short; without the goods
 * unless the method says so
 * @param explanation a sentence for a person
 */
public record LotSize(double quantity, double cost, String explanation) {
}
