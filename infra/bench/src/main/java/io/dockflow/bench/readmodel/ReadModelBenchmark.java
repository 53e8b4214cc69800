package io.dockflow.bench.readmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.local.ExporterSettings;
import io.dockflow.local.Folders;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.LocalZeebe;
import io.dockflow.local.MariaDbSettings;

/**
 * Two brokers take turns at full load, one with the exporter and one without; then the
 * list pages are read over many instances.
 */
public final class ReadModelBenchmark implements Benchmark {

	private static final String OURS = "dockflow";

	private static final String CEILING = "no-exporter";

	private static final String DATABASE = "mariadb";

	@Override
	public String name() {
		return "readmodel";
	}

	@Override
	public String description() {
		return "The exporter at full load against a broker without one, and the list pages.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("instances", 100_000, "rounds", 5, "seconds", 15, "in-flight", 32);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		Path home = Files.createTempDirectory("dockflow-bench");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(home), "stop servers"));
		List<Figure> figures = new ArrayList<>();
		try (LocalMariaDb database = LocalMariaDb.start(MariaDbSettings.in(home.resolve(DATABASE)))) {
			ReadModelTables tables = new ReadModelTables(database);
			ExporterSettings exporter = ExporterSettings.to(database, ExporterJar.find());
			try (Engine ours = Engine.start(home.resolve(OURS), exporter)) {
				try (Engine ceiling = Engine.start(home.resolve(CEILING), null)) {
					figures.addAll(fullLoad(database, ours, ceiling, tables, options));
				}
				figures.addAll(new ListPages(database, ours, tables).measure(options.number("instances")));
			}
		}
		return figures;
	}

	/** Also when the run is interrupted. */
	private static void clear(Path home) {
		LocalZeebe.stopOrphan(home.resolve(OURS));
		LocalZeebe.stopOrphan(home.resolve(CEILING));
		LocalMariaDb.stopOrphan(home.resolve(DATABASE));
		Folders.delete(home);
	}

	private List<Figure> fullLoad(LocalMariaDb database, Engine ours, Engine ceiling, ReadModelTables tables,
			BenchmarkOptions options) throws Exception {
		int rounds = options.number("rounds");
		int inFlight = options.number("in-flight");
		Duration window = Duration.ofSeconds(options.number("seconds"));
		progress("warming up both brokers");
		ours.load(window.multipliedBy(2), inFlight);
		tables.awaitEnd(ours.created());
		ceiling.load(window.multipliedBy(2), inFlight);
		Samples withExporter = new Samples();
		Samples without = new Samples();
		Samples ratios = new Samples();
		Samples lags = new Samples();
		CpuMeter ourCpu = new CpuMeter(ours, ours.broker().pid());
		CpuMeter databaseCpu = new CpuMeter(ours, database.pid());
		CpuMeter ceilingCpu = new CpuMeter(ceiling, ceiling.broker().pid());
		for (int round = 1; round <= rounds; round++) {
			double one;
			try (LagProbe probe = LagProbe.start(tables, lags)) {
				one = databaseCpu.during(() -> ourCpu.during(() -> {
					double rate = ours.load(window, inFlight);
					tables.awaitEnd(ours.created());
					return rate;
				}));
			}
			double other = ceilingCpu.during(() -> ceiling.load(window, inFlight));
			withExporter.add(one);
			without.add(other);
			ratios.add(one / other);
			progress("round %d of %d: %.0f/s with the exporter, %.0f/s without".formatted(round, rounds, one, other));
		}
		tables.validate(ours.created());
		String set = "three steps, %d in flight".formatted(inFlight);
		return List.of(figure(set, OURS, "throughput_per_s", withExporter.median(), "1/s", ours.created()),
				figure(set, CEILING, "throughput_per_s", without.median(), "1/s", ceiling.created()),
				figure(set, OURS, "ceiling_ratio", ratios.median(), "1", rounds),
				figure(set, OURS, "lag_p95_ms", lags.percentile(95), "ms", lags.size()),
				figure(set, OURS, "invalid_count", tables.deadLetters(), "1", ours.created()),
				figure(set, OURS, "broker_cpu_ms", ourCpu.millisPerInstance(), "ms", ourCpu.instances()),
				figure(set, CEILING, "broker_cpu_ms", ceilingCpu.millisPerInstance(), "ms", ceilingCpu.instances()),
				figure(set, OURS, "database_cpu_ms", databaseCpu.millisPerInstance(), "ms", databaseCpu.instances()));
	}

	static void progress(String step) {
		System.err.println(step);
	}

	static Figure figure(String set, String contestant, String measure, double value, String unit, long n) {
		return new Figure("readmodel", set, contestant, measure, value, unit, n);
	}

}
