package io.dockflow.bench.forecast;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.commons.rng.simple.RandomSource;

import io.dockflow.bench.Figure;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.pooled.PooledForecast;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.LostSalesOrder;
import io.dockflow.planning.policy.OrderDecision;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.policy.StockPosition;

/**
 * A planning night: seeded weekly demand of many item-sites is forecast together, and
 * each gets the distribution of its protection interval and a proposal with its
 * explanation, on all cores.
 */
final class PlanningSpeed {

	private static final int YEAR = 52;

	private static final int GROUPS = 200;

	private static final int ARRIVAL = 2;

	private static final double NANOSECONDS = 1e9;

	private static final double MEBIBYTE = 1 << 20;

	/** Where Linux tells of this process. */
	private static final Path STATUS = Path.of("/proc/self/status");

	private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

	private PlanningSpeed() {
	}

	/**
	 * Plans once.
	 * @param benchmark name that the figures carry
	 * @param items number of item-sites
	 * @param weeks of history
	 */
	static List<Figure> of(String benchmark, int items, int weeks, long seed) throws IOException {
		List<DemandSeries> series = IntStream.range(0, items)
			.parallel()
			.mapToObj((item) -> DemandSeries.of(YEAR, SeededSeries.weeks(weeks, seed + item)))
			.toList();
		List<List<String>> groups = IntStream.range(0, items)
			.mapToObj((item) -> List.of("group " + item % GROUPS))
			.toList();
		var position = new StockPosition(4, List.of(2.0, 2.0), 0);
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		long begin = System.nanoTime();
		PooledForecast forecast = PooledForecast.of(series, groups);
		var orders = LostSalesOrder.at(new CostFraction(0.2, 1), OrderUnit.SINGLE);
		long proposals = IntStream.range(0, items).parallel().filter((item) -> {
			OrderDecision decision = orders.decide(position, forecast.each(item, ARRIVAL + 2), ARRIVAL);
			var protection = forecast.over(item, ARRIVAL + 1, RandomSource.XO_RO_SHI_RO_128_PP.create(seed + item));
			if (!(protection.mean() > 0) || decision.explanation().isEmpty()) {
				throw new IllegalStateException("Expected a plan for item %d, but there is none.".formatted(item));
			}
			return decision.quantity() > 0;
		}).count();
		double seconds = (System.nanoTime() - begin) / NANOSECONDS;
		String set = String.format("%,d item-sites, %d weeks", items, weeks);
		List<Figure> figures = new ArrayList<>(
				List.of(new Figure(benchmark, set, "dockflow", "plan_s", seconds, "s", items),
						new Figure(benchmark, set, "dockflow", "proposals", proposals, "1", items),
						new Figure(benchmark, set, "dockflow", "peak_heap", peakHeap(), "MiB", items)));
		peakMemory().ifPresent(
				(peak) -> figures.add(new Figure(benchmark, set, "dockflow", "peak_memory", peak, "MiB", items)));
		return figures;
	}

	/** The most that the heap's pools held since they were reset, added up. */
	private static double peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToDouble((pool) -> pool.getPeakUsage().getUsed())
			.sum() / MEBIBYTE;
	}

	/** The most that this process had in memory so far; empty where no one tells. */
	private static OptionalDouble peakMemory() throws IOException {
		if (!Files.isReadable(STATUS)) {
			return OptionalDouble.empty();
		}
		return Files.readAllLines(STATUS)
			.stream()
			.map(PEAK::matcher)
			.filter(Matcher::matches)
			.mapToDouble((line) -> Double.parseDouble(line.group(1)) / 1024)
			.findFirst();
	}

}
