package io.dockflow.picking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dockflow.engine.JobContext;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.shared.BusinessNumbers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What happens to a pick list after the walk: its result is confirmed, and the totes are
 * handed over to packing. Each method is called inside its job's transaction.
 */
@Component
public class PickWork {

	private final PickRows rows;

	private final OrderPicks picks;

	private final OrderProgress progress;

	private final StockLedger ledger;

	private final HandlingUnits units;

	private final BusinessNumbers numbers;

	private final Assignments assignments;

	private final Clock clock;

	PickWork(PickRows rows, OrderPicks picks, OrderProgress progress, StockLedger ledger, HandlingUnits units,
			BusinessNumbers numbers, Assignments assignments, Clock clock) {
		this.rows = rows;
		this.picks = picks;
		this.progress = progress;
		this.ledger = ledger;
		this.units = units;
		this.numbers = numbers;
		this.assignments = assignments;
		this.clock = clock;
	}

	/**
	 * Takes the picker's word: an open line that is not reported short is picked in full.
	 * @return how many lines are short and not yet looked for elsewhere
	 */
	public int confirm(String pickListNumber, List<ShortLine> shortLines, @Nullable String pickedBy) {
		var list = this.rows.lock(pickListNumber);
		var reported = shortLines.stream()
			.collect(Collectors.toMap(ShortLine::line, ShortLine::picked, (first, second) -> second));
		for (var line : list.lines()) {
			if (line.open()) {
				var total = reported.getOrDefault(line.line(), line.quantity());
				var result = line.pickedUpTo(Math.clamp(total, 0, line.quantity()));
				this.rows.setPicked(pickListNumber, line.line(), result.picked(), result.state());
			}
		}
		this.rows.setScan(pickListNumber, false, null);
		this.rows.setState(pickListNumber, PickList.State.CONFIRMED);
		this.assignments.finish(TaskKind.PICK, pickListNumber, pickedBy);
		return this.rows.byNumber(pickListNumber).openShorts().size();
	}

	/**
	 * Posts what was picked into one tote per order at packing and tells every order that
	 * no list serves any more.
	 */
	public void handOver(String pickListNumber, JobContext job) {
		var orders = this.progress.lock(this.rows.byNumber(pickListNumber).orderNumbers());
		var list = this.rows.lock(pickListNumber);
		var transfers = new ArrayList<StockTransfer>();
		var byOrder = list.lines()
			.stream()
			.filter(PickLine::toHandOver)
			.collect(Collectors.groupingBy(PickLine::orderNumber, TreeMap::new, Collectors.toList()));
		byOrder.forEach((number, lines) -> {
			if (!required(orders, number).state().calledOff()) {
				transfers.addAll(intoTote(list, number, lines));
			}
		});
		if (!transfers.isEmpty()) {
			this.ledger
				.post(new Posting("pick:%s:%s".formatted(pickListNumber, job.idempotencyKey()), MovementType.PICK,
						"picked for orders", this.assignments.whoDoes(TaskKind.PICK, pickListNumber, "picking"),
						job.processInstanceKey(), pickListNumber, this.clock.instant(), transfers));
		}
		this.rows.setHandedOver(pickListNumber, this.clock.instant());
		orders.values().forEach(this.picks::tellWhenDone);
	}

	private List<StockTransfer> intoTote(PickList list, String orderNumber, List<PickLine> lines) {
		var tote = this.numbers.nextSscc();
		this.units.create(tote, HandlingUnit.Kind.TOTE, list.siteId(), list.packingLocation(), orderNumber);
		var picked = new HashMap<Integer, Long>();
		var transfers = new ArrayList<StockTransfer>();
		for (var line : lines) {
			picked.merge(line.orderLine(), line.picked(), Long::sum);
			transfers
				.add(StockTransfer.move(line.cell(), line.cell().at(list.packingLocation()).in(tote), line.picked())
					.consuming(line.reservationId()));
		}
		this.rows.setTote(list.pickListNumber(), lines.stream().map(PickLine::line).toList(), tote);
		this.progress.picked(orderNumber, picked);
		return transfers;
	}

	private static Order required(Map<String, Order> orders, String number) {
		var order = orders.get(number);
		if (order == null) {
			throw new IllegalStateException("Expected order %s of the pick list, but it is gone.".formatted(number));
		}
		return order;
	}

}
