package io.dockflow.planning.perishables;

import io.dockflow.planning.Expect;

/**
 * How a perishable item is ordered.
 *
 * @param reviewPeriods periods between two orders, 1 or more
 * @param leadPeriods periods until an order arrives, 0 or more
 * @param safetyStock units beyond expected demand, 0 or more
 * @param pack units that are ordered together, above 0
 */
public record PerishableTerms(int reviewPeriods, int leadPeriods, double safetyStock, double pack) {

	private static final int MOST = 100_000;

	/**
	 * @throws IllegalArgumentException when a number is out of its range
	 */
	public PerishableTerms {
		Expect.between("review period", 1, MOST, reviewPeriods);
		Expect.between("lead time", 0, MOST, leadPeriods);
		Expect.notNegative("safety stock", safetyStock);
		Expect.positive("pack", pack);
	}

	/** Periods that an order must cover: until the one after it arrives. */
	int covered() {
		return this.reviewPeriods + this.leadPeriods;
	}

}
