package io.dockflow.packing;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.orders.Orders;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * How big the packing of an order is, by order number.
 */
@Component
class PackMeasure implements WorkMeasure {

	private final ShipmentRows rows;

	private final Orders orders;

	private final Locations locations;

	PackMeasure(ShipmentRows rows, Orders orders, Locations locations) {
		this.rows = rows;
		this.orders = orders;
		this.locations = locations;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.PACK;
	}

	@Override
	public Optional<Work> measure(String businessKey) {
		return this.rows.ofOrder(businessKey)
			.map((shipment) -> new Work(shipment.lines().size(),
					shipment.lines().stream().mapToLong(Shipment.Line::quantity).sum(), 0,
					this.orders.byNumber(businessKey).dueAt()));
	}

	@Override
	public Optional<Way> way(String businessKey) {
		return this.rows.ofOrder(businessKey)
			.flatMap((shipment) -> this.locations
				.ofKind(this.orders.byNumber(businessKey).siteId(), LocationKind.PACKING)
				.stream()
				.findFirst())
			.map((packing) -> new Way(packing.locationId(), packing.locationId()));
	}

}
