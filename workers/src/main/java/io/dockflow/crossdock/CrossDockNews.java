package io.dockflow.crossdock;

import java.util.Objects;

import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderWithoutWave;
import io.dockflow.picking.OrderPicks;
import io.dockflow.receiving.UnitsWithdrawn;
import io.dockflow.shipping.OrderIssued;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens elsewhere and concerns units in lanes; each in the transaction in which it
 * happens.
 */
@Component
class CrossDockNews {

	private final CrossDockRows rows;

	private final CrossDockRights rights;

	private final OrderProgress progress;

	private final OrderPicks picks;

	private final Assignments assignments;

	CrossDockNews(CrossDockRows rows, CrossDockRights rights, OrderProgress progress, OrderPicks picks,
			Assignments assignments) {
		this.rows = rows;
		this.rights = rights;
		this.progress = progress;
		this.picks = picks;
		this.assignments = assignments;
	}

	/**
	 * An order whose goods all come straight from deliveries may have them all already.
	 */
	@EventListener
	void on(OrderWithoutWave event) {
		this.picks.tellWhenDone(this.progress.lock(event.orderNumber()));
	}

	/** What an order took of a unit has left the site. */
	@EventListener
	void on(OrderIssued event) {
		for (var unitId : this.rows.unitsOf(event.orderNumber(), CrossDock.Line.State.STAGED)) {
			var unit = this.rows.lock(unitId);
			unit.in(CrossDock.Line.State.STAGED)
				.stream()
				.filter((line) -> line.orderNumber().equals(event.orderNumber()))
				.forEach((line) -> this.rows.setLine(unitId, line.line(), CrossDock.Line.State.LOADED));
			this.rights.tellWhenSettled(unitId);
		}
	}

	/** Orders that can still do without lose the units of a cancelled delivery. */
	@EventListener
	void on(UnitsWithdrawn event) {
		for (var unitId : this.rows.underWay(event.handlingUnitIds()).stream().sorted().toList()) {
			var orders = this.progress.lock(this.rows.byUnit(unitId).orderNumbers());
			var unit = this.rows.lock(unitId);
			for (var line : unit.open()) {
				var order = Objects.requireNonNull(orders.get(line.orderNumber()));
				if (CrossDockRights.canDoWithout(order)) {
					this.rights.giveUp(unit, line, order, "delivery %s is cancelled".formatted(event.deliveryNumber()));
				}
			}
			if (this.rows.byUnit(unitId).open().isEmpty()) {
				this.rights.end(unitId, CrossDock.State.RETURNED);
			}
			this.assignments.cancel(TaskKind.CROSS_DOCK, unitId);
			this.progress.lock(orders.keySet()).values().forEach(this.picks::tellWhenDone);
		}
	}

}
