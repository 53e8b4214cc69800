package io.dockflow.bench.routing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.bench.routing.Contestant.Attempt;

/**
 * What a contestant found and how long it took.
 */
final class Result {

	/** Passes that are not timed, for the compiler. */
	private static final long WARM_UP_NANOS = 500_000_000;

	private final Map<PickTour, Long> lengths = new IdentityHashMap<>();

	private final Samples means = new Samples();

	private final Samples times = new Samples();

	private int invalid;

	private Result() {
	}

	/**
	 * Lets a contestant solve every instance once for the check and then in passes over
	 * all of them.
	 * @param passes how many passes are timed; with one the first run is
	 */
	static Result of(Contestant contestant, List<PickTour> instances, int passes) {
		Result result = new Result();
		List<Attempt> attempts = instances.stream().map(contestant.attempts()).toList();
		for (int number = 0; number < attempts.size(); number++) {
			long begun = System.nanoTime();
			long length = attempts.get(number).run();
			if (passes == 1) {
				result.times.add((System.nanoTime() - begun) / 1e3);
			}
			result.lengths.put(instances.get(number), length);
			result.invalid += instances.get(number).isWalkedBy(attempts.get(number).corners(), length) ? 0 : 1;
		}
		if (passes > 1) {
			result.time(attempts, passes);
		}
		return result;
	}

	Optional<Long> lengthOf(PickTour instance) {
		return Optional.ofNullable(this.lengths.get(instance));
	}

	List<Figure> figures(String benchmark, String set, Contestant contestant, Map<PickTour, Long> best) {
		Samples gaps = new Samples();
		Samples optimal = new Samples();
		this.lengths.forEach((instance, length) -> {
			gaps.add(100.0 * (length - best.get(instance)) / best.get(instance));
			optimal.add(length.equals(best.get(instance)) ? 1 : 0);
		});
		String name = contestant.name();
		int n = this.lengths.size();
		return List.of(new Figure(benchmark, set, name, "mean_gap_pct", gaps.mean(), "%", n),
				new Figure(benchmark, set, name, "max_gap_pct", gaps.percentile(100), "%", n),
				new Figure(benchmark, set, name, "optimal_share", optimal.mean(), "1", n),
				new Figure(benchmark, set, name, "invalid_count", this.invalid, "1", n),
				new Figure(benchmark, set, name, "mean_time_us",
						(this.means.size() > 0) ? this.means.median() : this.times.mean(), "µs", n),
				new Figure(benchmark, set, name, "median_time_us", this.times.median(), "µs", n));
	}

	private void time(List<Attempt> attempts, int passes) {
		long begun = System.nanoTime();
		long lengths = 0;
		while (System.nanoTime() - begun < WARM_UP_NANOS) {
			lengths += pass(attempts);
		}
		for (int pass = 0; pass < passes; pass++) {
			long started = System.nanoTime();
			lengths += pass(attempts);
			this.means.add((System.nanoTime() - started) / 1e3 / attempts.size());
		}
		for (Attempt attempt : attempts) {
			long started = System.nanoTime();
			lengths += attempt.run();
			this.times.add((System.nanoTime() - started) / 1e3);
		}
		if (lengths <= 0) {
			throw new IllegalStateException("Expected tours of some length, but got none.");
		}
	}

	private static long pass(List<Attempt> attempts) {
		long lengths = 0;
		for (Attempt attempt : attempts) {
			lengths += attempt.run();
		}
		return lengths;
	}

}
