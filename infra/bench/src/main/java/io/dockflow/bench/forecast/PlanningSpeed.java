package io.dockflow.bench.forecast;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
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

	private static final long MEGABYTE = 1 << 20;

	private PlanningSpeed() {
	}

	/**
	 * Plans once.
	 * @param benchmark name that the figures carry
	 * @param items number of item-sites
	 * @param weeks of history
	 */
	static List<Figure> of(String benchmark, int items, int weeks, long seed) {
		List<DemandSeries> series = IntStream.range(0, items)
			.parallel()
			.mapToObj((item) -> drawn(weeks, seed + item))
			.toList();
		List<List<String>> groups = IntStream.range(0, items)
			.mapToObj((item) -> List.of("group " + item % GROUPS))
			.toList();
		var position = new StockPosition(4, List.of(2.0, 2.0), 0);
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
		Runtime machine = Runtime.getRuntime();
		String set = String.format("%,d item-sites, %d weeks", items, weeks);
		return List.of(new Figure(benchmark, set, "dockflow", "plan_s", seconds, "s", items),
				new Figure(benchmark, set, "dockflow", "proposals", proposals, "1", items),
				new Figure(benchmark, set, "dockflow", "heap_mib",
						(machine.totalMemory() - machine.freeMemory()) / (double) MEGABYTE, "MiB", items));
	}

	private static DemandSeries drawn(int weeks, long seed) {
		UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
		double mean = 0.2 + 12 * Math.pow(random.nextDouble(), 3);
		double phase = 2 * Math.PI * random.nextDouble();
		double[] demand = new double[weeks];
		for (int week = 0; week < weeks; week++) {
			double expected = mean * (1 + 0.3 * Math.sin(phase + 2 * Math.PI * week / YEAR));
			double rate = AhrensDieterMarsagliaTsangGammaSampler.of(random, 2, expected / 2).sample();
			demand[week] = (rate > 0) ? PoissonSampler.of(random, rate).sample() : 0;
		}
		return DemandSeries.of(YEAR, demand);
	}

}
