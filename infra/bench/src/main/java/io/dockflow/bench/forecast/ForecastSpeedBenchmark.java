package io.dockflow.bench.forecast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Micro;

/**
 * Series that one thread fits and forecasts in a second, monthly ones by default: each
 * method on the sets that it is made for, on seeded series where the folder holds none of
 * them. Then how long a planning night takes.
 */
public final class ForecastSpeedBenchmark implements Benchmark {

	private static final String NAME = "forecast-speed";

	private static final double SECOND = 1e9;

	private static final long SEED = 20261126;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Series forecast in a second by one thread; a planning night.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("horizon", 6, "season", 12, "of-season", 12, "warm-up", 300, "rounds", 3, "jmh-seconds", 5,
				"item-sites", 100_000, "weeks", 156);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws IOException {
		Map<String, List<BenchSeries>> sets = SeriesFiles
			.read(options.dataFolder(), options.number("horizon"), options.number("season"))
			.stream()
			.filter((series) -> series.season() == options.number("of-season"))
			.collect(Collectors.groupingBy(BenchSeries::title, LinkedHashMap::new, Collectors.toList()));
		if (sets.isEmpty()) {
			throw new IllegalArgumentException("Expected series with a season of %d periods, but there are none. "
				.formatted(options.number("of-season")) + "Name another with --of-season.");
		}
		List<Figure> figures = new ArrayList<>();
		for (Timed timed : Timed.values()) {
			for (var set : setsFor(timed, sets).entrySet()) {
				figures.add(new Figure(NAME, set.getKey(), "dockflow", "series_per_s",
						fastest(timed, set.getValue(), options), "1/s", set.getValue().size()));
			}
		}
		figures.addAll(Micro.times(NAME, ForecastMicro.class, options.number("jmh-seconds")));
		figures.addAll(PlanningSpeed.of(NAME, options.number("item-sites"), options.number("weeks"), SEED));
		return figures;
	}

	/**
	 * The sets that a method is made for as figures name them, the seeded one if none.
	 */
	static Map<String, List<BenchSeries>> setsFor(Timed timed, Map<String, List<BenchSeries>> sets) {
		Map<String, List<BenchSeries>> suitable = new LinkedHashMap<>();
		sets.forEach((title, series) -> {
			if (timed.suits(series)) {
				suitable.put(title + ", " + timed.label(), series);
			}
		});
		return suitable.isEmpty() ? Map.of(timed.seededSet(), timed.seeded()) : suitable;
	}

	private static double fastest(Timed timed, List<BenchSeries> series, BenchmarkOptions options) {
		series.stream().limit(options.number("warm-up")).forEach(timed::forecast);
		double best = 0;
		for (int round = 0; round < options.number("rounds"); round++) {
			best = Math.max(best, perSecond(timed, series));
		}
		return best;
	}

	/**
	 * {@return series in a second, over as many passes as take a second}
	 */
	private static double perSecond(Timed timed, List<BenchSeries> all) {
		long begin = System.nanoTime();
		long passes = 0;
		while (System.nanoTime() - begin < SECOND) {
			all.forEach(timed::forecast);
			passes++;
		}
		return passes * all.size() * SECOND / (System.nanoTime() - begin);
	}

}
