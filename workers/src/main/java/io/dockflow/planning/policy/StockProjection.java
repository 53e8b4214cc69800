package io.dockflow.planning.policy;

import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;

/**
 * Stock at the start of a later period when unmet demand is lost, as probabilities on a
 * grid of amounts: each period's arrivals are added and its demand taken, never below 0.
 * The position minus the mean would count demand that nobody waits for (Karush 1957;
 * Bijvank and Vis, Lost-sales inventory theory: a review, European Journal of Operational
 * Research 215, 2011). Exact for whole units up to 2,000 of them, on a coarser grid
 * beyond. O(periods · n²) for n steps.
 */
final class StockProjection {

	private static final int STEPS = 2000;

	private static final double TAIL = 1 - 1e-5;

	/** Units per step of the grid. */
	private final double step;

	private final double[] probabilities;

	private StockProjection(double step, double[] probabilities) {
		this.step = step;
		this.probabilities = probabilities;
	}

	/**
	 * The stock from which the demand of the period {@code arrival} is met, without a new
	 * order.
	 */
	static StockProjection of(StockPosition position, List<? extends DemandDistribution> demand, int arrival) {
		double most = position.onHand();
		for (int period = 0; period <= arrival; period++) {
			most += position.arriving(period);
		}
		double largest = demand.stream()
			.mapToDouble((distribution) -> distribution.quantile(TAIL))
			.reduce(most, Math::max);
		double step = Math.max(1, Math.ceil(largest / STEPS));
		double[] stock = new double[(int) Math.round(most / step) + 1];
		int held = (int) Math.round((position.onHand() + position.arriving(0)) / step);
		stock[Math.min(held, stock.length - 1)] = 1;
		for (int period = 0; period < arrival; period++) {
			stock = sold(stock, masses(demand.get(period), step));
			stock = shifted(stock, (int) Math.round(position.arriving(period + 1) / step));
		}
		return new StockProjection(step, stock);
	}

	private static double[] sold(double[] stock, double[] demand) {
		double[] left = new double[stock.length];
		for (int held = 0; held < stock.length; held++) {
			if (stock[held] > 0) {
				double rest = stock[held];
				for (int asked = 0; asked < Math.min(held, demand.length); asked++) {
					left[held - asked] += stock[held] * demand[asked];
					rest -= stock[held] * demand[asked];
				}
				left[0] += Math.max(0, rest);
			}
		}
		return left;
	}

	private static double[] shifted(double[] stock, int arriving) {
		double[] shifted = new double[stock.length];
		for (int held = 0; held < stock.length; held++) {
			shifted[Math.min(held + arriving, stock.length - 1)] += stock[held];
		}
		return shifted;
	}

	/** Probabilities of a demand on the grid, to where all but a trace is covered. */
	static double[] masses(DemandDistribution demand, double step) {
		int steps = (int) Math.ceil(demand.quantile(TAIL) / step) + 1;
		double[] masses = new double[Math.max(1, steps)];
		double below = 0;
		for (int index = 0; index < masses.length; index++) {
			double upTo = demand.probabilityUpTo((demand.isWhole() && step == 1) ? index : (index + 0.5) * step);
			masses[index] = Math.max(0, upTo - below);
			below = Math.max(below, upTo);
		}
		masses[masses.length - 1] += Math.max(0, 1 - below);
		return masses;
	}

	double step() {
		return this.step;
	}

	/** Largest stock that is possible, in steps. */
	int most() {
		return this.probabilities.length - 1;
	}

	double probability(int steps) {
		return this.probabilities[steps];
	}

	/** Expected stock, in units. */
	double mean() {
		double mean = 0;
		for (int held = 0; held < this.probabilities.length; held++) {
			mean += held * this.step * this.probabilities[held];
		}
		return mean;
	}

}
