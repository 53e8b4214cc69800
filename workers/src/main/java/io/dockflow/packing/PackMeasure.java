package io.dockflow.packing;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.orders.Orders;

import org.springframework.stereotype.Component;

/**
 * How big the packing of an order is, by order number.
 */
@Component
class PackMeasure implements WorkMeasure {

	private final ShipmentRows rows;

	private final Orders orders;

	PackMeasure(ShipmentRows rows, Orders orders) {
		this.rows = rows;
		this.orders = orders;
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

}
