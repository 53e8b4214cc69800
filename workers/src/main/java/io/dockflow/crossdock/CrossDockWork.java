package io.dockflow.crossdock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockRow;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.picking.OrderPicks;
import io.dockflow.shared.Counted;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The orders' rights to a unit: given when it is matched, given up when it is put away;
 * each method is called inside its job's transaction.
 */
@Component
public class CrossDockWork {

	private final CrossDockRows rows;

	private final CrossDockRights rights;

	private final OrderProgress progress;

	private final OrderPicks picks;

	private final Reservations reservations;

	private final HandlingUnits units;

	private final Assignments assignments;

	CrossDockWork(CrossDockRows rows, CrossDockRights rights, OrderProgress progress, OrderPicks picks,
			Reservations reservations, HandlingUnits units, Assignments assignments) {
		this.rows = rows;
		this.rights = rights;
		this.progress = progress;
		this.picks = picks;
		this.reservations = reservations;
		this.units = units;
		this.assignments = assignments;
	}

	/**
	 * Gives the matched orders a right to the goods, as far as they still miss them.
	 * @return the orders it serves
	 * @throws LostDemand when none of them wants it any more
	 */
	public List<String> reserve(String handlingUnitId, long processInstanceKey) {
		var orders = this.progress.lock(this.rows.byUnit(handlingUnitId).orderNumbers());
		var unit = this.rows.lock(handlingUnitId);
		var row = contents(handlingUnitId);
		var free = (row != null) ? row.free() : 0;
		var served = 0;
		for (var line : unit.in(CrossDock.Line.State.MATCHED)) {
			var order = Objects.requireNonNull(orders.get(line.orderNumber()));
			var quantity = Math.min(free, Math.min(line.quantity(), missing(order, line)));
			if (row == null || quantity <= 0) {
				this.rights.giveUp(unit, line, order, "it is not needed any more");
				continue;
			}
			this.reservations.reserve(handlingUnitId, line.line(), row.cell(), quantity);
			this.rows.setReserved(handlingUnitId, line.line(), quantity);
			this.progress.crossDocked(order.orderNumber(), Map.of(line.orderLine(), quantity));
			this.progress.tell(order.orderNumber(), "cross-dock",
					"Delivery %s brings %s of %s straight to the truck, with unit %s.".formatted(unit.deliveryNumber(),
							Counted.of(quantity, "unit"), unit.itemId(), handlingUnitId));
			free -= quantity;
			served++;
			orders = this.progress.lock(unit.orderNumbers());
		}
		if (served == 0 && unit.in(CrossDock.Line.State.STAGED).isEmpty()) {
			throw new LostDemand(handlingUnitId);
		}
		this.rows.setReserved(handlingUnitId, processInstanceKey);
		return this.rows.byUnit(handlingUnitId).openOrders();
	}

	private static long missing(Order order, CrossDock.Line line) {
		if (order.state() != OrderState.BACKORDERED) {
			return 0;
		}
		return order.lines()
			.stream()
			.filter((one) -> one.line() == line.orderLine())
			.mapToLong(Order.Line::unallocated)
			.sum();
	}

	/** Gives up every right that orders still have to the unit: it goes into a bin. */
	public void release(String handlingUnitId) {
		var orders = this.progress.lock(this.rows.byUnit(handlingUnitId).orderNumbers());
		var unit = this.rows.lock(handlingUnitId);
		for (var line : unit.open()) {
			this.rights.giveUp(unit, line, Objects.requireNonNull(orders.get(line.orderNumber())), "it is put away");
		}
		this.rights.end(handlingUnitId, CrossDock.State.PUT_AWAY);
		this.assignments.cancel(TaskKind.CROSS_DOCK, handlingUnitId);
		this.progress.lock(new TreeSet<>(orders.keySet())).values().forEach(this.picks::tellWhenDone);
	}

	private @Nullable StockRow contents(String handlingUnitId) {
		var contents = this.units.contents(handlingUnitId);
		return contents.isEmpty() ? null : contents.getFirst();
	}

}
