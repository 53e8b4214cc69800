package io.dockflow.waves.batching;

import java.util.List;

/**
 * The orders of one cart.
 *
 * @param orders at least one, as listed in the problem
 * @param length of the tour that picks them, in the grid's unit
 */
public record PlannedBatch(List<BatchOrder> orders, long length) {

	public PlannedBatch {
		orders = List.copyOf(orders);
	}

}
