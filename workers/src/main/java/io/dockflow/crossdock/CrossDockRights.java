package io.dockflow.crossdock;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.packing.StagedGoods;
import io.dockflow.picking.OrderPicks;
import io.dockflow.picking.PickSource;
import io.dockflow.processes.Messages;
import io.dockflow.shared.Counted;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What orders have a right to in cross-docked units, and how they lose it. A right is a
 * reservation in the name of the unit, one per line.
 */
@Component
class CrossDockRights implements PickSource, StagedGoods {

	/** Its picks are complete: the goods are packed or about to be. */
	private static final Set<OrderState> PICKED = Set.of(OrderState.PICKED, OrderState.PACKING, OrderState.PACKED,
			OrderState.STAGED, OrderState.SEALED, OrderState.ISSUED, OrderState.DISPATCHED);

	private final CrossDockRows rows;

	private final OrderProgress progress;

	private final Reservations reservations;

	private final HandlingUnits units;

	private final ProcessMessages messages;

	private final ApplicationEventPublisher events;

	CrossDockRights(CrossDockRows rows, OrderProgress progress, Reservations reservations, HandlingUnits units,
			ProcessMessages messages, ApplicationEventPublisher events) {
		this.rows = rows;
		this.progress = progress;
		this.reservations = reservations;
		this.units = units;
		this.messages = messages;
		this.events = events;
	}

	@Override
	public boolean underWay(String orderNumber) {
		return !this.rows.unitsOf(orderNumber, CrossDock.Line.State.RESERVED).isEmpty();
	}

	@Override
	public List<Reservation> of(String orderNumber) {
		return this.rows.unitsOf(orderNumber, CrossDock.Line.State.STAGED)
			.stream()
			.map(this.rows::byUnit)
			.flatMap((unit) -> unit.in(CrossDock.Line.State.STAGED)
				.stream()
				.filter((line) -> line.orderNumber().equals(orderNumber))
				.flatMap((line) -> of(unit, line).stream()))
			.toList();
	}

	List<Reservation> of(CrossDock unit, CrossDock.Line line) {
		return this.reservations.of(unit.handlingUnitId())
			.stream()
			.filter((reservation) -> reservation.line() == line.line())
			.toList();
	}

	/** Whether the order may still do without the unit: nothing of it is packed. */
	static boolean canDoWithout(Order order) {
		return !PICKED.contains(order.state());
	}

	/** The locked order loses the line of the locked unit. */
	void giveUp(CrossDock unit, CrossDock.Line line, Order order, String why) {
		of(unit, line).forEach((right) -> this.reservations.release(right.id(), right.quantity()));
		if (line.state() != CrossDock.Line.State.MATCHED) {
			this.progress.crossDocked(order.orderNumber(), Map.of(line.orderLine(), -line.quantity()));
			this.progress.tell(order.orderNumber(), "cross-dock-ended", "%s of %s will not come with unit %s: %s."
				.formatted(Counted.of(line.quantity(), "unit"), unit.itemId(), unit.handlingUnitId(), why));
		}
		if (line.state() == CrossDock.Line.State.STAGED) {
			this.progress.picked(order.orderNumber(), Map.of(line.orderLine(), -line.quantity()));
		}
		this.rows.setLine(unit.handlingUnitId(), line.line(), CrossDock.Line.State.LOST);
	}

	/** The unit stands in its lane. */
	void staged(String handlingUnitId, String laneId) {
		this.rows.setStaged(handlingUnitId, laneId);
		this.events.publishEvent(UnitCrossDocked.of(this.rows.byUnit(handlingUnitId)));
	}

	/** The unit is not cross-docked any more. */
	void end(String handlingUnitId, CrossDock.State state) {
		this.rows.setEnded(handlingUnitId, state);
		this.events.publishEvent(UnitCrossDocked.of(this.rows.byUnit(handlingUnitId)));
	}

	/** Tells the process of a unit of which nobody has any line any more. */
	void tellWhenSettled(String handlingUnitId) {
		var unit = this.rows.byUnit(handlingUnitId);
		if (!unit.open().isEmpty()) {
			return;
		}
		if (this.units.contents(handlingUnitId).isEmpty()) {
			end(handlingUnitId, CrossDock.State.LOADED);
			this.messages.publish(Messages.UNIT_LOADED, handlingUnitId, new UnitLoaded(handlingUnitId));
		}
		else {
			this.messages.publish(Messages.DEMAND_LOST, handlingUnitId, new DemandLost(handlingUnitId));
		}
	}

	/** The variables of {@code unit-loaded}. */
	record UnitLoaded(String handlingUnitId) {
	}

	/** The variables of {@code demand-lost}. */
	record DemandLost(String handlingUnitId) {
	}

}
