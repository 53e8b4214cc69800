package io.dockflow.waves.batching;

import java.util.List;

/**
 * Batches that hold every order of a problem once, none beyond the cart's limits.
 *
 * @param batches by their first order
 * @param length of all tours, in the grid's unit
 * @param lateSeconds by how much all orders are late in sum, 0 when lateness costs
 * nothing
 * @param provenOptimal whether no other plan is better
 * @param firstComeLength what all tours would be if orders were put onto carts as they
 * came
 * @param iterations changes that the search tried, 0 without one
 */
public record BatchPlan(List<PlannedBatch> batches, long length, long lateSeconds, boolean provenOptimal,
		long firstComeLength, long iterations) {

	public BatchPlan {
		batches = List.copyOf(batches);
	}

	/** What the plan saves against batches of orders as they came. */
	public long saved() {
		return this.firstComeLength - this.length;
	}

}
