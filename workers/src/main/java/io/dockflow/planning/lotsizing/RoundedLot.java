package io.dockflow.planning.lotsizing;

/**
 * A quantity in whole packs, with both neighbours it was chosen from.
 *
 * @param quantity units to order
 * @param cost money of the quantity
 * @param below units of the neighbour that does not exceed what was wanted
 * @param costBelow money of that neighbour
 * @param above units of the neighbour that reaches what was wanted
 * @param costAbove money of that neighbour
 * @param explanation a sentence for a person
 */
public record RoundedLot(double quantity, double cost, double below, double costBelow, double above, double costAbove,
		String explanation) {
}
