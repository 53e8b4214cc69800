package io.dockflow.bench.forecast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.ForecastMethod;
import io.dockflow.forecasting.intermittent.AutomaticIntermittent;
import io.dockflow.forecasting.smoothing.CombinedForecast;
import io.dockflow.forecasting.smoothing.DynamicTheta;

/** Series that one thread fits and forecasts in a second, monthly ones by default. */
public final class ForecastSpeedBenchmark implements Benchmark {

	private static final String NAME = "forecast-speed";

	private static final double SECOND = 1e9;

	private static final long SEED = 20261126;

	/**
	 * What is timed; further methods join here.
	 *
	 * @param title as sets of figures name it
	 * @param method fits each series
	 */
	private record Timed(String title, ForecastMethod method) {
	}

	private static final List<Timed> TIMED = List.of(new Timed("DOT", new DynamicTheta()),
			new Timed("median of four", new CombinedForecast()),
			new Timed("intermittent", new AutomaticIntermittent()));

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Series forecast in a second by one thread.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("horizon", 6, "season", 12, "of-season", 12, "warm-up", 300, "rounds", 3, "item-sites", 100_000,
				"weeks", 156);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws IOException {
		List<BenchSeries> all = SeriesFiles
			.read(options.dataFolder(), options.number("horizon"), options.number("season"))
			.stream()
			.filter((series) -> series.season() == options.number("of-season"))
			.toList();
		if (all.isEmpty()) {
			throw new IllegalArgumentException("Expected series with a season of %d periods, but there are none. "
				.formatted(options.number("of-season")) + "Name another with --of-season.");
		}
		List<Figure> figures = new ArrayList<>();
		for (String collection : all.stream().map(BenchSeries::title).distinct().toList()) {
			List<BenchSeries> series = all.stream().filter((each) -> each.title().equals(collection)).toList();
			for (Timed timed : TIMED) {
				fit(timed.method(), series.subList(0, Math.min(series.size(), options.number("warm-up"))));
				double best = 0;
				for (int round = 0; round < options.number("rounds"); round++) {
					best = Math.max(best, fit(timed.method(), series));
				}
				figures.add(new Figure(NAME, collection + ", " + timed.title(), "dockflow", "series_per_s", best, "1/s",
						series.size()));
			}
		}
		figures.addAll(PlanningSpeed.of(NAME, options.number("item-sites"), options.number("weeks"), SEED));
		return figures;
	}

	/**
	 * {@return series in a second}
	 */
	private static double fit(ForecastMethod method, List<BenchSeries> all) {
		long begin = System.nanoTime();
		for (BenchSeries series : all) {
			double[] forecast = method.fit(DemandSeries.of(series.season(), series.train()))
				.forecast(series.test().length);
			if (forecast.length != series.test().length) {
				throw new IllegalStateException("Expected a forecast of %d periods for %s, but there are %d."
					.formatted(series.test().length, series.id(), forecast.length));
			}
		}
		return all.size() * SECOND / (System.nanoTime() - begin);
	}

}
