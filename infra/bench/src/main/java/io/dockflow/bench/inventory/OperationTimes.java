package io.dockflow.bench.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.levels.LevelQuery;
import io.dockflow.levels.StockLevels;

/**
 * How long each operation takes and how many rows the database reads for it. They take
 * turns; each is prepared outside of its time.
 */
final class OperationTimes {

	private static final int WARM_UPS = 20;

	private static final int FEWEST = 5;

	private static final String ROWS_READ = """
			SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME LIKE 'HANDLER\\_READ\\_%'""";

	private final ManyRows rows;

	private final Warehouse warehouse;

	private final String set;

	private final RandomGenerator random;

	OperationTimes(ManyRows rows, String set, RandomGenerator random) {
		this.rows = rows;
		this.warehouse = rows.warehouse();
		this.set = set;
		this.random = random;
	}

	/**
	 * Measures every operation.
	 * @param samples how often, unless it takes too long
	 * @param seconds after which an operation is not repeated any more, if it was five
	 * times
	 */
	List<Figure> measure(int samples, int seconds) throws Exception {
		Map<String, Operation> operations = new LinkedHashMap<>(new StockOperations(this.rows, this.random).all());
		Map<String, Samples> times = new LinkedHashMap<>();
		Map<String, Samples> reads = new LinkedHashMap<>();
		Map<String, Long> spent = new LinkedHashMap<>();
		operations.put("nothing", () -> () -> {
		});
		Duration budget = Duration.ofSeconds(seconds);
		for (int sample = -Math.min(WARM_UPS, samples); sample < samples; sample++) {
			for (var operation : operations.entrySet()) {
				String name = operation.getKey();
				int measured = times.containsKey(name) ? times.get(name).size() : 0;
				boolean expensive = spent.getOrDefault(name, 0L) > budget.toNanos();
				if (expensive && (sample < 0 || measured >= FEWEST)) {
					continue;
				}
				Runnable run = operation.getValue().prepare();
				boolean counted = sample >= 0 && sample < FEWEST * 2;
				long before = counted ? this.warehouse.number(ROWS_READ) : 0;
				long start = System.nanoTime();
				run.run();
				long nanos = System.nanoTime() - start;
				long after = counted ? this.warehouse.number(ROWS_READ) : 0;
				spent.merge(name, nanos, Long::sum);
				if (sample >= 0) {
					times.computeIfAbsent(name, (key) -> new Samples()).add(nanos / 1e6);
					if (counted) {
						reads.computeIfAbsent(name, (key) -> new Samples()).add(after - before);
					}
				}
			}
		}
		double nothing = reads.get("nothing").median();
		List<Figure> figures = new ArrayList<>();
		times.forEach((name, time) -> {
			if (!name.equals("nothing")) {
				figures.add(figure(name, "p95_ms", time.percentile(95), "ms", time.size()));
				figures.add(figure(name, "rows_read", Math.max(0, reads.get(name).median() - nothing), "1",
						reads.get(name).size()));
			}
		});
		figures.add(levelLag(Math.min(samples, 50)));
		return figures;
	}

	/** From the answer to a posting until the item's level shows it. */
	private Figure levelLag(int samples) throws Exception {
		StockLevels levels = this.warehouse.bean(StockLevels.class);
		Samples lags = new Samples();
		for (int sample = 0; sample < samples; sample++) {
			this.warehouse.awaitLevels();
			String item = this.rows.item(this.random, false);
			LevelQuery query = new LevelQuery(ManyRows.SITE, item, null, false, null, 0, 1);
			long before = levels.find(query).getFirst().onHand();
			new StockOperations(this.rows, this.random).receive(item).run();
			long start = System.nanoTime();
			Instant end = Instant.now().plusSeconds(60);
			while (levels.find(query).getFirst().onHand() == before) {
				if (Instant.now().isAfter(end)) {
					throw new IllegalStateException(
							"Expected the level of %s to follow its receipt, but it did not.".formatted(item));
				}
				Thread.sleep(5);
			}
			lags.add((System.nanoTime() - start) / 1e6);
		}
		return figure("level follows posting", "lag_p95_ms", lags.percentile(95), "ms", lags.size());
	}

	private Figure figure(String name, String measure, double value, String unit, long n) {
		InventoryBenchmark.progress("%s: %s %.1f".formatted(name, measure, value));
		return InventoryBenchmark.figure(this.set + name, "dockflow", measure, value, unit, n);
	}

	/** Prepares one call. */
	interface Operation {

		Runnable prepare();

	}

}
