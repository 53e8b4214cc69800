package io.dockflow.waves.planning;

/**
 * How a wave is planned.
 *
 * @param byZone whether every zone has carts of its own
 * @param pickers who pick at the same time, at least 1
 * @param millimetresPerSecondLate how much longer all walks together may be for one order
 * that is late by one second less
 * @param seed makes the searches repeatable
 * @param batchingSteps changes of batches to try; fewer where a tour takes long to
 * measure
 * @param binSteps choices of bins to look at for each cart
 */
public record PlanningTerms(CartCapacity cart, boolean byZone, PickPace pace, int pickers,
		long millimetresPerSecondLate, long seed, long batchingSteps, long binSteps) {

	public PlanningTerms {
		if (pickers < 1 || millimetresPerSecondLate < 0 || batchingSteps < 0 || binSteps < 0) {
			throw new IllegalArgumentException(
					"Expected at least one picker and no negative price and steps, but got %d pickers, %d mm a second late, %d and %d steps. Correct them."
						.formatted(pickers, millimetresPerSecondLate, batchingSteps, binSteps));
		}
	}

}
