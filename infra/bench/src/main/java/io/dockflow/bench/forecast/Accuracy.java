package io.dockflow.bench.forecast;

/**
 * Errors of one forecast as the M competitions count them (Makridakis & Hibon 2000;
 * Hyndman & Koehler 2006).
 *
 * @param smape mean of 200 |a − f| / (|a| + |f|), in percent
 * @param mase mean absolute error by that of the seasonal naive method in the history;
 * NaN when the history never changes
 */
record Accuracy(double smape, double mase) {

	static Accuracy of(BenchSeries series, double[] forecast) {
		double[] test = series.test();
		double smape = 0;
		double error = 0;
		for (int step = 0; step < test.length; step++) {
			double size = Math.abs(test[step]) + Math.abs(forecast[step]);
			double miss = Math.abs(test[step] - forecast[step]);
			smape += (size > 0) ? 200 * miss / size / test.length : 0;
			error += miss / test.length;
		}
		double scale = scale(series.train(), series.season());
		return new Accuracy(smape, (scale > 0) ? error / scale : Double.NaN);
	}

	private static double scale(double[] train, int season) {
		int lag = (train.length > season) ? season : 1;
		double changes = 0;
		for (int period = lag; period < train.length; period++) {
			changes += Math.abs(train[period] - train[period - lag]) / (train.length - lag);
		}
		return changes;
	}

}
