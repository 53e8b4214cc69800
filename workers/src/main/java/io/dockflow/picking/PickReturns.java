package io.dockflow.picking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;

import io.dockflow.engine.JobContext;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderStep;

import org.springframework.stereotype.Component;

/**
 * Takes picking back: goods in totes return to the bins they came from, lines still to be
 * walked are cancelled, and the picker puts back what is on the cart.
 */
@Component
class PickReturns implements OrderStep {

	private final PickRows rows;

	private final OrderProgress progress;

	private final StockLedger ledger;

	private final HandlingUnits units;

	private final Clock clock;

	PickReturns(PickRows rows, OrderProgress progress, StockLedger ledger, HandlingUnits units, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.ledger = ledger;
		this.units = units;
		this.clock = clock;
	}

	@Override
	public Stage stage() {
		return Stage.PICKING;
	}

	@Override
	public void undo(Order order, JobContext job) {
		var transfers = new ArrayList<StockTransfer>();
		var picked = new HashMap<Integer, Long>();
		var totes = new HashSet<String>();
		for (var list : this.rows.lockOfOrder(order.orderNumber())) {
			var lines = list.lines()
				.stream()
				.filter((line) -> line.orderNumber().equals(order.orderNumber())
						&& line.state() != PickLine.State.CANCELLED)
				.toList();
			if (lines.isEmpty()) {
				continue;
			}
			for (var line : lines) {
				if (line.tote() != null) {
					var place = this.units.byId(Objects.requireNonNull(line.tote())).locationId();
					transfers
						.add(StockTransfer.move(line.cell().at(place).in(line.tote()), line.cell(), line.picked()));
					picked.merge(line.orderLine(), -line.picked(), Long::sum);
					totes.add(line.tote());
				}
			}
			this.rows.cancelLines(list.pickListNumber(), lines.stream().map(PickLine::line).toList());
		}
		if (!transfers.isEmpty()) {
			this.ledger.post(new Posting("pick-return:%s:%s".formatted(order.orderNumber(), job.idempotencyKey()),
					MovementType.PICK_RETURN, "order cancelled", "picking", job.processInstanceKey(),
					order.orderNumber(), this.clock.instant(), transfers));
			this.progress.picked(order.orderNumber(), picked);
			totes.forEach((tote) -> this.units.setState(tote, HandlingUnit.State.EMPTY));
		}
	}

}
