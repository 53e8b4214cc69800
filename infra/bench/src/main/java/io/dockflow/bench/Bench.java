package io.dockflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dockflow.bench.batching.BatchingBenchmark;
import io.dockflow.bench.day.DayBenchmark;
import io.dockflow.bench.docks.DocksBenchmark;
import io.dockflow.bench.forecast.ForecastBenchmark;
import io.dockflow.bench.forecast.ForecastSpeedBenchmark;
import io.dockflow.bench.graph.GraphRoutingBenchmark;
import io.dockflow.bench.inventory.InventoryBenchmark;
import io.dockflow.bench.labour.LabourBenchmark;
import io.dockflow.bench.policy.PolicyBenchmark;
import io.dockflow.bench.readmodel.ReadModelBenchmark;
import io.dockflow.bench.replenishment.ReplenishmentBenchmark;
import io.dockflow.bench.routing.RoutingBenchmark;
import io.dockflow.bench.scattered.ScatteredBenchmark;
import io.dockflow.bench.slotting.SlottingBenchmark;

/**
 * The command {@code infra/bench/run <name> [--data DIR] [--json FILE] [options]}.
 */
public final class Bench {

	private static final List<Benchmark> BENCHMARKS = List.of( //
			new BatchingBenchmark(), //
			new DayBenchmark(), //
			new DocksBenchmark(), //
			new ForecastBenchmark(), //
			new ForecastSpeedBenchmark(), //
			new GraphRoutingBenchmark(), //
			new InventoryBenchmark(), //
			new LabourBenchmark(), //
			new PolicyBenchmark(), //
			new ReadModelBenchmark(), //
			new ReplenishmentBenchmark(), //
			new RoutingBenchmark(), //
			new ScatteredBenchmark(), //
			new SlottingBenchmark());

	private Bench() {
	}

	/** Runs the named benchmark, prints its table and writes its JSON. */
	public static void main(String[] arguments) throws Exception {
		try {
			run(arguments);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
		}
		System.exit(0);
	}

	private static void run(String[] arguments) throws Exception {
		if (arguments.length == 0 || List.of("-h", "--help").contains(arguments[0])) {
			System.out.println(usage(BENCHMARKS));
			return;
		}
		Benchmark benchmark = named(arguments[0]);
		BenchmarkOptions options = BenchmarkOptions.parse(Arrays.asList(arguments).subList(1, arguments.length),
				benchmark.numbers());
		List<Figure> figures = benchmark.run(options);
		System.out.println(FigureTable.of(figures));
		if (options.json().isPresent()) {
			write(figures, options.json().orElseThrow());
		}
	}

	static String usage(List<Benchmark> benchmarks) {
		return "Usage: infra/bench/run <name> [--data DIR] [--json FILE] [options]" + benchmarks.stream()
			.map((benchmark) -> "%n  %-10s %s%n  %-10s %s".formatted(benchmark.name(), benchmark.description(), "",
					new TreeMap<>(benchmark.numbers()).entrySet()
						.stream()
						.map((number) -> "--%s %d".formatted(number.getKey(), number.getValue()))
						.collect(Collectors.joining(" "))))
			.collect(Collectors.joining());
	}

	private static Benchmark named(String name) {
		return BENCHMARKS.stream()
			.filter((benchmark) -> benchmark.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Expected the name of a benchmark, but '%s' is none. The names are: %s.".formatted(name,
							String.join(", ", BENCHMARKS.stream().map(Benchmark::name).toList()))));
	}

	static void write(List<Figure> figures, Path file) throws IOException {
		Files.writeString(file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
	}

}
