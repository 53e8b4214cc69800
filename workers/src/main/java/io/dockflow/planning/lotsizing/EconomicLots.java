package io.dockflow.planning.lotsizing;

import java.util.Locale;

import io.dockflow.planning.Expect;

/**
 * Lot sizes of constant demand in closed form. Source: Harris (1913); Snyder and Shen,
 * Fundamentals of Supply Chain Theory, 2nd edition (2019), chapter 3. O(1).
 */
public final class EconomicLots {

	private EconomicLots() {
	}

	/** The economic order quantity √(2Kλ/h). */
	public static LotSize orderQuantity(LotTerms terms) {
		var quantity = Math.sqrt(2 * terms.orderCost() * terms.demand() / terms.holdingCost());
		return explained(terms, quantity);
	}

	/**
	 * What a given quantity costs: Kλ/Q + hQ/2.
	 * @param quantity units per order, above 0
	 * @throws IllegalArgumentException when it is not above 0
	 */
	public static LotSize of(LotTerms terms, double quantity) {
		return explained(terms, Expect.positive("quantity", quantity));
	}

	/**
	 * The economic production quantity: a lot arrives at a rate while demand draws on it.
	 * @param productionRate units per time, above the demand
	 * @throws IllegalArgumentException when it does not exceed the demand
	 */
	public static LotSize productionQuantity(LotTerms terms, double productionRate) {
		Expect.positive("production rate", productionRate);
		if (productionRate <= terms.demand()) {
			throw new IllegalArgumentException(
					"Expected a production rate above the demand of %s, but it is %s. Raise it or order from elsewhere."
						.formatted(terms.demand(), productionRate));
		}
		var piling = terms.holdingCost() * (1 - terms.demand() / productionRate);
		return orderQuantity(new LotTerms(terms.orderCost(), piling, terms.demand()));
	}

	/**
	 * The economic order quantity when demand may wait at a price.
	 * @param backorderCost money per unit and time that waits, above 0
	 * @throws IllegalArgumentException when it is not above 0
	 */
	public static BackorderLot withBackorders(LotTerms terms, double backorderCost) {
		Expect.positive("backorder cost", backorderCost);
		var holding = terms.holdingCost();
		var share = holding / (holding + backorderCost);
		var effective = holding * backorderCost / (holding + backorderCost);
		var lot = orderQuantity(new LotTerms(terms.orderCost(), effective, terms.demand()));
		return new BackorderLot(lot.quantity(), share, lot.cost(),
				String.format(Locale.ROOT,
						"Ordering %.2f units when %.2f are owed lets %.1f %% of demand wait and costs %.2f per time.",
						lot.quantity(), share * lot.quantity(), 100 * share, lot.cost()));
	}

	static double cost(LotTerms terms, double quantity) {
		return terms.orderCost() * terms.demand() / quantity + terms.holdingCost() * quantity / 2;
	}

	private static LotSize explained(LotTerms terms, double quantity) {
		var ordering = terms.orderCost() * terms.demand() / quantity;
		var cost = cost(terms, quantity);
		return new LotSize(quantity, cost,
				String.format(Locale.ROOT,
						"%.2f units at a time cost %.2f per time: %.2f for ordering, %.2f for holding.", quantity, cost,
						ordering, cost - ordering));
	}

}
