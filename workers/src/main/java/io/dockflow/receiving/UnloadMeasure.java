package io.dockflow.receiving;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

@Component
class UnloadMeasure implements WorkMeasure {

	private final DeliveryRows deliveries;

	private final Locations locations;

	UnloadMeasure(DeliveryRows deliveries, Locations locations) {
		this.deliveries = deliveries;
		this.locations = locations;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.UNLOAD;
	}

	@Override
	public Optional<Work> measure(String deliveryNumber) {
		return DeliveryMeasure.of(this.deliveries.find(deliveryNumber));
	}

	/** Of a delivery that is called off nobody is given the unloading. */
	@Override
	public void requireWanted(String deliveryNumber) {
		if (this.deliveries.find(deliveryNumber).isPresent()) {
			this.deliveries.lock(deliveryNumber).requireNotCancelled();
		}
	}

	/** From the door to where the goods are received. */
	@Override
	public Optional<Way> way(String deliveryNumber) {
		return this.deliveries.find(deliveryNumber).map((delivery) -> {
			var receiving = this.locations.receivingOf(delivery.siteId()).locationId();
			var door = delivery.dockDoor();
			return new Way((door != null) ? door : receiving, receiving);
		});
	}

}
