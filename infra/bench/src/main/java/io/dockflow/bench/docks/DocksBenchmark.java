package io.dockflow.bench.docks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import com.google.ortools.Loader;
import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.docks.DoorSchedule;
import io.dockflow.docks.DoorScheduling;
import io.dockflow.shared.SearchBudget;

/**
 * Seeded yards of three sizes. The cost is weighted lateness and preference; the ratio is
 * of the sums over a size's yards, to the constraint solver and to first come, first
 * served.
 */
public final class DocksBenchmark implements Benchmark {

	private static final int[][] SIZES = { { 30, 5 }, { 60, 10 }, { 120, 20 } };

	private static final int MILLISECOND = 1_000_000;

	@Override
	public String name() {
		return "docks";
	}

	@Override
	public String description() {
		return "Trucks at doors against first come, first served and a constraint solver with more time.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("yards", 5, "milliseconds", 100, "judge-seconds", 20, "seed", 42);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) {
		Loader.loadNativeLibraries();
		var warm = SeededYard.of(60, 10, 1);
		DoorScheduling.schedule(warm.doors(), warm.visits(), 1, SearchBudget.steps(1_000_000));
		var figures = new ArrayList<Figure>();
		for (var size : SIZES) {
			var results = new LinkedHashMap<String, Result>();
			for (var index = 0; index < options.number("yards"); index++) {
				var seed = options.number("seed") * 1000 + index;
				measure(SeededYard.of(size[0], size[1], seed), seed, options, results);
			}
			var set = "%d trucks, %d doors".formatted(size[0], size[1]);
			results.forEach((contestant, result) -> figures
				.addAll(result.figures(set, contestant, results.get("cp-sat").cost, results.get("fcfs").cost)));
		}
		return figures;
	}

	private static void measure(SeededYard yard, int seed, BenchmarkOptions options, Map<String, Result> results) {
		var begin = System.nanoTime();
		var ours = DoorScheduling.schedule(yard.doors(), yard.visits(), seed,
				SearchBudget.milliseconds(options.number("milliseconds"), System::nanoTime));
		results.computeIfAbsent("dockflow", (name) -> new Result()).add(yard, stays(ours), begin);
		begin = System.nanoTime();
		var byRule = DoorScheduling.bestByRule(yard.doors(), yard.visits());
		results.computeIfAbsent("list scheduling", (name) -> new Result()).add(yard, stays(byRule), begin);
		begin = System.nanoTime();
		var fcfs = DoorScheduling.firstComeFirstServed(yard.doors(), yard.visits());
		results.computeIfAbsent("fcfs", (name) -> new Result()).add(yard, stays(fcfs), begin);
		begin = System.nanoTime();
		var judge = new ConstraintModel(yard);
		judge.hint(stays(fcfs));
		results.computeIfAbsent("cp-sat", (name) -> new Result())
			.add(yard, judge.solve(options.number("judge-seconds"), seed), begin);
	}

	private static List<ConstraintModel.Stay> stays(DoorSchedule schedule) {
		var stays = new ArrayList<ConstraintModel.Stay>();
		for (var truck = 0; truck < schedule.stays().size(); truck++) {
			var stay = schedule.stays().get(truck);
			stays.add(new ConstraintModel.Stay(truck, stay.door(), stay.start(), false));
		}
		return stays;
	}

	/**
	 * Counts a schedule's cost anew from doors and starts.
	 * @return empty when a truck is missing, too early, at an unsuitable or closed door
	 * or in another one's way
	 */
	static OptionalLong cost(SeededYard yard, List<ConstraintModel.Stay> stays) {
		var cost = 0L;
		var seen = new boolean[yard.visits().size()];
		for (var stay : stays) {
			var visit = yard.visits().get(stay.truck());
			var use = visit.doors().get(stay.door());
			var door = yard.doors().stream().filter((each) -> each.id().equals(stay.door())).findFirst().orElseThrow();
			if (use == null || seen[stay.truck()] || stay.start() < visit.release()
					|| stay.start() < door.availableFrom()) {
				return OptionalLong.empty();
			}
			seen[stay.truck()] = true;
			var end = stay.start() + use.duration();
			if (door.closures().stream().anyMatch((closure) -> stay.start() < closure.until() && closure.from() < end)
					|| stays.stream()
						.anyMatch((other) -> other != stay && other.door().equals(stay.door())
								&& other.start() >= stay.start() && other.start() < end)) {
				return OptionalLong.empty();
			}
			cost += Math.max(0, end - visit.due()) * visit.weight() + use.preferenceCost();
		}
		return (stays.size() == seen.length) ? OptionalLong.of(cost) : OptionalLong.empty();
	}

	/** What a contestant did on the yards of one size. */
	private static final class Result {

		private long cost;

		private int yards;

		private int invalid;

		private int proven;

		private double milliseconds;

		void add(SeededYard yard, List<ConstraintModel.Stay> stays, long begin) {
			this.milliseconds += (System.nanoTime() - begin) / (double) MILLISECOND;
			var counted = cost(yard, stays);
			this.yards++;
			this.invalid += counted.isEmpty() ? 1 : 0;
			this.cost += counted.orElse(0);
			this.proven += stays.getFirst().proven() ? 1 : 0;
		}

		List<Figure> figures(String set, String contestant, long judge, long fcfs) {
			var figures = new ArrayList<>(List.of(
					new Figure("docks", set, contestant, "mean_cost", (double) this.cost / this.yards, "points",
							this.yards),
					new Figure("docks", set, contestant, "judge_ratio", (double) this.cost / judge, "1", this.yards),
					new Figure("docks", set, contestant, "fcfs_ratio", (double) this.cost / fcfs, "1", this.yards),
					new Figure("docks", set, contestant, "mean_time_ms", this.milliseconds / this.yards, "ms",
							this.yards),
					new Figure("docks", set, contestant, "invalid_count", this.invalid, "1", this.yards)));
			if (contestant.equals("cp-sat")) {
				figures.add(new Figure("docks", set, contestant, "optimal_share", (double) this.proven / this.yards,
						"1", this.yards));
			}
			return figures;
		}

	}

}
