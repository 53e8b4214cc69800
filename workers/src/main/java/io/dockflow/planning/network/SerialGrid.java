package io.dockflow.planning.network;

import io.dockflow.planning.Expect;

/**
 * The stocks and demands at which a chain's costs are calculated.
 *
 * @param from lowest echelon stock, units
 * @param to highest echelon stock, units
 * @param intervals between them
 * @param demandIntervals between the demands of a lead time; whole demand takes every
 * whole number
 * @param tail probability of demand at each end that counts as the outermost demand of
 * the grid, above 0 and below 0.5
 */
public record SerialGrid(double from, double to, int intervals, int demandIntervals, double tail) {

	private static final int FINE = 1000;

	private static final int FINE_DEMANDS = 100;

	private static final int MOST = 100_000;

	/** Four standard deviations of normal demand. */
	private static final double FOUR_DEVIATIONS = 3.167124183311998e-5;

	/** How much farther levels may lie than demand of all lead times almost ever does. */
	private static final double RARE = 1e-12;

	/**
	 * @throws IllegalArgumentException when the range or the tail is empty
	 */
	public SerialGrid {
		Expect.positive("range of stocks", to - from);
		Expect.between("number of intervals", 1, MOST, intervals);
		Expect.between("number of demand intervals", 1, MOST, demandIntervals);
		if (!(tail > 0 && tail < 0.5)) {
			throw new IllegalArgumentException(
					"Expected a tail above 0 and below 0.5, but it is %s. Give 3e-5, for example.".formatted(tail));
		}
	}

	/** A fine grid for a chain: in whole units when demand is. */
	public static SerialGrid of(SerialChain chain) {
		var demand = chain.demandUpTo(chain.stages().size());
		var to = demand.quantile(1 - RARE);
		var from = demand.quantile(FOUR_DEVIATIONS) - to;
		var whole = demand.isWhole();
		return new SerialGrid(from, to, whole ? (int) (to - from) : FINE, FINE_DEMANDS, FOUR_DEVIATIONS);
	}

	double step() {
		return (this.to - this.from) / this.intervals;
	}

	double stock(int index) {
		return this.from + index * step();
	}

	int nearest(double stock) {
		return (int) Math.max(0, Math.min(this.intervals, Math.round((stock - this.from) / step())));
	}

}
