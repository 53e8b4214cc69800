package io.dockflow.receiving;

import java.util.Optional;

import io.dockflow.labor.WorkMeasure;

/**
 * Unloading and inspecting are as big as what was announced, or counted where nothing
 * was.
 */
final class DeliveryMeasure {

	private DeliveryMeasure() {
	}

	static Optional<WorkMeasure.Work> of(Optional<Delivery> delivery) {
		return delivery.map((known) -> new WorkMeasure.Work(Math.max(1, known.lines().size()),
				known.lines().stream().mapToLong((line) -> Math.max(line.expected(), line.counted())).sum(), 0, null));
	}

}
