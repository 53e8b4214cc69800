package io.dockflow.planning.stochastic;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import io.dockflow.planning.Expect;
import io.dockflow.planning.lotsizing.EconomicLots;
import io.dockflow.planning.lotsizing.LotTerms;

/**
 * The (r, Q) policy: order Q when the inventory position falls to r, for normal demand.
 * Source: Zheng (1992), On properties of stochastic inventory systems, Management Science
 * 38; Snyder and Shen (2019), chapter 5.
 */
public final class NormalReorder {

	private static final int HALVINGS = 200;

	private final ReorderTerms terms;

	private NormalReorder(ReorderTerms terms) {
		this.terms = terms;
	}

	/**
	 * The exact cost of a given policy: (Kλ + ∫ g)/Q over the positions from r to r + Q.
	 * @param quantity units per order, above 0
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public static ReorderPolicy of(ReorderTerms terms, double reorderPoint, double quantity) {
		Expect.finite("reorder point", reorderPoint);
		Expect.positive("quantity", quantity);
		return new NormalReorder(terms).policy(reorderPoint, quantity);
	}

	/**
	 * The policy of least cost. The best reorder point of a quantity costs the same at
	 * both ends, g(r) = g(r + Q), and the best quantity makes that its average (Zheng
	 * 1992, lemma 2 and theorem 1); both by bisection.
	 */
	public static ReorderPolicy optimal(ReorderTerms terms) {
		var reorder = new NormalReorder(terms);
		DoubleUnaryOperator gap = (quantity) -> {
			var point = reorder.pointOf(quantity);
			return quantity * terms.rate(point) - terms.rateBetween(point, point + quantity)
					- terms.orderCost() * terms.demand();
		};
		var low = reorder.backorderQuantity() / 2;
		var high = 2 * low;
		while (gap.applyAsDouble(high) < 0) {
			high *= 2;
		}
		var quantity = zero(gap, low, high);
		return reorder.policy(reorder.pointOf(quantity), quantity);
	}

	/**
	 * The best reorder point of a given quantity.
	 * @param quantity units per order, above 0
	 * @throws IllegalArgumentException when it is not
	 */
	public static ReorderPolicy bestPointOf(ReorderTerms terms, double quantity) {
		Expect.positive("quantity", quantity);
		var reorder = new NormalReorder(terms);
		return reorder.policy(reorder.pointOf(quantity), quantity);
	}

	/**
	 * The lot of known demand with backorders and its best reorder point: never more than
	 * an eighth dearer than the best policy (Zheng 1992, theorem 5).
	 */
	public static ReorderPolicy lotWithBackorders(ReorderTerms terms) {
		return bestPointOf(terms, new NormalReorder(terms).backorderQuantity());
	}

	/**
	 * The lot of known demand, and a safety stock that covers the lead time with the
	 * critical fractile.
	 */
	public static ReorderPolicy lotAndSafetyStock(ReorderTerms terms) {
		return new NormalReorder(terms).policy(terms.quantile(terms.costs().criticalFractile()),
				EconomicLots.orderQuantity(lotTerms(terms)).quantity());
	}

	/** The policy by the loss function. Source: Hadley and Whitin (1963). */
	public static ReorderPolicy byLossFunction(ReorderTerms terms) {
		return new ReorderApproximations(terms).byLossFunction();
	}

	/**
	 * The policy by the expected inventory level, in which a unit short costs once
	 * instead of per time; so is its cost. Source: Whitin (1953); Hadley and Whitin
	 * (1963).
	 * @throws IllegalArgumentException when a lot is so large that being short costs less
	 * than holding it
	 */
	public static ReorderPolicy byExpectedInventory(ReorderTerms terms) {
		return new ReorderApproximations(terms).byExpectedInventory();
	}

	static LotTerms lotTerms(ReorderTerms terms) {
		return new LotTerms(terms.orderCost(), terms.costs().holding(), terms.demand());
	}

	/** The place at which a rising function is 0. */
	static double zero(DoubleUnaryOperator rising, double from, double to) {
		var low = from;
		var high = to;
		for (var halving = 0; halving < HALVINGS && low < high; halving++) {
			var middle = low + (high - low) / 2;
			if (middle <= low || middle >= high) {
				break;
			}
			if (rising.applyAsDouble(middle) < 0) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return low + (high - low) / 2;
	}

	private double backorderQuantity() {
		return EconomicLots.withBackorders(lotTerms(this.terms), this.terms.costs().shortage()).quantity();
	}

	/** The reorder point lies up to a lot below the position of least cost. */
	private double pointOf(double quantity) {
		var cheapest = this.terms.quantile(this.terms.costs().criticalFractile());
		return zero((point) -> this.terms.rate(point + quantity) - this.terms.rate(point), cheapest - quantity,
				cheapest);
	}

	private ReorderPolicy policy(double point, double quantity) {
		var ordering = this.terms.orderCost() * this.terms.demand() / quantity;
		var cost = ordering + this.terms.rateBetween(point, point + quantity) / quantity;
		return explained(point, quantity, cost, ordering);
	}

	static ReorderPolicy explained(double point, double quantity, double cost, double ordering) {
		return new ReorderPolicy(point, quantity, cost, String.format(Locale.ROOT,
				"Ordering %.2f units at %.2f costs %.2f per time: %.2f for ordering, %.2f for stock and shortage.",
				quantity, point, cost, ordering, cost - ordering));
	}

}
