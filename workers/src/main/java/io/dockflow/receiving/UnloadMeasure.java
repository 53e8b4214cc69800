package io.dockflow.receiving;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;

import org.springframework.stereotype.Component;

@Component
class UnloadMeasure implements WorkMeasure {

	private final DeliveryRows deliveries;

	UnloadMeasure(DeliveryRows deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.UNLOAD;
	}

	@Override
	public Optional<Work> measure(String deliveryNumber) {
		return DeliveryMeasure.of(this.deliveries.find(deliveryNumber));
	}

}
