package io.dockflow.planning.perishables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Stock by age. In each period what is due arrives, demand is met, and what has reached
 * the end of its life is lost.
 *
 * @param batches in stock and on the way
 * @param withdrawal which units demand takes first
 */
public record AgedStock(List<Batch> batches, Withdrawal withdrawal) {

	private static final int MOST_RUNS = 1_000_000;

	public AgedStock {
		batches = List.copyOf(batches);
	}

	/** Units in stock and on the way. */
	public double position() {
		return this.batches.stream().mapToDouble(Batch::quantity).sum();
	}

	/**
	 * What becomes of the stock when demand is known, or as its expectation says: the
	 * estimate of Broekmeulen and van Donselaar (2009). O(periods · batches).
	 * @param demand units per period, 0 or more
	 * @throws IllegalArgumentException when a demand is below 0
	 */
	public Outdating after(double... demand) {
		for (var units : demand) {
			Expect.notNegative("demand", units);
		}
		var order = order();
		var left = order.stream().mapToDouble(Batch::quantity).toArray();
		var outdated = new ArrayList<Double>();
		var sold = 0.0;
		for (var period = 0; period < demand.length; period++) {
			sold += withdraw(order, left, period, demand[period]);
			outdated.add(expire(order, left, period));
		}
		return new Outdating(outdated, sold, Arrays.stream(demand).sum() - sold, Arrays.stream(left).sum());
	}

	/**
	 * The mean of what becomes of the stock over simulated demand; its error falls with
	 * the root of the runs.
	 * @param demand of each period, independent of each other
	 * @param runs from 1 to a million
	 * @throws IllegalArgumentException when the runs are outside
	 */
	public Outdating simulated(List<DemandDistribution> demand, int runs, UniformRandomProvider random) {
		Expect.between("number of runs", 1, MOST_RUNS, runs);
		var outdated = new double[demand.size()];
		var sums = new double[3];
		for (var run = 0; run < runs; run++) {
			var after = after(demand.stream()
				.mapToDouble((period) -> Math.max(0, period.quantile(random.nextDouble(Double.MIN_NORMAL, 1))))
				.toArray());
			Arrays.setAll(outdated, (period) -> outdated[period] + after.outdated().get(period) / runs);
			sums[0] += after.sold() / runs;
			sums[1] += after.missed() / runs;
			sums[2] += after.left() / runs;
		}
		return new Outdating(Arrays.stream(outdated).boxed().toList(), sums[0], sums[1], sums[2]);
	}

	/** Batches as demand takes them, if they are there. */
	private List<Batch> order() {
		var byAge = Comparator.comparingInt(Batch::lastPeriod).thenComparingInt(Batch::arrivesIn);
		return this.batches.stream()
			.sorted((this.withdrawal == Withdrawal.OLDEST_FIRST) ? byAge : byAge.reversed())
			.toList();
	}

	private static double withdraw(List<Batch> order, double[] left, int period, double demand) {
		var sold = 0.0;
		for (var index = 0; index < left.length && sold < demand; index++) {
			if (order.get(index).arrivesIn() <= period) {
				var taken = Math.min(left[index], demand - sold);
				left[index] -= taken;
				sold += taken;
			}
		}
		return sold;
	}

	private static double expire(List<Batch> order, double[] left, int period) {
		var lost = 0.0;
		for (var index = 0; index < left.length; index++) {
			if (order.get(index).lastPeriod() == period) {
				lost += left[index];
				left[index] = 0;
			}
		}
		return lost;
	}

}
