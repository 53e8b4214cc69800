package io.dockflow.planning.policy;

/**
 * The quantities a supplier accepts, in base units.
 *
 * @param minimum the least of an order that is not 0
 * @param multiple whole packs only: a pack's content
 */
public record OrderRounding(double minimum, double multiple) {

	/** Whole units, as few as one. */
	public static final OrderRounding UNITS = new OrderRounding(0, 1);

	/**
	 * Accepted quantities.
	 * @throws IllegalArgumentException when the minimum is negative or the pack is empty
	 */
	public OrderRounding {
		if (!(minimum >= 0) || !(multiple > 0) || Double.isInfinite(minimum) || Double.isInfinite(multiple)) {
			throw new IllegalArgumentException(
					"Expected a minimum of 0 or more and a pack above 0, but they are %s and %s. Give 0 and 1 for none."
						.formatted(minimum, multiple));
		}
	}

	/** The least accepted quantity that is not below what is wanted; 0 for 0 or less. */
	public double up(double wanted) {
		if (wanted <= 0) {
			return 0;
		}
		return Math.ceil(Math.max(wanted, this.minimum) / this.multiple - 1e-9) * this.multiple;
	}

}
