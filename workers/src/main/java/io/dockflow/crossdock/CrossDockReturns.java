package io.dockflow.crossdock;

import io.dockflow.engine.JobContext;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderStep;

import org.springframework.stereotype.Component;

/**
 * Takes cross-docking for an order back: it loses its units, and what nobody else wants
 * of them is free for others.
 */
@Component
class CrossDockReturns implements OrderStep {

	private final CrossDockRows rows;

	private final CrossDockRights rights;

	CrossDockReturns(CrossDockRows rows, CrossDockRights rights) {
		this.rows = rows;
		this.rights = rights;
	}

	@Override
	public Stage stage() {
		return Stage.PICKING;
	}

	@Override
	public void undo(Order order, JobContext job) {
		for (var unitId : this.rows.unitsOf(order.orderNumber(), CrossDock.Line.State.RESERVED,
				CrossDock.Line.State.STAGED)) {
			var unit = this.rows.lock(unitId);
			unit.open()
				.stream()
				.filter((line) -> line.orderNumber().equals(order.orderNumber()))
				.forEach((line) -> this.rights.giveUp(unit, line, order, "the order is cancelled"));
			this.rights.tellWhenSettled(unitId);
		}
	}

}
