package io.dockflow.forecasting;

import java.util.Locale;

/**
 * How an item is asked for, as a class with its reason. Limits: Syntetos, Boylan and
 * Croston, On the categorization of demand patterns, Journal of the Operational Research
 * Society 56 (2005): an average interval of 1.32 periods and a squared coefficient of
 * variation of 0.49. Gaps and censored periods are left out.
 *
 * @param demandClass the class
 * @param averageInterval known periods per demand; infinite without any
 * @param squaredVariation of the sizes of demands, population variance by squared mean; 0
 * below two demands
 * @param seasonal whether the calendar explains demand by more than chance
 * @param reason a sentence for people
 */
public record DemandProfile(DemandClass demandClass, double averageInterval, double squaredVariation, boolean seasonal,
		String reason) {

	private static final double INTERVAL_LIMIT = 1.32;

	private static final double VARIATION_LIMIT = 0.49;

	private static final int KNOWN_PERIODS = 6;

	/** A year is not needed to call an item dead, a few average intervals are. */
	private static final int DEAD_INTERVALS = 6;

	private static final int DEAD_PERIODS = 12;

	/** One-sided 95 % point of the normal distribution. */
	private static final double SIGNIFICANT = 1.645;

	/**
	 * Classifies a series: new with fewer than six known periods; dead when nothing was
	 * asked for in the last twelve known periods and in six average intervals; else by
	 * the limits.
	 */
	public static DemandProfile of(DemandSeries series) {
		double[] known = series.known();
		int demands = 0;
		int silent = 0;
		double sum = 0;
		double squares = 0;
		for (double demand : known) {
			silent++;
			if (demand > 0) {
				demands++;
				silent = 0;
				sum += demand;
				squares += demand * demand;
			}
		}
		double interval = (demands == 0) ? Double.POSITIVE_INFINITY : (double) (known.length - silent) / demands;
		double mean = sum / demands;
		double variation = (demands < 2) ? 0 : Math.max(0, squares / demands / mean / mean - 1);
		if (known.length < KNOWN_PERIODS) {
			return new DemandProfile(DemandClass.NEW, interval, variation, false,
					"Only %d periods are known, %d are needed to tell.".formatted(known.length, KNOWN_PERIODS));
		}
		if (demands == 0 || silent >= Math.max(DEAD_PERIODS, DEAD_INTERVALS * interval)) {
			return new DemandProfile(DemandClass.DEAD, interval, variation, false,
					"Nothing was asked for in the last %d periods.".formatted(silent));
		}
		boolean often = interval < INTERVAL_LIMIT;
		boolean similar = variation < VARIATION_LIMIT;
		DemandClass demandClass = often ? (similar ? DemandClass.SMOOTH : DemandClass.ERRATIC)
				: (similar ? DemandClass.INTERMITTENT : DemandClass.LUMPY);
		String reason = String.format(Locale.ROOT,
				"Asked for every %.2f periods (limit 1.32) in sizes of squared variation %.2f (limit 0.49).", interval,
				variation);
		return new DemandProfile(demandClass, interval, variation, isSeasonal(series), reason);
	}

	/**
	 * Whether the autocorrelation one season back is beyond its 95 % limit by Bartlett's
	 * formula (Box and Jenkins, Time Series Analysis, 1976), over pairs of known periods;
	 * never below two seasons and eight pairs.
	 */
	private static boolean isSeasonal(DemandSeries series) {
		int season = series.season();
		if (season < 2 || series.length() < 2 * season) {
			return false;
		}
		double[] known = series.known();
		double mean = 0;
		for (double demand : known) {
			mean += demand / known.length;
		}
		double variance = 0;
		for (double demand : known) {
			variance += (demand - mean) * (demand - mean) / known.length;
		}
		if (variance == 0) {
			return false;
		}
		int pairs = 0;
		double covariance = 0;
		for (int period = season; period < series.length(); period++) {
			if (series.isKnown(period) && series.isKnown(period - season)) {
				pairs++;
				covariance += (series.demand(period) - mean) * (series.demand(period - season) - mean);
			}
		}
		return pairs >= 8 && covariance / pairs / variance > SIGNIFICANT / Math.sqrt(pairs);
	}

}
