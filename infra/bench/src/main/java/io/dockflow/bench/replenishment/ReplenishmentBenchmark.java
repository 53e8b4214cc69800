package io.dockflow.bench.replenishment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.planning.policy.StockPosition;
import io.dockflow.planning.simulation.PolicySimulation;
import io.dockflow.planning.simulation.SimulatedPeriod;
import io.dockflow.planning.simulation.SimulationResult;
import io.dockflow.planning.simulation.SimulationTerms;

/**
 * The last three months of Online Retail: what each policy meets of demand, and the value
 * it binds in stock for that. A rule sees the weeks that are over alone, and its own
 * stock-outs as such. Unmet demand is lost.
 */
public final class ReplenishmentBenchmark implements Benchmark {

	private static final String NAME = "replenishment";

	/** Thirteen weeks are scored; those before fill the pipeline. */
	private static final int QUARTER = 13;

	private static final List<Integer> SERVICES = List.of(90, 95, 98);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Last quarter of Online Retail: demand met against value in stock, by policy.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("lead-weeks", 1, "every", 1);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		RetailWeeks weeks = RetailWeeks.read(options.dataFolder());
		int arrival = options.number("lead-weeks");
		int from = weeks.weeks() - QUARTER - arrival - 1;
		if (from < QUARTER) {
			throw new IllegalArgumentException(
					"Expected a quarter of history before the %d weeks that are played, but the file has %d weeks in all. Take a longer file."
						.formatted(weeks.weeks() - from, weeks.weeks()));
		}
		List<RetailWeeks.Item> all = weeks.soldAround(from);
		List<RetailWeeks.Item> items = IntStream.range(0, all.size())
			.filter((index) -> index % options.number("every") == 0)
			.mapToObj(all::get)
			.toList();
		List<Figure> figures = new ArrayList<>();
		List<SimulationResult> minMax = play(items, from, arrival, new Replenisher.MinMax());
		for (int percent : SERVICES) {
			String set = "online retail, target %d %%".formatted(percent);
			for (Replenisher policy : List.of(new Replenisher.Dockflow(percent / 100.0, arrival),
					new Replenisher.Textbook(percent / 100.0, arrival))) {
				figures.addAll(figures(set, policy.name(), items, play(items, from, arrival, policy)));
			}
			figures.addAll(figures(set, new Replenisher.MinMax().name(), items, minMax));
		}
		return figures;
	}

	private static List<SimulationResult> play(List<RetailWeeks.Item> items, int from, int arrival,
			Replenisher policy) {
		return items.parallelStream().map((item) -> {
			var series = item.series();
			int begin = from - item.begin();
			double week = java.util.Arrays.stream(series.first(begin).demand()).average().orElse(0);
			var start = new StockPosition(Math.ceil((arrival + 2) * week), List.of(), 0);
			var terms = new SimulationTerms(begin, start, 1, true, true, 0, 0, 0);
			return PolicySimulation.run(series, terms, () -> arrival, policy::order).after(arrival + 1);
		}).toList();
	}

	private static List<Figure> figures(String set, String policy, List<RetailWeeks.Item> items,
			List<SimulationResult> results) {
		double asked = 0;
		double met = 0;
		double value = 0;
		double askedValue = 0;
		double metValue = 0;
		double orders = 0;
		for (int item = 0; item < items.size(); item++) {
			double price = items.get(item).price();
			for (SimulatedPeriod week : results.get(item).periods()) {
				asked += week.demand();
				met += week.met();
				askedValue += price * week.demand();
				metValue += price * week.met();
				orders += (week.ordered() > 0) ? 1 : 0;
			}
			value += price * results.get(item).averageStock();
		}
		int n = items.size();
		return List.of(new Figure(NAME, set, policy, "fill_rate", met / asked, "share of units", n),
				new Figure(NAME, set, policy, "fill_rate_value", metValue / askedValue, "share of value", n),
				new Figure(NAME, set, policy, "stock_value", value, "GBP", n),
				new Figure(NAME, set, policy, "order_lines_per_week", orders / QUARTER, "1", n));
	}

}
