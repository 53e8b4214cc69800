package io.dockflow.forecasting.accuracy;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import io.dockflow.forecasting.distribution.DemandDistribution;

/**
 * Measures of one series' forecasts against what came. A measure that divides by
 * something that may be 0 is empty then: such a series is left out of a mean, never
 * counted as 0. All take actual and forecast values of the same periods, one or more.
 */
public final class Accuracy {

	/** Midpoints at which quantiles stand for a whole distribution. */
	private static final int QUANTILES = 200;

	private Accuracy() {
	}

	/**
	 * Symmetric mean absolute percentage error, 0 to 200, as the M3 competition counted
	 * it (Makridakis and Hibon, "The M3-Competition: results, conclusions and
	 * implications", 2000); a period in which both are 0 has no error.
	 */
	public static double smape(double[] actual, double[] forecast) {
		requireSameLength(actual, forecast);
		return mean(actual.length, (period) -> {
			double size = Math.abs(actual[period]) + Math.abs(forecast[period]);
			return (size == 0) ? 0 : 200 * Math.abs(actual[period] - forecast[period]) / size;
		});
	}

	/**
	 * Mean absolute error by that of the seasonal naive forecast within the history
	 * (Hyndman and Koehler, "Another look at measures of forecast accuracy", 2006).
	 * @return empty when the history is no longer than the season or never changes
	 */
	public static OptionalDouble mase(double[] actual, double[] forecast, double[] history, int season) {
		requireSameLength(actual, forecast);
		double error = mean(actual.length, (period) -> Math.abs(actual[period] - forecast[period]));
		return ratio(error, naiveError(history, season, Math::abs));
	}

	/**
	 * Root of the mean squared error by that of the naive forecast within the history
	 * (Makridakis, Spiliotis and Assimakopoulos, "The M5 competition: background,
	 * organization, and implementation", 2022).
	 * @return empty when the history has less than two periods or never changes
	 */
	public static OptionalDouble rmsse(double[] actual, double[] forecast, double[] history) {
		requireSameLength(actual, forecast);
		double error = mean(actual.length, (period) -> square(actual[period] - forecast[period]));
		OptionalDouble ratio = ratio(error, naiveError(history, 1, Accuracy::square));
		return ratio.isEmpty() ? ratio : OptionalDouble.of(Math.sqrt(ratio.getAsDouble()));
	}

	/**
	 * Absolute errors together by demand together.
	 * @return empty when nothing was asked for
	 */
	public static OptionalDouble wape(double[] actual, double[] forecast) {
		requireSameLength(actual, forecast);
		return ratio(mean(actual.length, (period) -> Math.abs(actual[period] - forecast[period])),
				mean(actual.length, (period) -> Math.abs(actual[period])));
	}

	/** Mean of forecast minus actual, in units: above 0 when too much was forecast. */
	public static double bias(double[] actual, double[] forecast) {
		requireSameLength(actual, forecast);
		return mean(actual.length, (period) -> forecast[period] - actual[period]);
	}

	/**
	 * Sum of the errors by their mean absolute size; beyond ±4 a forecast is off to one
	 * side (Brown, "Smoothing, Forecasting and Prediction of Discrete Time Series",
	 * 1963).
	 * @return empty when there was no error
	 */
	public static OptionalDouble trackingSignal(double[] actual, double[] forecast) {
		requireSameLength(actual, forecast);
		return ratio(-bias(actual, forecast) * actual.length,
				mean(actual.length, (period) -> Math.abs(actual[period] - forecast[period])));
	}

	/**
	 * Loss of a quantile forecast: what lies above it counts by the probability, what
	 * lies below by the rest (Koenker and Bassett, "Regression quantiles", 1978).
	 * @param probability from 0 to 1
	 */
	public static double pinball(double actual, double quantile, double probability) {
		requireProbability(probability);
		return (actual >= quantile) ? probability * (actual - quantile) : (1 - probability) * (quantile - actual);
	}

	/**
	 * Continuous ranked probability score of a sample, in units; for one value it is the
	 * absolute error (Gneiting and Raftery, "Strictly proper scoring rules, prediction,
	 * and estimation", 2007, equation 21). O(n log n).
	 */
	public static double crps(double[] sample, double actual) {
		if (sample.length == 0) {
			throw new IllegalArgumentException("Expected a sample of one value or more, but it is empty. Draw some.");
		}
		double[] sorted = sample.clone();
		Arrays.sort(sorted);
		int n = sorted.length;
		double distance = mean(n, (index) -> Math.abs(sorted[index] - actual));
		double spread = mean(n, (index) -> sorted[index] * (2.0 * index - n + 1) / n);
		return distance - spread;
	}

	/**
	 * The same of a distribution, by 200 of its quantiles: twice the mean pinball loss,
	 * within 1 % unless the tail beyond the 99.75th percentile matters.
	 */
	public static double crps(DemandDistribution distribution, double actual) {
		return 2 * mean(QUANTILES, (index) -> {
			double probability = (index + 0.5) / QUANTILES;
			return pinball(actual, distribution.quantile(probability), probability);
		});
	}

	/** Share of the values that lie within their interval, bounds included. */
	public static double coverage(double[] actual, double[] lower, double[] upper) {
		requireSameLength(actual, lower);
		requireSameLength(actual, upper);
		return mean(actual.length,
				(period) -> (lower[period] <= actual[period] && actual[period] <= upper[period]) ? 1 : 0);
	}

	private static double naiveError(double[] history, int season, DoubleUnaryOperator size) {
		if (season < 1) {
			throw new IllegalArgumentException(
					"Expected a season of 1 period or more, but it is %d. Give 1 for none.".formatted(season));
		}
		return IntStream.range(season, history.length)
			.mapToDouble((period) -> size.applyAsDouble(history[period] - history[period - season]))
			.average()
			.orElse(0);
	}

	private static OptionalDouble ratio(double error, double scale) {
		return (scale > 0) ? OptionalDouble.of(error / scale) : OptionalDouble.empty();
	}

	private static double mean(int length, IntToDoubleFunction value) {
		return IntStream.range(0, length).mapToDouble(value).sum() / length;
	}

	private static double square(double value) {
		return value * value;
	}

	private static void requireProbability(double probability) {
		if (!(probability >= 0 && probability <= 1)) {
			throw new IllegalArgumentException(
					"Expected a probability from 0 to 1, but it is %s. Give 0.95 for the 95th percentile."
						.formatted(probability));
		}
	}

	private static void requireSameLength(double[] actual, double[] forecast) {
		if (actual.length == 0 || actual.length != forecast.length) {
			throw new IllegalArgumentException(
					"Expected as many forecasts as actual values and one at least, but there are %d and %d. Cut both to the same periods."
						.formatted(forecast.length, actual.length));
		}
	}

}
