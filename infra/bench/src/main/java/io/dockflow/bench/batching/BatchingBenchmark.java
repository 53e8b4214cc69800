package io.dockflow.bench.batching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.shared.SearchBudget;
import io.dockflow.waves.batching.BatchPlan;
import io.dockflow.waves.batching.BatchingProblem;
import io.dockflow.waves.batching.OrderBatching;
import io.dockflow.waves.batching.PickArea;

/**
 * Joint order batching and picker routing on public instances, and a wave chosen from
 * thousands of orders. Time is processor time of the one thread that plans, so that other
 * work on the machine takes none of a budget.
 */
public final class BatchingBenchmark implements Benchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/**
	 * Sets of no larger instances are solved exactly, so a longer budget changes nothing.
	 */
	private static final int EXACT_ORDERS = 12;

	@Override
	public String name() {
		return "batching";
	}

	@Override
	public String description() {
		return "Order batching against the best known; a wave of 5,000 orders.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("milliseconds", 1_000, "instances", 40, "long-milliseconds", 10_000, "long-instances", 10, "seed",
				1);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		List<Figure> figures = new ArrayList<>();
		for (Map.Entry<String, List<BatchingInstance>> set : BatchingInstances.of(options.dataFolder()).entrySet()) {
			figures.addAll(run(set.getKey(), set.getValue(), options));
		}
		figures.addAll(WaveSelectionFigures.measure(options.number("seed"), THREADS::getCurrentThreadCpuTime));
		return figures;
	}

	private static List<Figure> run(String set, List<BatchingInstance> instances, BenchmarkOptions options) {
		int seed = options.number("seed");
		boolean exact = instances.stream().allMatch((instance) -> instance.orders().size() <= EXACT_ORDERS);
		List<BatchingInstance> chosen = exact ? instances : sample(instances, options.number("instances"), seed);
		warmUp(instances);
		List<Figure> figures = new ArrayList<>();
		figures.addAll(score(set, "dockflow", true, chosen, ours(options.number("milliseconds"), seed)));
		figures.addAll(score(set, "savings", true, chosen, OrderBatching::savings));
		figures.addAll(score(set, "fcfs", true, chosen, OrderBatching::firstCome));
		figures.addAll(score(set, "savings, s-shape", false, chosen, OrderBatching::savings));
		figures.addAll(score(set, "fcfs, s-shape", false, chosen, OrderBatching::firstCome));
		if (!exact) {
			int milliseconds = options.number("long-milliseconds");
			figures.addAll(score("%s, %d ms".formatted(set, milliseconds), "dockflow", true,
					sample(instances, options.number("long-instances"), seed), ours(milliseconds, seed)));
		}
		return figures;
	}

	private static Function<BatchingProblem, BatchPlan> ours(int milliseconds, long seed) {
		return (problem) -> OrderBatching.plan(problem, seed,
				SearchBudget.milliseconds(milliseconds, THREADS::getCurrentThreadCpuTime));
	}

	private static List<Figure> score(String set, String contestant, boolean shortestTours,
			List<BatchingInstance> instances, Function<BatchingProblem, BatchPlan> planning) {
		System.err.printf("%s: %s, %d instances%n", set, contestant, instances.size());
		BatchingScore score = new BatchingScore(set, contestant, shortestTours);
		for (BatchingInstance instance : instances) {
			BatchingProblem problem = instance.problem(
					shortestTours ? shortest(instance) : PickArea.measuredBy(() -> new SShapeLength(instance.stops())));
			long start = THREADS.getCurrentThreadCpuTime();
			BatchPlan plan = planning.apply(problem);
			score.add(instance, plan, THREADS.getCurrentThreadCpuTime() - start);
		}
		return score.figures();
	}

	private static PickArea shortest(BatchingInstance instance) {
		return PickArea.shortestTours(instance.stops(), instance.depot(), instance.depot());
	}

	/** So many instances at even distances, which one of them first says the seed. */
	static <T> List<T> sample(List<T> all, int count, int seed) {
		if (count >= all.size()) {
			return all;
		}
		double distance = (double) all.size() / count;
		double first = distance * ((seed * 0.6180339887) % 1);
		List<T> chosen = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			chosen.add(all.get((int) (first + index * distance)));
		}
		return chosen;
	}

	private static void warmUp(List<BatchingInstance> instances) {
		for (BatchingInstance instance : sample(instances, 100, 1)) {
			BatchingProblem problem = instance.problem(shortest(instance));
			OrderBatching.plan(problem, 1, SearchBudget.steps(20_000));
			OrderBatching.savings(problem);
		}
	}

}
