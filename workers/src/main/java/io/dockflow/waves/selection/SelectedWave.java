package io.dockflow.waves.selection;

import java.util.List;

import io.dockflow.waves.batching.PlannedBatch;

/**
 * What a wave takes.
 *
 * @param batches the carts, the most worthwhile first
 * @param choices one per open order, in their order
 * @param seconds of work, never more than the pickers have
 * @param value lateness avoided and walking saved, in units of length
 */
public record SelectedWave(List<PlannedBatch> batches, List<OrderChoice> choices, long seconds, long value) {

	public SelectedWave {
		batches = List.copyOf(batches);
		choices = List.copyOf(choices);
	}

}
