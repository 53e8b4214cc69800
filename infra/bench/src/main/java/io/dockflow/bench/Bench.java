package io.dockflow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The command {@code infra/bench/run <name> [--data DIR] [--json FILE] [options]}.
 */
public final class Bench {

	private static final List<Benchmark> BENCHMARKS = List.of();

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
		if (arguments.length == 0) {
			System.out.println("Usage: infra/bench/run <name> [--data DIR] [--json FILE] [options]");
			BENCHMARKS
				.forEach((benchmark) -> System.out.printf("  %-10s %s%n", benchmark.name(), benchmark.description()));
			return;
		}
		Benchmark benchmark = named(arguments[0]);
		BenchmarkOptions options = BenchmarkOptions.parse(Arrays.asList(arguments).subList(1, arguments.length));
		List<Figure> figures = benchmark.run(options);
		System.out.println(FigureTable.of(figures));
		if (options.json().isPresent()) {
			write(figures, options);
		}
	}

	private static Benchmark named(String name) {
		return BENCHMARKS.stream()
			.filter((benchmark) -> benchmark.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Expected the name of a benchmark, but '%s' is none. The names are: %s.".formatted(name,
							String.join(", ", BENCHMARKS.stream().map(Benchmark::name).toList()))));
	}

	private static void write(List<Figure> figures, BenchmarkOptions options) throws IOException {
		Files.writeString(options.json().orElseThrow(),
				new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
	}

}
