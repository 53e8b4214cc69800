package io.dockflow.bench.scattered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.bench.scattered.ScatteredInstance.Choice;
import io.dockflow.routing.BinChoice;
import io.dockflow.routing.BinChoices;
import io.dockflow.routing.BinOffer;
import io.dockflow.routing.ExactTours;
import io.dockflow.shared.SearchBudget;

/**
 * Bins chosen together with their tour in two budgets, and the nearest bins with an exact
 * tour, on instances whose optimum is proven.
 */
public final class ScatteredBenchmark implements Benchmark {

	private static final String NAME = "routing-scattered";

	private static final double TOLERANCE = 1e-6;

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		return "Bins chosen together with the tour against proven optima.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("instances", 100_000, "milliseconds", 10, "more-milliseconds", 100);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) throws Exception {
		List<Path> files = options.dataFolder().tables("a table of orders on scattered storage", "sku_positions");
		List<Figure> figures = new ArrayList<>();
		for (Path file : files) {
			List<ScatteredInstance> instances = evenly(ScatteredInstance.read(file), options.number("instances"));
			for (String kind : new TreeSet<>(instances.stream().map(ScatteredBenchmark::kind).toList())) {
				for (int blocks = 1; blocks <= 2; blocks++) {
					int plan = blocks;
					List<ScatteredInstance> solved = instances.stream()
						.filter((one) -> kind(one).equals(kind) && one.isSolved(plan))
						.toList();
					if (!solved.isEmpty()) {
						figures.addAll(measure(options, kind, solved, blocks));
					}
				}
			}
		}
		return figures;
	}

	/** The demand's kind begins the name: unit, varying, … */
	private static String kind(ScatteredInstance instance) {
		return instance.name().split("_")[0];
	}

	private static <T> List<T> evenly(List<T> all, int count) {
		if (count >= all.size()) {
			return all;
		}
		List<T> some = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			some.add(all.get((int) ((long) number * all.size() / count)));
		}
		return some;
	}

	private static List<Figure> measure(BenchmarkOptions options, String kind, List<ScatteredInstance> instances,
			int blocks) {
		String set = "%s, %s".formatted(kind, (blocks == 1) ? "one block" : "two blocks");
		instances.stream().limit(50).forEach((one) -> choose(one.on(blocks), 20));
		List<Figure> figures = new ArrayList<>();
		Contest nearest = new Contest();
		for (ScatteredInstance instance : instances) {
			Choice choice = instance.on(blocks);
			long begun = System.nanoTime();
			double length = nearest(choice);
			nearest.add(length, instance.optimum()[blocks - 1], begun, false);
		}
		figures.addAll(nearest.figures(set, "nearest-bin"));
		for (String budget : List.of("milliseconds", "more-milliseconds")) {
			int milliseconds = options.number(budget);
			Contest ours = new Contest();
			for (ScatteredInstance instance : instances) {
				Choice choice = instance.on(blocks);
				long begun = System.nanoTime();
				BinChoice found = choose(choice, milliseconds);
				double optimum = instance.optimum()[blocks - 1];
				if (found.bound() > optimum + TOLERANCE) {
					ours.contradicted++;
				}
				else {
					ours.add(found.length(), optimum, begun, found.optimal());
				}
				ours.validate(instance, choice, found, optimum);
			}
			figures.addAll(ours.figures(set + String.format(Locale.ROOT, ", %d ms", milliseconds), "dockflow"));
		}
		if (blocks == 1) {
			Samples cplex = new Samples();
			instances.stream()
				.filter((instance) -> !Double.isNaN(instance.cplexMs()))
				.forEach((instance) -> cplex.add(1_000 * instance.cplexMs()));
			figures.add(
					new Figure(NAME, set, "cplex-published", "median_time_us", cplex.median(), "µs", instances.size()));
			figures.add(new Figure(NAME, set, "cplex-published", "mean_time_us", cplex.mean(), "µs", instances.size()));
		}
		return figures;
	}

	private static BinChoice choose(Choice choice, int milliseconds) {
		return BinChoices.over(choice.stops(), choice.depot(), choice.depot())
			.choose(choice.needs(), choice.offers(), 1, SearchBudget.milliseconds(milliseconds, System::nanoTime));
	}

	/** Every item from the bins nearest the depot, on an exact tour. */
	private static double nearest(Choice choice) {
		TreeSet<Integer> chosen = new TreeSet<>();
		for (int item = 0; item < choice.needs().length; item++) {
			int wanted = item;
			long open = choice.needs()[item];
			List<BinOffer> offers = choice.offers()
				.stream()
				.filter((offer) -> offer.item() == wanted)
				.sorted(Comparator.comparingLong(
						(offer) -> choice.stops().grid().distance(choice.depot(), choice.stops().point(offer.stop()))))
				.toList();
			for (BinOffer offer : offers) {
				if (open > 0) {
					chosen.add(offer.stop());
					open -= offer.quantity();
				}
			}
		}
		return length(choice, chosen.stream().mapToInt(Integer::intValue).toArray());
	}

	private static long length(Choice choice, int[] stops) {
		return ExactTours.over(choice.stops(), choice.depot(), choice.depot()).lengths().of(stops, stops.length);
	}

	/**
	 * What a contestant has reached so far. Where the bound proves that the data's
	 * optimum cannot be reached from the data's bins, there is no gap to measure.
	 */
	private static final class Contest {

		private final Samples gaps = new Samples();

		private final Samples times = new Samples();

		private int optimal;

		private int proven;

		private int invalid;

		private int contradicted;

		void add(double length, double optimum, long begun, boolean proof) {
			this.times.add((System.nanoTime() - begun) / 1e3);
			this.gaps.add((optimum == 0) ? 0 : 100 * (length - optimum) / optimum);
			this.optimal += (length <= optimum + TOLERANCE) ? 1 : 0;
			this.proven += proof ? 1 : 0;
		}

		/**
		 * Needs covered from what the bins offer, the tour measured anew, no claim below
		 * the optimum or of a bound above it.
		 */
		void validate(ScatteredInstance instance, Choice choice, BinChoice found, double optimum) {
			long[] open = choice.needs().clone();
			boolean offered = true;
			for (BinOffer pick : found.picks()) {
				open[pick.item()] -= pick.quantity();
				long there = choice.offers()
					.stream()
					.filter((offer) -> offer.item() == pick.item() && offer.stop() == pick.stop())
					.mapToLong(BinOffer::quantity)
					.sum();
				offered &= pick.quantity() > 0 && pick.quantity() <= there;
			}
			boolean valid = offered && Arrays.stream(open).allMatch((rest) -> rest == 0)
					&& length(choice, found.stops()) == found.length() && found.length() >= optimum - TOLERANCE;
			if (!valid) {
				System.err.printf(Locale.ROOT, "Invalid: %s, length %d, bound %d, optimum %.0f%n", instance.name(),
						found.length(), found.bound(), optimum);
				this.invalid++;
			}
		}

		List<Figure> figures(String set, String contestant) {
			int n = this.gaps.size();
			return List.of(new Figure(NAME, set, contestant, "mean_gap_pct", this.gaps.mean(), "%", n),
					new Figure(NAME, set, contestant, "max_gap_pct", this.gaps.percentile(100), "%", n),
					new Figure(NAME, set, contestant, "optimal_share", (double) this.optimal / n, "1", n),
					new Figure(NAME, set, contestant, "proven_share", (double) this.proven / n, "1", n),
					new Figure(NAME, set, contestant, "invalid_count", this.invalid, "1", n),
					new Figure(NAME, set, contestant, "contradicted_count", this.contradicted, "1", n),
					new Figure(NAME, set, contestant, "mean_time_us", this.times.mean(), "µs", n),
					new Figure(NAME, set, contestant, "median_time_us", this.times.median(), "µs", n));
		}

	}

}
