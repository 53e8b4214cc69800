package io.dockflow.bench.routing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dockflow.bench.graph.GuidedLocalSearch;
import io.dockflow.routing.ExactTours;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.RoutingPolicy;
import io.dockflow.routing.Tour;
import io.dockflow.routing.TourLength;

/**
 * Someone who finds tours.
 *
 * @param isSlow whether it takes so long that it meets some of the instances only, once
 */
record Contestant(String name, boolean isSlow, Function<PickTour, Attempt> attempts) {

	static final String OURS = "dockflow";

	static List<Contestant> all() {
		return Stream
			.of(Stream.of(new Contestant(OURS, false, Contestant::exact)),
					Stream
						.of(RoutingPolicy.S_SHAPE, RoutingPolicy.RETURN, RoutingPolicy.MIDPOINT,
								RoutingPolicy.LARGEST_GAP, RoutingPolicy.COMBINED)
						.map((policy) -> new Contestant(policy.title().toLowerCase(Locale.ROOT), false,
								(instance) -> rule(instance, policy))),
					Stream.of(
							new Contestant("nn+2opt+or-opt", false,
									(instance) -> new Circuit(instance, LocalSearch::circuit)),
							new Contestant("or-tools", true,
									(instance) -> new Circuit(instance, GuidedLocalSearch::withoutGuide)),
							new Contestant("or-tools-gls-100-ms", true,
									(instance) -> new Circuit(instance,
											(distances) -> GuidedLocalSearch.circuit(distances, 100)))))
			.flatMap(Function.identity())
			.toList();
	}

	/** An instance made ready; {@code run} is what is timed. */
	interface Attempt {

		/** Finds a tour and returns its length. */
		long run();

		/** Corners of a tour of that length, for the check. */
		List<GridPoint> corners();

	}

	private static Attempt exact(PickTour instance) {
		ExactTours tours = ExactTours.over(instance.picks(), instance.depot(), instance.depot());
		TourLength lengths = tours.lengths();
		int[] all = instance.all();
		return new Attempt() {

			@Override
			public long run() {
				return lengths.of(all, all.length);
			}

			@Override
			public List<GridPoint> corners() {
				return tours.tour(all).path();
			}

		};
	}

	private static Attempt rule(PickTour instance, RoutingPolicy policy) {
		List<GridPoint> points = instance.points();
		return new Attempt() {

			@Override
			public long run() {
				return tour().length();
			}

			@Override
			public List<GridPoint> corners() {
				return tour().path();
			}

			private Tour tour() {
				return policy.tour(instance.grid(), instance.depot(), instance.depot(), points);
			}

		};
	}

	/** A circuit through the matrix of distances, which is drawn up anew every time. */
	private static final class Circuit implements Attempt {

		private final PickTour instance;

		private final Function<long[][], int[]> solver;

		private int[] order = new int[0];

		Circuit(PickTour instance, Function<long[][], int[]> solver) {
			this.instance = instance;
			this.solver = solver;
		}

		@Override
		public long run() {
			long[][] distances = this.instance.distances();
			this.order = this.solver.apply(distances);
			long length = 0;
			for (int at = 0; at < this.order.length; at++) {
				length += distances[this.order[at]][this.order[(at + 1) % this.order.length]];
			}
			return length;
		}

		@Override
		public List<GridPoint> corners() {
			return this.instance.circuit(this.order);
		}

	}

}
