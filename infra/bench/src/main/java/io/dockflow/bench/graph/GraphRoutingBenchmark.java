package io.dockflow.bench.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.routing.GraphTour;
import io.dockflow.routing.GraphTours;
import io.dockflow.routing.WalkGraph;
import io.dockflow.shared.SearchBudget;

/**
 * Tours on plans of any shape: ours in a few milliseconds against OR-Tools' guided local
 * search, both on the same all-pairs distances, which are measured apart.
 */
public final class GraphRoutingBenchmark implements Benchmark {

	private static final String NAME = "routing-graph";

	private static final int[] SIZES = { 10, 20, 40, 70, 100 };

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Tours on plans of any shape, one-way aisles and several starts against OR-Tools.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("plans", 6, "milliseconds", 5, "judge-milliseconds", 1_000, "seed", 42);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) {
		warmUp();
		List<Figure> figures = new ArrayList<>();
		for (GeneratedPlan.Shape shape : GeneratedPlan.Shape.values()) {
			for (int size : SIZES) {
				figures.addAll(measure(options, shape, size));
			}
		}
		return figures;
	}

	private static void warmUp() {
		for (int seed = 0; seed < 40; seed++) {
			GeneratedPlan plan = GeneratedPlan.of(GeneratedPlan.Shape.ONE_WAY, 10 + 2 * seed, seed);
			tour(toursOver(plan), plan, 20);
		}
	}

	private static List<Figure> measure(BenchmarkOptions options, GeneratedPlan.Shape shape, int size) {
		String set = "%s, %d stops".formatted(shape.label(), size);
		int plans = options.number("plans");
		Samples gaps = new Samples();
		Samples preparation = new Samples();
		Samples search = new Samples();
		Samples boundGaps = new Samples();
		int notLonger = 0;
		for (int number = 0; number < plans; number++) {
			GeneratedPlan plan = GeneratedPlan.of(shape, size, options.number("seed") * 1_000L + number);
			long begun = System.nanoTime();
			GraphTours tours = toursOver(plan);
			preparation.add((System.nanoTime() - begun) / 1e3);
			begun = System.nanoTime();
			GraphTour tour = tour(tours, plan, options.number("milliseconds"));
			search.add((System.nanoTime() - begun) / 1e3);
			long[][] distances = distances(plan);
			validate(plan, tour, distances);
			long judge = length(distances, GuidedLocalSearch.circuit(distances, options.number("judge-milliseconds")));
			boundGaps.add(100.0 * (tour.length() - tour.bound()) / tour.length());
			gaps.add(100.0 * (tour.length() - judge) / judge);
			notLonger += (tour.length() <= judge) ? 1 : 0;
		}
		return List.of(new Figure(NAME, set, "dockflow", "mean_gap_pct", gaps.mean(), "%", plans),
				new Figure(NAME, set, "dockflow", "max_gap_pct", gaps.percentile(100), "%", plans),
				new Figure(NAME, set, "dockflow", "not_longer_share", (double) notLonger / plans, "1", plans),
				new Figure(NAME, set, "dockflow", "bound_gap_pct", boundGaps.mean(), "%", plans),
				new Figure(NAME, set, "dockflow", "invalid_count", 0, "1", plans),
				new Figure(NAME, set, "dockflow", "median_time_us", search.median(), "µs", plans),
				new Figure(NAME, set, "all-pairs", "median_time_us", preparation.median(), "µs", plans),
				new Figure(NAME, set, "or-tools-gls", "median_time_us", options.number("judge-milliseconds") * 1e3,
						"µs", plans));
	}

	private static GraphTours toursOver(GeneratedPlan plan) {
		return GraphTours.over(plan.graph(), plan.stops(), plan.starts(), plan.ends());
	}

	private static GraphTour tour(GraphTours tours, GeneratedPlan plan, int milliseconds) {
		int[] all = new int[plan.stops().length];
		for (int stop = 0; stop < all.length; stop++) {
			all[stop] = stop;
		}
		return tours.tour(all, 1, SearchBudget.milliseconds(milliseconds, System::nanoTime));
	}

	/** Start and end as place 0, the stops behind it. */
	private static long[][] distances(GeneratedPlan plan) {
		int[] stops = plan.stops();
		long[][] distances = new long[stops.length + 1][stops.length + 1];
		for (int row = 0; row < stops.length; row++) {
			long[] from = plan.graph().from(stops[row]).distance();
			for (int column = 0; column < stops.length; column++) {
				distances[row + 1][column + 1] = from[stops[column]];
			}
			distances[row + 1][0] = Long.MAX_VALUE;
			for (int end : plan.ends()) {
				distances[row + 1][0] = Math.min(distances[row + 1][0], from[end]);
			}
			distances[0][row + 1] = Long.MAX_VALUE;
			for (int start : plan.starts()) {
				distances[0][row + 1] = Math.min(distances[0][row + 1],
						plan.graph().from(start).distance()[stops[row]]);
			}
		}
		return distances;
	}

	/** Measures a tour anew, by its stops and by its path. */
	private static void validate(GeneratedPlan plan, GraphTour tour, long[][] distances) {
		int[] order = new int[plan.stops().length + 1];
		for (int at = 1; at < order.length; at++) {
			order[at] = tour.stops()[at - 1] + 1;
		}
		long length = length(distances, order);
		boolean visitsAll = java.util.Arrays.stream(order).distinct().count() == distances.length;
		if (!visitsAll || length != tour.length() || !isWalk(plan.graph(), tour)) {
			throw new IllegalStateException("Expected a tour of %d through %d stops, but its stops give %d."
				.formatted(tour.length(), plan.stops().length, length));
		}
	}

	/** Whether the path is as long as the tour says. */
	private static boolean isWalk(WalkGraph graph, GraphTour tour) {
		long length = 0;
		for (int at = 1; at < tour.path().size(); at++) {
			length += Math.round(Math.hypot((double) tour.path().get(at).x() - tour.path().get(at - 1).x(),
					(double) tour.path().get(at).y() - tour.path().get(at - 1).y()));
		}
		return graph.size() > 0 && length == tour.length();
	}

	private static long length(long[][] distances, int[] order) {
		long length = 0;
		for (int at = 0; at < order.length; at++) {
			length += distances[order[at]][order[(at + 1) % order.length]];
		}
		return length;
	}

}
