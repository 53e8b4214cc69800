package io.dockflow.bench.inventory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.local.Folders;
import io.dockflow.local.LocalMariaDb;

/**
 * Stock under pressure: the last units, a large dispatch, a mix of postings beside plain
 * statements, and every operation at a million balance rows. The books are audited after
 * each set.
 */
public final class InventoryBenchmark implements Benchmark {

	private static final int MIXED_ITEMS = 2000;

	@Override
	public String name() {
		return "inventory";
	}

	@Override
	public String description() {
		return "Postings against plain statements, the last units, a large dispatch, a million rows.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("threads", 50, "seconds", 5, "rounds", 5, "lines", 5000, "rows", 1_000_000, "samples", 200,
				"seed", 42, "buffer-pool", 2048);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		Path home = Files.createTempDirectory("dockflow-bench");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			LocalMariaDb.stopOrphan(home);
			Folders.delete(home);
		}, "stop servers"));
		List<Figure> figures = new ArrayList<>();
		try (Warehouse warehouse = Warehouse.start(home, options.number("buffer-pool"))) {
			int threads = options.number("threads");
			int rounds = options.number("rounds");
			BenchSite.addItems(warehouse, Math.max(options.number("lines"), MIXED_ITEMS), false);
			progress("the last units");
			figures.addAll(new LastUnits(warehouse, threads).measure(rounds));
			progress("a dispatch of many lines");
			figures.addAll(new Dispatch(warehouse, options.number("lines")).measure(rounds));
			progress("mixed postings");
			figures.addAll(new MixedPostings(warehouse, MIXED_ITEMS, options.number("seed")).measure(threads, rounds,
					options.number("seconds")));
			progress("loading %,d rows".formatted(options.number("rows")));
			figures.addAll(ManyRows.load(warehouse, options.number("rows"))
				.measure(options.number("samples"), options.number("seconds"), options.number("seed")));
		}
		return figures;
	}

	static void progress(String step) {
		System.err.println("%s %s".formatted(LocalTime.now().truncatedTo(ChronoUnit.SECONDS), step));
	}

	static Figure figure(String set, String contestant, String measure, double value, String unit, long n) {
		return new Figure("inventory", set, contestant, measure, value, unit, n);
	}

}
