package io.dockflow.planning.stochastic;

/**
 * The (s, S) policy: when stock on hand and on order, less what is owed, is the reorder
 * point or less, order up to the level.
 *
 * @param reorderPoint units
 * @param orderUpTo units
 * @param cost expected money per period for ordering, holding and owing
 * @param explanation a sentence for a person
 */
public record MinMax(double reorderPoint, double orderUpTo, double cost, String explanation) {
}
