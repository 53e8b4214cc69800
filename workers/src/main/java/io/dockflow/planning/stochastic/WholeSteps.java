package io.dockflow.planning.stochastic;

import java.util.stream.DoubleStream;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * Demand in whole units with the probability of each amount, for recursions over stock.
 * Immutable.
 */
public final class WholeSteps {

	/** Probabilities may miss a sum of 1 by this much: what was cut off on purpose. */
	private static final double CUT = 1e-3;

	private static final int MOST = 1_000_000;

	private final int from;

	private final double[] probabilities;

	private WholeSteps(int from, double[] probabilities) {
		this.from = from;
		this.probabilities = probabilities;
	}

	/**
	 * Given probabilities; what they miss of a sum of 1 has no future.
	 * @param from the smallest amount, 0 or more
	 * @param probabilities of it and of each amount after it; they sum to 1, or up to a
	 * thousandth less
	 * @throws IllegalArgumentException when they do not
	 */
	public static WholeSteps of(int from, double... probabilities) {
		Expect.between("smallest demand", 0, Integer.MAX_VALUE / 2, from);
		for (var probability : probabilities) {
			Expect.notNegative("probability", probability);
		}
		var sum = DoubleStream.of(probabilities).sum();
		if (!(sum >= 1 - CUT && sum <= 1 + 1e-9)) {
			throw new IllegalArgumentException(
					"Expected probabilities that sum to 1, but they sum to %s. Divide them by their sum."
						.formatted(sum));
		}
		return new WholeSteps(from, probabilities.clone());
	}

	/**
	 * A distribution in whole units: amounts are rounded when it is not, and what lies
	 * beyond the amounts kept belongs to the nearest of them.
	 * @param tail probability beyond each end, above 0 and below 0.5
	 * @throws IllegalArgumentException when the tail is outside, or demand spreads over
	 * more than a million units
	 */
	public static WholeSteps of(DemandDistribution demand, double tail) {
		if (!(tail > 0 && tail < 0.5)) {
			throw new IllegalArgumentException(
					"Expected a tail above 0 and below 0.5, but it is %s. Give 1e-9, for example.".formatted(tail));
		}
		var from = (int) Math.max(0, Math.rint(demand.quantile(tail)));
		var to = (int) Math.max(from, Math.rint(demand.quantile(1 - tail)));
		if (to - from > MOST) {
			throw new IllegalArgumentException(
					"Expected demand within %d units, but it spreads over %d. Plan in packs or pallets.".formatted(MOST,
							to - from));
		}
		var half = demand.isWhole() ? 0 : 0.5;
		var probabilities = new double[to - from + 1];
		var below = 0.0;
		for (var amount = from; amount <= to; amount++) {
			var upTo = (amount == to) ? 1 : demand.probabilityUpTo(amount + half);
			probabilities[amount - from] = upTo - below;
			below = upTo;
		}
		return new WholeSteps(from, probabilities);
	}

	/** The smallest amount. */
	public int least() {
		return this.from;
	}

	/** The largest amount. */
	public int most() {
		return this.from + this.probabilities.length - 1;
	}

	/** The probability of an amount, 0 outside the amounts kept. */
	public double probability(int amount) {
		return (amount < this.from || amount > most()) ? 0 : this.probabilities[amount - this.from];
	}

	static void requireWhole(DemandDistribution demand) {
		if (!demand.isWhole()) {
			throw new IllegalArgumentException(
					"Expected demand in whole units, but it is not. Give a Poisson, negative binomial or sampled one.");
		}
	}

}
