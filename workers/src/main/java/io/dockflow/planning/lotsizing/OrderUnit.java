package io.dockflow.planning.lotsizing;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import io.dockflow.planning.Expect;

/**
 * The quantities a supplier accepts: a minimum or more, in whole packs.
 *
 * @param minimum fewest units of an order, 0 or more
 * @param multiple units of a pack, above 0
 */
public record OrderUnit(double minimum, double multiple) {

	/** Whole units, as few as one. */
	public static final OrderUnit SINGLE = new OrderUnit(0, 1);

	/** A sum of packs may miss a whole number of them by this part of a pack. */
	private static final double SAME = 1e-9;

	/**
	 * @throws IllegalArgumentException when the minimum is below 0 or the pack not above
	 */
	public OrderUnit {
		Expect.notNegative("minimum order", minimum);
		Expect.positive("pack", multiple);
	}

	/** The fewest units that may be ordered when any are: whole packs, one at least. */
	public double fewest() {
		return Math.max(1, Math.ceil(this.minimum / this.multiple - SAME)) * this.multiple;
	}

	/** The largest quantity that may be ordered and does not exceed a quantity, or 0. */
	public double down(double quantity) {
		var packs = Math.floor(Expect.notNegative("quantity", quantity) / this.multiple + SAME) * this.multiple;
		return (packs < fewest()) ? 0 : packs;
	}

	/** The smallest quantity that may be ordered and reaches a quantity; 0 for 0. */
	public double up(double quantity) {
		var packs = Math.ceil(Expect.notNegative("quantity", quantity) / this.multiple - SAME) * this.multiple;
		return (packs <= 0) ? 0 : Math.max(fewest(), packs);
	}

	/**
	 * The cheaper of the two quantities that may be ordered nearest to a quantity.
	 * @param quantity units that would be ordered if any quantity could, 0 or more
	 * @param cost money of a quantity, 0 included; infinite when it cannot be
	 * @throws IllegalArgumentException when the quantity is below 0 or not finite
	 */
	public RoundedLot cheapest(double quantity, DoubleUnaryOperator cost) {
		var below = down(quantity);
		var above = up(quantity);
		var costBelow = cost.applyAsDouble(below);
		var costAbove = (above == below) ? costBelow : cost.applyAsDouble(above);
		var chosen = (costAbove < costBelow) ? above : below;
		return new RoundedLot(chosen, Math.min(costBelow, costAbove), below, costBelow, above, costAbove,
				(above == below) ? String.format(Locale.ROOT, "%.2f units are whole packs already.", below)
						: String.format(Locale.ROOT,
								"%.2f units become %.2f: %.2f would cost %.2f, %.2f would cost %.2f.", quantity, chosen,
								below, costBelow, above, costAbove));
	}

}
