package io.dockflow.bench.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.apache.commons.rng.simple.RandomSource;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.forecasting.DemandClass;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.ForecastMethod;
import io.dockflow.forecasting.accuracy.Accuracy;
import io.dockflow.forecasting.automatic.AutomaticFit;
import io.dockflow.forecasting.automatic.AutomaticForecast;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.intermittent.IntermittentMethod;

/**
 * Series of counts: errors of points and of the distribution of what the held-out periods
 * ask for together. A method other than ours gets a negative binomial distribution around
 * its mean with the squared in-sample error times the periods as variance. The quantile
 * loss is the mean pinball loss at 0.5, 0.67, 0.95 and 0.99 for each held-out period, by
 * the scale of RMSSE: the root of the mean squared in-sample change. Series without such
 * a scale are left out.
 */
final class IntermittentFigures {

	private static final String OURS = "dockflow";

	private static final double[] PROBABILITIES = { 0.5, 0.67, 0.95, 0.99 };

	private static final Map<String, ForecastMethod> CONTESTANTS = contestants();

	private IntermittentFigures() {
	}

	private static Map<String, ForecastMethod> contestants() {
		Map<String, ForecastMethod> contestants = new LinkedHashMap<>();
		contestants.put(OURS, new AutomaticForecast());
		contestants.put("ses", IntermittentMethod.SES);
		contestants.put("croston", IntermittentMethod.CROSTON);
		contestants.put("croston-classic", IntermittentMethod.CROSTON_CLASSIC);
		contestants.put("sba", IntermittentMethod.SBA);
		contestants.put("sba-classic", IntermittentMethod.SBA_CLASSIC);
		contestants.put("tsb", IntermittentMethod.TSB);
		contestants.put("adida", IntermittentMethod.ADIDA);
		contestants.put("imapa", IntermittentMethod.IMAPA);
		return contestants;
	}

	/** Whether series are whole counts of which every tenth at least is 0. */
	static boolean isFor(List<BenchSeries> series) {
		long values = 0;
		long silent = 0;
		for (BenchSeries each : series) {
			for (double value : each.train()) {
				if (value != Math.rint(value)) {
					return false;
				}
				values++;
				silent += (value == 0) ? 1 : 0;
			}
		}
		return 10 * silent >= values;
	}

	/**
	 * Scores every contestant on series of one set.
	 * @param benchmark name that the figures carry
	 * @param set name of the set that the figures carry
	 * @param seed of the futures that are drawn for a series
	 */
	static List<Figure> of(String benchmark, String set, List<BenchSeries> series, long seed) {
		List<Figure> figures = new ArrayList<>();
		Scores naive = new Scores();
		series.forEach((each) -> naive.add(each, seasonalNaive(each)));
		naive.report(benchmark, set, "seasonal-naive", figures);
		CONTESTANTS.forEach((contestant, method) -> {
			Scores scores = new Scores();
			Map<DemandClass, Scores> ofClass = new EnumMap<>(DemandClass.class);
			for (BenchSeries each : series) {
				DemandSeries history = DemandSeries.of(each.season(), each.train());
				FittedForecast fitted = method.fit(history);
				int horizon = each.test().length;
				double[] forecast = fitted.forecast(horizon);
				if (fitted instanceof AutomaticFit ours) {
					Answer answer = new Answer(forecast,
							ours.over(horizon, RandomSource.XO_RO_SHI_RO_128_PP.create(seed)));
					scores.add(each, answer);
					ofClass.computeIfAbsent(ours.profile().demandClass(), (ignored) -> new Scores()).add(each, answer);
				}
				else {
					scores.add(each, new Answer(forecast, standard(each, fitted.fitted(), forecast)));
				}
			}
			scores.report(benchmark, set, contestant, figures);
			ofClass.forEach((demandClass, own) -> own.reportCoverage(benchmark,
					set + " " + demandClass.name().toLowerCase(Locale.ROOT), contestant, figures));
		});
		return figures;
	}

	/** The value of a season before, the naive one where there is none. */
	private static Answer seasonalNaive(BenchSeries series) {
		double[] train = series.train();
		int season = series.naiveLag();
		double[] fitted = new double[train.length];
		for (int period = 0; period < train.length; period++) {
			fitted[period] = (period < season) ? Double.NaN : train[period - season];
		}
		double[] forecast = new double[series.test().length];
		for (int step = 0; step < forecast.length; step++) {
			forecast[step] = train[train.length - season + step % season];
		}
		return new Answer(forecast, standard(series, fitted, forecast));
	}

	private static DemandDistribution standard(BenchSeries series, double[] fitted, double[] forecast) {
		double squared = 0;
		int count = 0;
		for (int period = 0; period < fitted.length; period++) {
			double error = series.train()[period] - fitted[period];
			if (!Double.isNaN(error)) {
				squared += error * error;
				count++;
			}
		}
		double mean = sum(forecast);
		return DemandDistribution.matching(mean, (count == 0) ? mean : forecast.length * squared / count);
	}

	private static double sum(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum;
	}

	/** What a contestant says of the held-out periods. */
	private record Answer(double[] forecast, DemandDistribution together) {
	}

	/** Scores of one contestant. */
	private static final class Scores {

		private final Samples errors = new Samples();

		private final Samples losses = new Samples();

		private int covered;

		void add(BenchSeries series, Answer answer) {
			OptionalDouble error = Accuracy.rmsse(series.test(), answer.forecast(), series.train());
			OptionalDouble inverse = Accuracy.rmsse(new double[1], new double[] { 1 }, series.train());
			if (error.isEmpty() || inverse.isEmpty()) {
				return;
			}
			double actual = sum(series.test());
			double loss = 0;
			for (double probability : PROBABILITIES) {
				loss += Accuracy.pinball(actual, answer.together().quantile(probability), probability);
			}
			this.errors.add(error.getAsDouble());
			this.losses.add(loss / PROBABILITIES.length / series.test().length * inverse.getAsDouble());
			this.covered += (actual <= answer.together().quantile(0.95)) ? 1 : 0;
		}

		void report(String benchmark, String set, String contestant, List<Figure> figures) {
			int n = this.errors.size();
			if (n > 0) {
				figures.add(new Figure(benchmark, set, contestant, "rmsse", this.errors.mean(), "1", n));
				figures.add(
						new Figure(benchmark, set, contestant, "cumulative_quantile_loss", this.losses.mean(), "1", n));
				reportCoverage(benchmark, set, contestant, figures);
			}
		}

		void reportCoverage(String benchmark, String set, String contestant, List<Figure> figures) {
			int n = this.errors.size();
			if (n > 0) {
				figures.add(new Figure(benchmark, set, contestant, "cumulative_coverage95", 100.0 * this.covered / n,
						"%", n));
			}
		}

	}

}
