package io.dockflow.routing;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Prices of the items and the bound they prove: when every bin on the way pays the price
 * of what it offers, the best tour's length less what it collects, plus the price of all
 * that is needed, exceeds no choice's length (Lagrangian relaxation of the needs; Held
 * and Karp 1971, subgradient steps after Fisher, "The Lagrangian Relaxation Method",
 * 1981). The bins passed by such tours are where good choices lie.
 */
final class BinPrices {

	private static final double SHRINK = 0.6;

	private static final int PATIENCE = 6;

	private final BinProblem problem;

	private final CollectingTours tours;

	private final double[] prices;

	private final double[] bestPrices;

	private final double[] worth;

	private final double[] missing;

	private double step = 1.2;

	private int idle;

	private double bound;

	BinPrices(BinProblem problem, CollectingTours tours, long length) {
		this.problem = problem;
		this.tours = tours;
		this.prices = new double[problem.needs.length];
		this.worth = new double[problem.candidates];
		this.missing = new double[problem.needs.length];
		var needed = Arrays.stream(problem.needs).filter((need) -> need > 0).count();
		for (var item = 0; item < this.prices.length; item++) {
			this.prices[item] = (problem.needs[item] == 0) ? 0 : (double) length / needed / problem.needs[item];
		}
		this.bestPrices = this.prices.clone();
	}

	/** The bound so far, rounded up to what a tour can be long. */
	long bound() {
		var grain = this.problem.grain;
		return (long) Math.ceil((this.bound - 1e-6) / grain) * grain;
	}

	boolean isSettled() {
		return this.step < 0.002;
	}

	/**
	 * One step; afterwards {@link CollectingTours#walked} tells which bins the prices
	 * lead to.
	 * @param length of the best choice so far
	 */
	void step(long length) {
		for (var candidate = 0; candidate < this.worth.length; candidate++) {
			this.worth[candidate] = worth(candidate);
		}
		var value = this.tours.best(this.worth);
		var norm = 0.0;
		for (var item = 0; item < this.prices.length; item++) {
			value += this.prices[item] * this.problem.needs[item];
			this.missing[item] = this.problem.needs[item] - collected(item);
			norm += this.missing[item] * this.missing[item];
		}
		if (value > this.bound + 1e-9) {
			this.bound = value;
			System.arraycopy(this.prices, 0, this.bestPrices, 0, this.prices.length);
			this.idle = 0;
		}
		else if (++this.idle >= PATIENCE) {
			this.idle = 0;
			this.step *= SHRINK;
			System.arraycopy(this.bestPrices, 0, this.prices, 0, this.prices.length);
		}
		if (norm == 0) {
			return;
		}
		var size = this.step * Math.max(length - value, this.problem.grain) / norm;
		for (var item = 0; item < this.prices.length; item++) {
			this.prices[item] = Math.max(0, this.prices[item] + size * this.missing[item]);
		}
	}

	/**
	 * Walks for the best prices so far, each changed by lot.
	 * @param spread by how much, as a share of the price
	 */
	void walkDisturbed(SplittableRandom random, double spread) {
		for (var item = 0; item < this.prices.length; item++) {
			this.prices[item] = this.bestPrices[item] * (1 + spread * (2 * random.nextDouble() - 1));
		}
		for (var candidate = 0; candidate < this.worth.length; candidate++) {
			this.worth[candidate] = worth(candidate);
		}
		this.tours.best(this.worth);
		System.arraycopy(this.bestPrices, 0, this.prices, 0, this.prices.length);
	}

	private double worth(int candidate) {
		var sum = 0.0;
		var items = this.problem.items[candidate];
		for (var offer = 0; offer < items.length; offer++) {
			sum += this.prices[items[offer]] * this.problem.quantities[candidate][offer];
		}
		return sum;
	}

	private long collected(int item) {
		var sum = 0L;
		var sources = this.problem.sources[item];
		for (var source = 0; source < sources.length; source++) {
			if (this.tours.walked().isPassed(sources[source])) {
				sum += this.problem.amounts[item][source];
			}
		}
		return sum;
	}

}
