package io.dockflow.forecasting.intermittent;

/** The recursions of the literature; without any demand all forecast 0. */
final class Recursions {

	private Recursions() {
	}

	/** Simple exponential smoothing that starts at the mean of up to six periods. */
	static void ses(double[] demand, double constant, double[] forecasts) {
		int start = Math.min(demand.length, 6);
		double level = 0;
		for (int t = 0; t < start; t++) {
			level += demand[t] / start;
		}
		forecasts[0] = Double.NaN;
		for (int t = 0; t < demand.length; t++) {
			level += constant * (demand[t] - level);
			forecasts[t + 1] = level;
		}
	}

	/**
	 * Size and interval of demands, smoothed at demands only; both start at those of the
	 * first demand, its interval counted from the start of the series.
	 */
	static void croston(double[] demand, double constant, double correction, double[] forecasts) {
		double size = 0;
		double interval = 1;
		int since = 0;
		boolean started = false;
		forecasts[0] = Double.NaN;
		for (int t = 0; t < demand.length; t++) {
			since++;
			if (demand[t] > 0) {
				size = started ? size + constant * (demand[t] - size) : demand[t];
				interval = started ? interval + constant * (since - interval) : since;
				started = true;
				since = 0;
			}
			forecasts[t + 1] = correction * size / interval;
		}
	}

	/**
	 * Chance of a demand, smoothed in every period, and size, smoothed at demands; they
	 * start as Croston's do.
	 */
	static void tsb(double[] demand, double constant, double[] forecasts) {
		double size = 0;
		double chance = 0;
		boolean started = false;
		forecasts[0] = Double.NaN;
		for (int t = 0; t < demand.length; t++) {
			if (demand[t] > 0) {
				size = started ? size + constant * (demand[t] - size) : demand[t];
				chance = started ? chance + constant * (1 - chance) : 1.0 / (t + 1);
				started = true;
			}
			else {
				chance -= constant * chance;
			}
			forecasts[t + 1] = chance * size;
		}
	}

	/**
	 * SES of buckets that end with the series, shared out evenly; periods of the first,
	 * broken bucket are not used.
	 */
	static void aggregated(double[] demand, int bucket, double constant, double[] forecasts) {
		double[] sums = sums(demand, bucket);
		int count = sums.length;
		int first = demand.length - count * bucket;
		double[] of = new double[count + 1];
		ses(sums, constant, of);
		for (int t = 0; t <= demand.length; t++) {
			forecasts[t] = (t < first) ? Double.NaN : of[(t - first) / bucket] / bucket;
		}
	}

	/**
	 * The constant with which {@link #aggregated} has the least squared error, found
	 * bucket by bucket: the sum of (x − f)² over a bucket is that of x², which no
	 * constant changes, less 2 f times the bucket's sum, plus its length times f².
	 */
	static double aggregatedConstant(double[] demand, int bucket, double[] constants) {
		double[] sums = sums(demand, bucket);
		double[] of = new double[sums.length + 1];
		double least = Double.POSITIVE_INFINITY;
		double chosen = constants[0];
		for (double constant : constants) {
			ses(sums, constant, of);
			double squared = 0;
			for (int index = 1; index < sums.length; index++) {
				squared += of[index] * (of[index] - 2 * sums[index]);
			}
			if (squared < least) {
				least = squared;
				chosen = constant;
			}
		}
		return chosen;
	}

	private static double[] sums(double[] demand, int bucket) {
		double[] sums = new double[demand.length / bucket];
		int period = demand.length - sums.length * bucket;
		for (int index = 0; index < sums.length; index++) {
			for (int end = period + bucket; period < end; period++) {
				sums[index] += demand[period];
			}
		}
		return sums;
	}

	/** Periods per demand, rounded, so that two buckets fit at least. */
	static int meanInterval(double[] demand) {
		int demands = 0;
		for (double value : demand) {
			demands += (value > 0) ? 1 : 0;
		}
		int interval = (demands == 0) ? 1 : (int) Math.round((double) demand.length / demands);
		return Math.max(1, Math.min(interval, demand.length / 2));
	}

}
