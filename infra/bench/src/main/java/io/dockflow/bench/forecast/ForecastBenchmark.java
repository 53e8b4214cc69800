package io.dockflow.bench.forecast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.rng.simple.RandomSource;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.FittedForecast;
import io.dockflow.forecasting.accuracy.Accuracy;
import io.dockflow.forecasting.automatic.AutomaticFit;

/**
 * Held-out periods of public series: errors as the M competitions count them, how often
 * the 95 % interval holds, and how near the models come to forecasts of other software.
 */
public final class ForecastBenchmark implements Benchmark {

	private static final String NAME = "forecast";

	private static final String GOLDEN = "golden ";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Forecasts of competition series against textbook methods and golden forecasts.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("horizon", 6, "season", 12, "seed", 42);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws IOException {
		List<BenchSeries> all = SeriesFiles.read(options.dataFolder(), options.number("horizon"),
				options.number("season"));
		GoldenForecasts golden = GoldenForecasts.read(options.dataFolder());
		Map<String, Scores> scores = new LinkedHashMap<>();
		List<Answers> answers = IntStream.range(0, all.size())
			.parallel()
			.mapToObj((index) -> answers(all.get(index), options.number("seed") + index))
			.toList();
		for (int index = 0; index < all.size(); index++) {
			BenchSeries series = all.get(index);
			for (String title : series.set().isEmpty() ? List.of(series.title())
					: List.of(series.title(), series.collection() + " all")) {
				scores.computeIfAbsent(title, Scores::new).add(series, answers.get(index), golden);
			}
		}
		List<Figure> figures = new ArrayList<>();
		scores.values().forEach((each) -> figures.addAll(each.figures()));
		all.stream()
			.collect(Collectors.groupingBy(BenchSeries::title, LinkedHashMap::new, Collectors.toList()))
			.forEach((title, series) -> {
				if (IntermittentFigures.isFor(series)) {
					figures.addAll(IntermittentFigures.of(NAME, title, series, options.number("seed")));
				}
			});
		return figures;
	}

	private static Answers answers(BenchSeries series, long seed) {
		DemandSeries demand = DemandSeries.of(series.season(), series.train());
		Map<String, double[]> forecasts = new LinkedHashMap<>();
		int within = 0;
		for (Contestant contestant : Contestant.ALL) {
			FittedForecast fit = contestant.method().fit(demand);
			forecasts.put(contestant.name(), fit.forecast(series.test().length));
			if (fit instanceof AutomaticFit ours) {
				within = Coverage.within95(
						ours.each(series.test().length, RandomSource.XO_RO_SHI_RO_128_PP.create(seed)), series.test());
			}
		}
		return new Answers(forecasts, within);
	}

	/** Forecasts by contestant, and how many held-out values our interval holds. */
	private record Answers(Map<String, double[]> forecasts, int within) {
	}

	/** What is known of one set. */
	private static final class Scores {

		private final String title;

		private final Map<String, Samples> smapes = new LinkedHashMap<>();

		private final Map<String, Samples> mases = new LinkedHashMap<>();

		private final Map<String, Samples> differences = new LinkedHashMap<>();

		private long held;

		private long within;

		Scores(String title) {
			this.title = title;
		}

		void add(BenchSeries series, Answers answers, GoldenForecasts golden) {
			answers.forecasts().forEach((contestant, forecast) -> {
				score(series, contestant, forecast);
				double[] other = golden.of(contestant).get(series.id());
				for (int step = 0; other != null && step < forecast.length; step++) {
					if (other[step] != 0) {
						this.differences.computeIfAbsent(contestant, (name) -> new Samples())
							.add(100 * Math.abs((forecast[step] - other[step]) / other[step]));
					}
				}
			});
			for (String model : golden.models()) {
				double[] forecast = golden.of(model).get(series.id());
				if (forecast != null) {
					score(series, GOLDEN + model, forecast);
				}
			}
			this.held += series.test().length;
			this.within += answers.within();
		}

		private void score(BenchSeries series, String contestant, double[] forecast) {
			this.smapes.computeIfAbsent(contestant, (name) -> new Samples())
				.add(Accuracy.smape(series.test(), forecast));
			Accuracy.mase(series.test(), forecast, series.train(), series.naiveLag())
				.ifPresent((mase) -> this.mases.computeIfAbsent(contestant, (name) -> new Samples()).add(mase));
		}

		List<Figure> figures() {
			List<Figure> figures = new ArrayList<>();
			this.smapes.forEach((contestant, smape) -> {
				figures.add(figure(contestant, "smape", smape.mean(), "%", smape.size()));
				Samples mase = this.mases.get(contestant);
				if (mase != null) {
					figures.add(figure(contestant, "mase", mase.mean(), "1", mase.size()));
					double owa = (smape.mean() / this.smapes.get(Contestant.NAIVE2).mean()
							+ mase.mean() / this.mases.get(Contestant.NAIVE2).mean()) / 2;
					figures.add(figure(contestant, "owa", owa, "1", mase.size()));
				}
				Samples difference = this.differences.get(contestant);
				if (difference != null) {
					figures.add(figure(contestant, "parity_median_pct", difference.median(), "%", difference.size()));
				}
			});
			figures.add(figure("dockflow", "coverage95", 100.0 * this.within / this.held, "%", this.held));
			return figures;
		}

		private Figure figure(String contestant, String measure, double value, String unit, long n) {
			return new Figure(NAME, this.title, contestant, measure, value, unit, n);
		}

	}

}
