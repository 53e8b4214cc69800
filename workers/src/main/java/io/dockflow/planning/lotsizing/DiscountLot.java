package io.dockflow.planning.lotsizing;

import java.util.List;

/**
 * How much to order each time under quantity discounts.
 *
 * @param quantity units per order
 * @param region index of the price break that is used
 * @param cost money per time for the goods, ordering and holding
 * @param alternatives the best of each price break, the chosen one among them
 * @param explanation a sentence for a person
 */
public record DiscountLot(double quantity, int region, double cost, List<Alternative> alternatives,
		String explanation) {

	public DiscountLot {
		alternatives = List.copyOf(alternatives);
	}

	/**
	 * The best quantity of one price break.
	 *
	 * @param region index of the price break
	 * @param quantity units per order
	 * @param cost money per time for the goods, ordering and holding
	 */
	public record Alternative(int region, double quantity, double cost) {
	}

}
