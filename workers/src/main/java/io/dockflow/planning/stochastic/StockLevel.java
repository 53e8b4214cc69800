package io.dockflow.planning.stochastic;

/**
 * A stock for one period or one time to cover.
 *
 * @param stock units
 * @param cost expected money for what is left and what is short
 * @param coverage probability that demand is met
 * @param explanation a sentence for a person
 */
public record StockLevel(double stock, double cost, double coverage, String explanation) {
}
