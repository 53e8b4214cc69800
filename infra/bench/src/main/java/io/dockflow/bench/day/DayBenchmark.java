package io.dockflow.bench.day;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.waves.planning.CartCapacity;
import io.dockflow.waves.planning.PickPace;
import io.dockflow.waves.planning.PlanningTerms;
import io.dockflow.waves.planning.WalkFigures;
import io.dockflow.waves.planning.WavePlan;
import io.dockflow.waves.planning.WavePlanner;
import io.dockflow.waves.planning.WaveTask;

/**
 * The picking of trading days of an online retailer, planned by the code that plans waves
 * in production, with its settings: waves of so many orders as they came, everything
 * against every order walked alone. Time is processor time of the one thread that plans.
 */
public final class DayBenchmark implements Benchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	static final CartCapacity CART = new CartCapacity(12, 50_000_000, 20_000, 80);

	/** The labour standard of picking as it is installed. */
	private static final PickPace PACE = new PickPace(60, 20, 1.2, 0.9);

	@Override
	public String name() {
		return "day";
	}

	@Override
	public String description() {
		return "An online retailer's day on the demo site: metres and picker hours, order by order and in planned waves.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("day", 20_110_602, "days", 1, "wave-orders", 20, "bins-per-item", 2, "steps", 20_000, "bin-steps",
				200, "seed", 1);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		RetailDays days = RetailDays.of(options.dataFolder());
		String first = "%d".formatted(options.number("day"))
			.replaceFirst("^([0-9]{4})([0-9]{2})([0-9]{2})$", "$1-$2-$3");
		List<String> chosen = days.days()
			.keySet()
			.stream()
			.filter((day) -> day.compareTo(first) >= 0)
			.limit(options.number("days"))
			.toList();
		if (chosen.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected a trading day from %s on, but the last one is %s. Name an earlier one with --day YYYYMMDD."
						.formatted(first, days.days().keySet().stream().reduce("", (one, other) -> other)));
		}
		DemoWarehouse warehouse = new DemoWarehouse(days.popularity(), options.number("bins-per-item"),
				options.number("seed"));
		String set = (chosen.size() == 1) ? chosen.getFirst()
				: "%d days from %s".formatted(chosen.size(), chosen.getFirst());
		DayScore score = new DayScore(set);
		for (String day : chosen) {
			List<RetailDays.Order> orders = days.days().get(day);
			for (int from = 0; from < orders.size(); from += options.number("wave-orders")) {
				List<RetailDays.Order> wave = orders.subList(from,
						Math.min(orders.size(), from + options.number("wave-orders")));
				WaveTask task = warehouse.wave(wave);
				long start = THREADS.getCurrentThreadCpuTime();
				WavePlan plan = WavePlanner.plan(task, terms(options));
				score.add(wave.size(), task, plan, THREADS.getCurrentThreadCpuTime() - start);
			}
		}
		return score.figures();
	}

	private static PlanningTerms terms(BenchmarkOptions options) {
		return new PlanningTerms(CART, false, PACE, 1, 0, options.number("seed"), options.number("steps"),
				options.number("bin-steps"));
	}

	/** What the waves of the days came to. */
	private static final class DayScore {

		private final String set;

		private final Map<String, WalkFigures> walks = new LinkedHashMap<>();

		private final List<Double> planSeconds = new ArrayList<>();

		private long orders;

		private long lines;

		private long invalid;

		DayScore(String set) {
			this.set = set;
		}

		void add(int waveOrders, WaveTask task, WavePlan plan, long nanos) {
			this.orders += waveOrders;
			this.lines += task.picks().size();
			this.planSeconds.add(nanos / 1e9);
			this.invalid += DayJudge.isValid(task, plan) ? 0 : 1;
			add("dockflow", plan.ours());
			add("dockflow, bins by policy", plan.fixedBins());
			add("savings", plan.savings());
			add("fcfs, s-shape", plan.firstCome());
			add("order by order, shortest", plan.alone());
			add("order by order, as listed", plan.naive());
		}

		private void add(String contestant, WalkFigures figures) {
			this.walks.merge(contestant, figures, WalkFigures::plus);
		}

		List<Figure> figures() {
			List<Figure> figures = new ArrayList<>();
			this.walks.forEach((contestant, walk) -> {
				figures.add(figure(contestant, "lists", walk.lists(), "1", this.orders));
				figures.add(figure(contestant, "walk_m", walk.metres(), "m", this.lines));
				figures.add(figure(contestant, "picker_hours", walk.seconds() / 3_600, "h", this.lines));
			});
			figures.add(figure("dockflow", "invalid_count", this.invalid, "1", this.planSeconds.size()));
			double[] seconds = this.planSeconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
			figures.add(figure("dockflow", "median_plan_time_s", seconds[seconds.length / 2], "s", seconds.length));
			figures.add(figure("dockflow", "max_plan_time_s", seconds[seconds.length - 1], "s", seconds.length));
			return figures;
		}

		private Figure figure(String contestant, String measure, double value, String unit, long n) {
			return new Figure("day", this.set, contestant, measure, value, unit, n);
		}

	}

}
