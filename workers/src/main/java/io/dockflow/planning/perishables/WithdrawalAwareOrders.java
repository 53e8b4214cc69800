package io.dockflow.planning.perishables;

import java.util.Arrays;
import java.util.Locale;

import io.dockflow.planning.lotsizing.OrderUnit;

/**
 * The EWA policy: order up to expected demand and a safety stock, counting out of the
 * position what will have expired until then. Source: Broekmeulen and van Donselaar
 * (2009), A heuristic to manage perishable inventory with batch ordering, positive
 * lead-times, and time-varying demand, Computers &amp; Operations Research 36.
 */
public final class WithdrawalAwareOrders {

	private WithdrawalAwareOrders() {
	}

	/**
	 * The order of now.
	 * @param demand expected units of each period from now on: the review period and the
	 * lead time, or more
	 * @throws IllegalArgumentException when it has too few periods or one below 0
	 */
	public static PerishableOrder order(PerishableTerms terms, AgedStock stock, double... demand) {
		if (demand.length < terms.covered()) {
			throw new IllegalArgumentException(
					"Expected demand of %d periods, but it has %d. Forecast the review period and the lead time."
						.formatted(terms.covered(), demand.length));
		}
		// What expires at the end of the last period was there for its demand.
		var outdating = stock.after(Arrays.copyOf(demand, terms.covered() - 1)).total();
		var needed = Arrays.stream(demand, 0, terms.covered()).sum();
		var position = stock.position();
		var unit = new OrderUnit(0, terms.pack());
		var missing = terms.safetyStock() + needed - position;
		var quantity = unit.up(Math.max(0, missing + outdating));
		return new PerishableOrder(quantity, unit.up(Math.max(0, missing)), position, outdating, needed, String.format(
				Locale.ROOT,
				"%.2f units of demand and %.2f of safety until the next order arrives; of %.2f in stock and on the way %.2f will expire. Order %.2f.",
				needed, terms.safetyStock(), position, outdating, quantity));
	}

}
