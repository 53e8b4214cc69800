package io.dockflow.bench.graph;

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

	static {
		Loader.loadNativeLibraries();
	}

	private GuidedLocalSearch() {
	}

	/** The order of the places of a distance matrix, place 0 first. */
	public static int[] circuit(long[][] distances, long milliseconds) {
		return circuit(distances,
				main.defaultRoutingSearchParameters()
					.toBuilder()
					.setFirstSolutionStrategy(FirstSolutionStrategy.Value.PATH_CHEAPEST_ARC)
					.setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
					.setTimeLimit(Duration.newBuilder()
						.setSeconds(milliseconds / 1_000)
						.setNanos((int) (milliseconds % 1_000) * 1_000_000))
					.build());
	}

	/** The same with the solver's default parameters, which stop at a local optimum. */
	public static int[] withoutGuide(long[][] distances) {
		return circuit(distances, main.defaultRoutingSearchParameters());
	}

	private static int[] circuit(long[][] distances, RoutingSearchParameters parameters) {
		RoutingIndexManager manager = new RoutingIndexManager(distances.length, 1, 0);
		RoutingModel model = new RoutingModel(manager);
		int transit = model.registerTransitMatrix(distances);
		model.setArcCostEvaluatorOfAllVehicles(transit);
		Assignment solution = model.solveWithParameters(parameters);
		if (solution == null) {
			throw new IllegalStateException(
					"Expected a circuit through %d places, but the judge found none.".formatted(distances.length));
		}
		int[] order = new int[distances.length];
		long index = model.start(0);
		for (int at = 0; at < order.length; at++) {
			order[at] = manager.indexToNode(index);
			index = solution.value(model.nextVar(index));
		}
		return order;
	}

}
