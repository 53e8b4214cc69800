package io.dockflow.bench.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Micro;

/**
 * Shortest tours on grids: ours, rules of thumb, local search and OR-Tools on the same
 * instances. Gaps are to the proven optimum, without one to the shortest tour anybody
 * found.
 */
public final class RoutingBenchmark implements Benchmark {

	private static final String NAME = "routing";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Shortest tours on aisles and blocks against rules of thumb, local search and OR-Tools.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("judged", 200, "passes", 31, "jmh-seconds", 5);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		List<Figure> figures = new ArrayList<>();
		for (TourSet set : TourSet.values()) {
			figures.addAll(measure(set, set.read(options.dataFolder()), options));
		}
		figures.addAll(Micro.times(NAME, TourLengthMicro.class, options.dataFolder(), options.number("jmh-seconds")));
		return figures;
	}

	private static List<Figure> measure(TourSet set, List<PickTour> instances, BenchmarkOptions options) {
		Map<Contestant, Result> results = new LinkedHashMap<>();
		for (Contestant contestant : Contestant.all()) {
			int met = contestant.isSlow() ? Math.min(instances.size(), options.number("judged")) : instances.size();
			List<PickTour> spread = IntStream.range(0, met)
				.mapToObj((number) -> instances.get((int) ((long) number * instances.size() / met)))
				.toList();
			results.put(contestant, Result.of(contestant, spread, contestant.isSlow() ? 1 : options.number("passes")));
		}
		Map<PickTour, Long> best = new LinkedHashMap<>();
		for (PickTour instance : instances) {
			best.put(instance, instance.optimum().orElseGet(() -> shortest(results, instance)));
		}
		List<Figure> figures = new ArrayList<>();
		results.forEach((contestant, result) -> figures.addAll(result.figures(NAME, set.label(), contestant, best)));
		return figures;
	}

	private static long shortest(Map<Contestant, Result> results, PickTour instance) {
		return results.values()
			.stream()
			.flatMap((result) -> result.lengthOf(instance).stream())
			.mapToLong(Long::longValue)
			.min()
			.orElseThrow();
	}

}
