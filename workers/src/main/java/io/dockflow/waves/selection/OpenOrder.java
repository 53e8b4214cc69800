package io.dockflow.waves.selection;

import io.dockflow.waves.batching.BatchOrder;

/**
 * An order that could be released now.
 *
 * @param order its stops, its load, and the cut-off as its due time
 * @param priority how much a second late weighs, at least 1
 */
public record OpenOrder(BatchOrder order, int priority) {

	public OpenOrder {
		if (priority < 1) {
			throw new IllegalArgumentException(
					"Expected a priority of at least 1, but order %s has %d. Leave out orders that do not count."
						.formatted(order.id(), priority));
		}
	}

}
