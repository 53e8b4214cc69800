package io.dockflow.planning.lotsizing;

import io.dockflow.planning.Expect;

/**
 * A price from a quantity on.
 *
 * @param from units from which the price holds, 0 or more
 * @param unitPrice money per unit, above 0
 */
public record PriceBreak(double from, double unitPrice) {

	/**
	 * @throws IllegalArgumentException when the quantity is below 0 or the price not
	 * above it
	 */
	public PriceBreak {
		Expect.notNegative("quantity of a price break", from);
		Expect.positive("unit price", unitPrice);
	}

}
