package io.dockflow.bench.labour;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.google.ortools.Loader;
import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Micro;
import io.dockflow.bench.Samples;
import io.dockflow.labor.assignment.CostMatrix;
import io.dockflow.labor.assignment.Matching;

/**
 * Seeded rounds of as many workers as tasks. Every contestant gets the same cost matrix;
 * the time is from the matrix to the columns. The gap is to the solver's optimum.
 */
public final class LabourBenchmark implements Benchmark {

	private static final int[] SIZES = { 20, 50, 100, 200, 500, 1000 };

	/** Small rounds until the code of all contestants is compiled. */
	private static final int COMPILING_ROUNDS = 500;

	@Override
	public String name() {
		return "labour";
	}

	@Override
	public String description() {
		return "Rounds of n tasks and n workers against a linear assignment solver and first come, closest free.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("rounds", 20, "warm-up", 10, "seed", 42, "jmh-seconds", 5);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) {
		Loader.loadNativeLibraries();
		for (var round = 0; round < COMPILING_ROUNDS; round++) {
			measure(SIZES[1], options.number("seed") * 1000L - round, false, new EnumMap<>(Contestant.class));
		}
		var figures = new ArrayList<Figure>();
		for (var size : SIZES) {
			var results = new EnumMap<Contestant, Result>(Contestant.class);
			for (var round = -options.number("warm-up"); round < options.number("rounds"); round++) {
				measure(size, options.number("seed") * 1000L + round, round >= 0, results);
			}
			results.forEach((contestant, result) -> figures.addAll(result.figures(size, contestant)));
		}
		figures.addAll(Micro.times("labour", AssignmentMicro.class, options.number("jmh-seconds")));
		return figures;
	}

	private static void measure(int size, long seed, boolean counts, Map<Contestant, Result> results) {
		var building = System.nanoTime();
		var costs = SeededRound.of(size, seed).costs();
		var built = System.nanoTime() - building;
		var answers = new EnumMap<Contestant, int[]>(Contestant.class);
		for (var contestant : Contestant.values()) {
			var begin = System.nanoTime();
			var columns = contestant.solve(costs);
			var time = System.nanoTime() - begin;
			answers.put(contestant, columns);
			if (counts) {
				results.computeIfAbsent(contestant, (key) -> new Result()).add(time / 1000.0, built / 1000.0);
			}
		}
		if (counts) {
			var optimum = cost(costs, answers.get(Contestant.OR_TOOLS));
			answers.forEach((contestant, columns) -> results.get(contestant)
				.judge(isValid(costs, columns), 100.0 * (cost(costs, columns) - optimum) / optimum));
		}
	}

	static boolean isValid(CostMatrix costs, int[] columns) {
		var taken = new boolean[costs.columns()];
		for (var row = 0; row < columns.length; row++) {
			if (columns[row] == Matching.NONE) {
				continue;
			}
			if (taken[columns[row]] || costs.isForbidden(row, columns[row])) {
				return false;
			}
			taken[columns[row]] = true;
		}
		return true;
	}

	static long cost(CostMatrix costs, int[] columns) {
		var cost = 0L;
		for (var row = 0; row < columns.length; row++) {
			cost += (columns[row] == Matching.NONE) ? costs.leaving(row) : costs.cost(row, columns[row]);
		}
		return cost;
	}

	/** What a contestant did on the rounds of one size. */
	private static final class Result {

		private final Samples times = new Samples();

		private final Samples weighing = new Samples();

		private double gaps;

		private double timeSum;

		private int invalid;

		void add(double microseconds, double weighingMicroseconds) {
			this.times.add(microseconds);
			this.weighing.add(weighingMicroseconds);
			this.timeSum += microseconds;
		}

		void judge(boolean valid, double gap) {
			this.invalid += valid ? 0 : 1;
			this.gaps += gap;
		}

		List<Figure> figures(int size, Contestant contestant) {
			var figures = new ArrayList<>(
					List.of(figure(size, contestant, "mean_gap_pct", this.gaps / this.times.size(), "%"),
							figure(size, contestant, "median_time_us", this.times.median(), "µs"),
							figure(size, contestant, "mean_time_us", this.timeSum / this.times.size(), "µs"),
							figure(size, contestant, "invalid_count", this.invalid, "1")));
			if (contestant == Contestant.DOCKFLOW) {
				figures.add(figure(size, contestant, "weighing_median_time_us", this.weighing.median(), "µs"));
			}
			return figures;
		}

		private Figure figure(int size, Contestant contestant, String measure, double value, String unit) {
			return new Figure("labour", "n = " + size, contestant.label(), measure, value, unit, this.times.size());
		}

	}

}
