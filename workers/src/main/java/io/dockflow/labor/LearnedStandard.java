package io.dockflow.labor;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much longer or shorter than engineered a kind of work really takes, learned from
 * what was done: per worker group the mean of actual by standard seconds, shrunk to the
 * mean of all groups, which is shrunk to 1. Empirical Bayes: a group's own mean counts
 * n/(n+k), k being the variance within groups by the variance between them (method of
 * moments; DerSimonian and Laird 1986). Ratios farther from the median than three robust
 * standard deviations count as those (winsorised, on the logarithm), so that a forgotten
 * scan teaches nothing. O(n log n).
 *
 * @param all the factor of the kind, whoever does it
 * @param byGroup the factor of each group that has done some
 */
record LearnedStandard(Correction all, Map<String, Correction> byGroup) {

	/** So many pieces of work count as much as the engineers' word. */
	static final double PRIOR_COUNT = 20;

	private static final double ROBUST_DEVIATIONS = 3;

	/** The median absolute deviation by the standard deviation of a normal sample. */
	private static final double MAD_TO_DEVIATION = 1.4826;

	/** Nobody is so even that a tenth more or less is an outlier. */
	private static final double LEAST_DEVIATION = 0.1 / ROBUST_DEVIATIONS;

	LearnedStandard {
		byGroup = Map.copyOf(byGroup);
	}

	/** Learns from work of one kind; from none, that the engineers are right. */
	static LearnedStandard from(Collection<Actual> actuals) {
		var groups = new TreeMap<String, Sum>();
		var total = new Sum();
		var fences = Fences.of(actuals);
		for (var actual : actuals) {
			var ratio = fences.hold(actual.ratio());
			total.add(ratio);
			groups.computeIfAbsent(actual.group(), (group) -> new Sum()).add(ratio);
		}
		var all = total.shrunk(1, PRIOR_COUNT);
		var prior = priorCount(groups.values(), total);
		var byGroup = new HashMap<String, Correction>();
		groups.forEach((group, sum) -> byGroup.put(group, sum.shrunk(all.factor(), prior)));
		return new LearnedStandard(all, byGroup);
	}

	/** The variance within groups by that between them. */
	private static double priorCount(Collection<Sum> groups, Sum total) {
		var degrees = total.n - groups.size();
		if (groups.size() < 2 || degrees < 1) {
			return PRIOR_COUNT;
		}
		var within = Math.max(0, groups.stream().mapToDouble(Sum::squaresAboutMean).sum() / degrees);
		var spread = groups.stream().mapToDouble((sum) -> sum.n * Math.pow(sum.mean() - total.mean(), 2)).sum();
		var size = total.n - groups.stream().mapToDouble((sum) -> (double) sum.n * sum.n).sum() / total.n;
		var between = (spread - (groups.size() - 1) * within) / size;
		return (between <= 0) ? Double.POSITIVE_INFINITY : within / between;
	}

	/** The correction of a group; of all when the group is new. */
	Correction of(String group) {
		return this.byGroup.getOrDefault(group, new Correction(0, this.all.factor(), this.all.factor(), 0));
	}

	/** What the engineered time becomes for a group. */
	long plannedSeconds(String group, long standardSeconds) {
		return Math.round(standardSeconds * of(group).factor());
	}

	/**
	 * Work that was done.
	 *
	 * @param group who did it: a worker, a crew, a shift
	 * @param standardSeconds what the engineered standard said
	 * @param actualSeconds what it took
	 */
	record Actual(String group, long standardSeconds, long actualSeconds) {

		Actual {
			if (standardSeconds <= 0) {
				throw new IllegalArgumentException(
						"Expected a standard above 0 seconds for %s, but got %d. Leave such work out.".formatted(group,
								standardSeconds));
			}
			if (actualSeconds <= 0) {
				throw new IllegalArgumentException(
						"Expected an actual time above 0 seconds for %s, but got %d. Leave such work out."
							.formatted(group, actualSeconds));
			}
		}

		double ratio() {
			return (double) this.actualSeconds / this.standardSeconds;
		}

	}

	/**
	 * What was learned.
	 *
	 * @param n pieces of work
	 * @param factor to multiply the engineered seconds by
	 * @param observed mean ratio of actual to engineered, without shrinkage
	 * @param weight what the own mean counts, 0 to 1
	 */
	record Correction(long n, double factor, double observed, double weight) {
	}

	/** Between which ratios an observation is taken at its word. */
	private record Fences(double low, double high) {

		static Fences of(Collection<Actual> actuals) {
			if (actuals.isEmpty()) {
				return new Fences(1, 1);
			}
			var logarithms = actuals.stream().map((actual) -> Math.log(actual.ratio())).toList();
			var middle = median(logarithms);
			var deviation = MAD_TO_DEVIATION
					* median(logarithms.stream().map((value) -> Math.abs(value - middle)).toList());
			var reach = ROBUST_DEVIATIONS * Math.max(deviation, LEAST_DEVIATION);
			return new Fences(Math.exp(middle - reach), Math.exp(middle + reach));
		}

		double hold(double ratio) {
			return Math.clamp(ratio, this.low, this.high);
		}

		private static double median(List<Double> values) {
			var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
			Arrays.sort(sorted);
			return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
		}

	}

	/** Count, sum and squares of ratios. */
	private static final class Sum {

		private long n;

		private double sum;

		private double squares;

		void add(double ratio) {
			this.n++;
			this.sum += ratio;
			this.squares += ratio * ratio;
		}

		double mean() {
			return (this.n == 0) ? 1 : this.sum / this.n;
		}

		double squaresAboutMean() {
			return this.squares - this.sum * mean();
		}

		Correction shrunk(double target, double prior) {
			var weight = (this.n == 0) ? 0 : this.n / (this.n + prior);
			return new Correction(this.n, weight * mean() + (1 - weight) * target, mean(), weight);
		}

	}

}
