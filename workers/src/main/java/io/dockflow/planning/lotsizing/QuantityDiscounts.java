package io.dockflow.planning.lotsizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.dockflow.planning.Expect;
import io.dockflow.planning.lotsizing.DiscountLot.Alternative;

/**
 * A supplier's prices by quantity, and the order quantity that is best under them.
 * Source: Hadley and Whitin (1963), Analysis of Inventory Systems; Snyder and Shen
 * (2019), chapter 3. O(n) in price breaks.
 *
 * @param orderCost money per order, above 0
 * @param holdingRate part of a unit's price per time that holding it costs, above 0
 * @param demand units per time, above 0
 * @param breaks the first from 0, quantities rising, prices falling
 */
public record QuantityDiscounts(double orderCost, double holdingRate, double demand, List<PriceBreak> breaks) {

	/**
	 * @throws IllegalArgumentException when a number is not above 0 or the breaks are out
	 * of order
	 */
	public QuantityDiscounts {
		Expect.positive("order cost", orderCost);
		Expect.positive("holding rate", holdingRate);
		Expect.positive("demand", demand);
		Expect.some("price break", breaks);
		breaks = List.copyOf(breaks);
		if (breaks.getFirst().from() != 0) {
			throw new IllegalArgumentException("Expected the first price from 0 units, but it starts at %s. Add one."
				.formatted(breaks.getFirst().from()));
		}
		for (var region = 1; region < breaks.size(); region++) {
			if (breaks.get(region).from() <= breaks.get(region - 1).from()
					|| breaks.get(region).unitPrice() > breaks.get(region - 1).unitPrice()) {
				throw new IllegalArgumentException(
						"Expected rising quantities and falling prices, but break %d does not follow break %d. Sort them."
							.formatted(region, region - 1));
			}
		}
	}

	/** The best quantity when the price of the quantity reached holds for all units. */
	public DiscountLot allUnits() {
		var alternatives = new ArrayList<Alternative>();
		for (var region = 0; region < this.breaks.size(); region++) {
			var price = this.breaks.get(region).unitPrice();
			var terms = new LotTerms(this.orderCost, this.holdingRate * price, this.demand);
			var quantity = within(region, EconomicLots.orderQuantity(terms).quantity());
			if (quantity < end(region)) {
				alternatives
					.add(new Alternative(region, quantity, price * this.demand + EconomicLots.cost(terms, quantity)));
			}
		}
		return best(alternatives);
	}

	/** The best quantity when a price holds for the units beyond its break alone. */
	public DiscountLot incremental() {
		var alternatives = new ArrayList<Alternative>();
		var paidExtra = 0.0;
		for (var region = 0; region < this.breaks.size(); region++) {
			var price = this.breaks.get(region).unitPrice();
			if (region > 0) {
				paidExtra += this.breaks.get(region).from() * (this.breaks.get(region - 1).unitPrice() - price);
			}
			// What the dearer first units cost more than this price comes with every
			// order
			// and is held on average over half the cycle's stock.
			var terms = new LotTerms(this.orderCost + paidExtra, this.holdingRate * price, this.demand);
			var quantity = EconomicLots.orderQuantity(terms).quantity();
			if (quantity >= this.breaks.get(region).from() && quantity < end(region)) {
				alternatives.add(new Alternative(region, quantity,
						price * this.demand + this.holdingRate * paidExtra / 2 + EconomicLots.cost(terms, quantity)));
			}
		}
		return best(alternatives);
	}

	private double within(int region, double quantity) {
		return Math.max(this.breaks.get(region).from(), quantity);
	}

	private double end(int region) {
		return (region + 1 < this.breaks.size()) ? this.breaks.get(region + 1).from() : Double.POSITIVE_INFINITY;
	}

	private DiscountLot best(List<Alternative> alternatives) {
		var best = alternatives.stream().min(Comparator.comparingDouble(Alternative::cost)).orElseThrow();
		return new DiscountLot(best.quantity(), best.region(), best.cost(), alternatives,
				String.format(Locale.ROOT,
						"%.2f units at a time at the price of %s from %s units cost %.2f per time with the goods.",
						best.quantity(), this.breaks.get(best.region()).unitPrice(),
						this.breaks.get(best.region()).from(), best.cost()));
	}

}
