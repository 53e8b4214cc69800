package io.dockflow.bench.batching;

import java.util.List;
import java.util.OptionalDouble;

import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.BatchingProblem;
import io.dockflow.waves.batching.LoadLimit;
import io.dockflow.waves.batching.PickArea;

/**
 * A public instance of joint order batching and picker routing.
 *
 * @param set the file's archive or folder
 * @param unitsPerLength how many whole units a length of 1 in the file is
 * @param capacity items on a cart
 * @param bestKnown total length, in the file's unit
 * @param proven whether nothing is shorter than the best known
 */
record BatchingInstance(String set, String name, Stops stops, GridPoint depot, List<BatchOrder> orders, long capacity,
		long unitsPerLength, OptionalDouble bestKnown, boolean proven) {

	BatchingInstance withBestKnown(double length, boolean optimal) {
		return new BatchingInstance(this.set, this.name, this.stops, this.depot, this.orders, this.capacity,
				this.unitsPerLength, OptionalDouble.of(length), optimal);
	}

	BatchingProblem problem(PickArea area) {
		return BatchingProblem.of(this.orders, List.of(new LoadLimit("items", this.capacity)), area);
	}

}
