package io.dockflow.planning.perishables;

/**
 * What to order of a perishable item.
 *
 * @param quantity units, in whole packs
 * @param withoutOutdating units that would be ordered if nothing expired, in whole packs
 * @param position units in stock and on the way
 * @param outdating units of the position expected to be lost before the order after this
 * one arrives
 * @param demand units expected until then
 * @param explanation a sentence for a person
 */
public record PerishableOrder(double quantity, double withoutOutdating, double position, double outdating,
		double demand, String explanation) {
}
