package io.dockflow.planning.stochastic;

/**
 * When to order, and how much.
 *
 * @param reorderPoint units on hand and on order, less what is owed, at which an order is
 * due
 * @param quantity units per order
 * @param cost expected money per time for ordering, holding and owing
 * @param explanation a sentence for a person
 */
public record ReorderPolicy(double reorderPoint, double quantity, double cost, String explanation) {
}
