package io.dockflow.planning.policy;

import java.util.List;

/**
 * Stock of one item at a review, in base units.
 *
 * @param onHand what can be sold now, 0 or more
 * @param inTransit what arrives at the start of each coming period, the next period
 * first; periods beyond the list bring nothing
 * @param backorders what customers wait for, 0 or more
 */
public record StockPosition(double onHand, List<Double> inTransit, double backorders) {

	/**
	 * A position of amounts that are all known.
	 * @throws IllegalArgumentException when an amount is negative or no finite number
	 */
	public StockPosition {
		inTransit = List.copyOf(inTransit);
		requireAmount("on hand", onHand);
		requireAmount("backorders", backorders);
		inTransit.forEach((amount) -> requireAmount("in transit", amount));
	}

	/** What is on hand and on its way, less what is owed. */
	public double inventory() {
		return this.onHand + this.inTransit.stream().mapToDouble(Double::doubleValue).sum() - this.backorders;
	}

	/**
	 * What arrives at the start of a coming period.
	 * @param period 0 is the next
	 */
	double arriving(int period) {
		return (period < this.inTransit.size()) ? this.inTransit.get(period) : 0;
	}

	private static void requireAmount(String what, double amount) {
		if (!(amount >= 0) || Double.isInfinite(amount)) {
			throw new IllegalArgumentException(
					"Expected an amount %s of 0 or more, but it is %s. Count what is owed as backorders."
						.formatted(what, amount));
		}
	}

}
