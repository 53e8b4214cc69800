package io.dockflow.forecasting.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Demand as it was seen or simulated: a sample, each value with its weight. Sorted once,
 * O(n log n); every question is answered in O(log n) then.
 */
public final class SampledDemand implements DemandDistribution {

	/** Rounding of summed weights that a quantile overlooks. */
	private static final double ROUNDING = 1e-12;

	private final double[] values;

	/** Share of the values up to each. */
	private final double[] share;

	/** Mean of the sample that the values up to each contribute. */
	private final double[] contribution;

	private final double variance;

	private final boolean whole;

	private SampledDemand(double[] values, double[] weights) {
		this.values = values;
		this.share = new double[values.length];
		this.contribution = new double[values.length];
		double total = Arrays.stream(weights).sum();
		double weight = 0;
		double sum = 0;
		for (int i = 0; i < values.length; i++) {
			weight += weights[i];
			sum += weights[i] * values[i];
			this.share[i] = weight / total;
			this.contribution[i] = sum / total;
		}
		double squares = 0;
		for (int i = 0; i < values.length; i++) {
			squares += weights[i] * (values[i] - mean()) * (values[i] - mean());
		}
		this.variance = squares / total;
		this.whole = Arrays.stream(values).allMatch((value) -> value == Math.rint(value));
	}

	/**
	 * Each value counts the same.
	 * @param sample one amount or more, none negative
	 * @throws IllegalArgumentException when it is empty or a value is negative or not
	 * finite
	 */
	public static SampledDemand of(double... sample) {
		requireSample(sample);
		double[] sorted = sample.clone();
		Arrays.sort(sorted);
		double[] weights = new double[sorted.length];
		Arrays.fill(weights, 1);
		return new SampledDemand(sorted, weights);
	}

	/**
	 * Each value counts by its weight; weights need not sum to 1.
	 * @param sample one amount or more, none negative
	 * @param weights one for each value, 0 or more and not all 0
	 * @throws IllegalArgumentException when either is not so
	 */
	public static SampledDemand weighted(double[] sample, double[] weights) {
		requireSample(sample);
		if (weights.length != sample.length
				|| Arrays.stream(weights).anyMatch((weight) -> !(weight >= 0) || Double.isInfinite(weight))
				|| !(Arrays.stream(weights).sum() > 0)) {
			throw new IllegalArgumentException(
					"Expected a weight of 0 or more for each of %d values, one above 0, but they are %s. Give counts or shares."
						.formatted(sample.length, Arrays.toString(weights)));
		}
		int[] order = IntStream.range(0, sample.length)
			.filter((i) -> weights[i] > 0)
			.boxed()
			.sorted(Comparator.comparingDouble((i) -> sample[i]))
			.mapToInt(Integer::intValue)
			.toArray();
		return new SampledDemand(Arrays.stream(order).mapToDouble((i) -> sample[i]).toArray(),
				Arrays.stream(order).mapToDouble((i) -> weights[i]).toArray());
	}

	@Override
	public double mean() {
		return this.contribution[this.contribution.length - 1];
	}

	@Override
	public double variance() {
		return this.variance;
	}

	@Override
	public double probabilityUpTo(double amount) {
		int covered = covered(amount);
		return (covered == 0) ? 0 : this.share[covered - 1];
	}

	@Override
	public double quantile(double probability) {
		Moments.requireProbability(probability);
		int low = 0;
		int high = this.share.length - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.share[middle] >= probability - ROUNDING) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return this.values[low];
	}

	@Override
	public double expectedShortage(double stock) {
		int covered = covered(stock);
		if (covered == 0) {
			return mean() - stock;
		}
		return Math.max(0, mean() - this.contribution[covered - 1] - stock * (1 - this.share[covered - 1]));
	}

	@Override
	public boolean isWhole() {
		return this.whole;
	}

	/** Number of values that are at most the amount. */
	private int covered(double amount) {
		int low = 0;
		int high = this.values.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.values[middle] <= amount) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private static void requireSample(double[] sample) {
		if (sample.length == 0
				|| Arrays.stream(sample).anyMatch((value) -> !(value >= 0) || Double.isInfinite(value))) {
			throw new IllegalArgumentException(
					"Expected a sample of demands of 0 or more, but it is %s. Leave gaps out and floor errors at 0."
						.formatted(Arrays.toString(sample)));
		}
	}

	@Override
	public String toString() {
		return "SampledDemand[n=%d, mean=%s, variance=%s]".formatted(this.values.length, mean(), this.variance);
	}

}
