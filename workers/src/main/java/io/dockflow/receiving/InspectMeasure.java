package io.dockflow.receiving;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

@Component
class InspectMeasure implements WorkMeasure {

	private final DeliveryRows deliveries;

	private final Locations locations;

	InspectMeasure(DeliveryRows deliveries, Locations locations) {
		this.deliveries = deliveries;
		this.locations = locations;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.INSPECT;
	}

	@Override
	public Optional<Work> measure(String deliveryNumber) {
		return DeliveryMeasure.of(this.deliveries.find(deliveryNumber));
	}

	@Override
	public Optional<Way> way(String deliveryNumber) {
		return this.deliveries.find(deliveryNumber).map((delivery) -> {
			var receiving = this.locations.receivingOf(delivery.siteId()).locationId();
			return new Way(receiving, receiving);
		});
	}

}
