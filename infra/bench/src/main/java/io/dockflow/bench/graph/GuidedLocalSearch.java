package io.dockflow.bench.graph;

import java.util.Optional;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;

/**
 * OR-Tools' routing solver with guided local search, as the judge of tours.
 */
public final class GuidedLocalSearch {

	private static final long LONGEST_MILLISECONDS = 60_000;

	static {
		Loader.loadNativeLibraries();
	}

	private GuidedLocalSearch() {
	}

	/**
	 * The order of the places of a distance matrix, place 0 first. On a machine so busy
	 * that not even the first circuit was there in time, asks again with twice the time.
	 */
	public static int[] circuit(long[][] distances, long milliseconds) {
		for (long limit = milliseconds; limit < LONGEST_MILLISECONDS; limit *= 2) {
			Optional<int[]> circuit = solve(distances, guided(limit));
			if (circuit.isPresent()) {
				return circuit.get();
			}
		}
		return solve(distances, guided(LONGEST_MILLISECONDS)).orElseThrow(() -> none(distances));
	}

	/** The same with the solver's default parameters, which stop at a local optimum. */
	public static int[] withoutGuide(long[][] distances) {
		return solve(distances, main.defaultRoutingSearchParameters()).orElseThrow(() -> none(distances));
	}

	private static RoutingSearchParameters guided(long milliseconds) {
		return main.defaultRoutingSearchParameters()
			.toBuilder()
			.setFirstSolutionStrategy(FirstSolutionStrategy.Value.PATH_CHEAPEST_ARC)
			.setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
			.setTimeLimit(Duration.newBuilder()
				.setSeconds(milliseconds / 1_000)
				.setNanos((int) (milliseconds % 1_000) * 1_000_000))
			.build();
	}

	private static IllegalStateException none(long[][] distances) {
		return new IllegalStateException(
				"Expected a circuit through %d places, but the judge found none. Run it on a machine that is less busy."
					.formatted(distances.length));
	}

	private static Optional<int[]> solve(long[][] distances, RoutingSearchParameters parameters) {
		RoutingIndexManager manager = new RoutingIndexManager(distances.length, 1, 0);
		RoutingModel model = new RoutingModel(manager);
		int transit = model.registerTransitMatrix(distances);
		model.setArcCostEvaluatorOfAllVehicles(transit);
		Assignment solution = model.solveWithParameters(parameters);
		if (solution == null) {
			return Optional.empty();
		}
		int[] order = new int[distances.length];
		long index = model.start(0);
		for (int at = 0; at < order.length; at++) {
			order[at] = manager.indexToNode(index);
			index = solution.value(model.nextVar(index));
		}
		return Optional.of(order);
	}

}
