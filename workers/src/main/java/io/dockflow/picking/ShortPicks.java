package io.dockflow.picking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dockflow.counting.CountRequest;
import io.dockflow.counting.Counts;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.orders.OrderProgress;

import org.springframework.stereotype.Component;

/**
 * A bin held less than the books say: the missing quantity is blocked until somebody
 * counts, and the order gets other bins if there are any.
 */
@Component
public class ShortPicks {

	private final PickRows rows;

	private final OrderProgress progress;

	private final Reservations reservations;

	private final StockLedger ledger;

	private final Alerts alerts;

	private final Counts counts;

	private final Clock clock;

	ShortPicks(PickRows rows, OrderProgress progress, Reservations reservations, StockLedger ledger, Alerts alerts,
			Counts counts, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.reservations = reservations;
		this.ledger = ledger;
		this.alerts = alerts;
		this.counts = counts;
		this.clock = clock;
	}

	/**
	 * Settles the list's open short lines.
	 * @return whether lines were added, so that somebody has to walk again
	 */
	public boolean resolve(String pickListNumber, JobContext job) {
		this.progress.lock(this.rows.byNumber(pickListNumber).orderNumbers());
		var list = this.rows.lock(pickListNumber);
		var shorts = list.openShorts();
		if (shorts.isEmpty()) {
			return false;
		}
		block(list, shorts, job);
		shorts.forEach((line) -> this.rows.settleShort(pickListNumber, line.line()));
		var found = reserveElsewhere(list, shorts);
		if (found.isEmpty()) {
			return false;
		}
		var next = list.lines().stream().mapToInt(PickLine::line).max().orElse(0) + 1;
		this.rows.insertLines(pickListNumber, next, found);
		this.rows.setState(pickListNumber, PickList.State.RELEASED);
		return true;
	}

	private void block(PickList list, List<PickLine> shorts, JobContext job) {
		var transfers = new ArrayList<StockTransfer>();
		for (var line : shorts) {
			transfers.add(StockTransfer.move(line.cell(), line.cell().as(StockStatus.BLOCKED), line.missing())
				.consuming(line.reservationId()));
			this.rows.flagForCount(list.pickListNumber(), line, this.clock.instant());
			this.alerts.raise(list.siteId(), list.pickListNumber(), "%d of %s expected at %s, %d found. It is counted."
				.formatted(line.quantity(), line.itemId(), line.locationId(), line.picked()));
		}
		for (var line : shorts) {
			this.counts.request(new CountRequest("short:%s:%d".formatted(list.pickListNumber(), line.line()),
					list.siteId(), line.locationId(), line.itemId(), CountRequest.Cause.SHORT_PICK, "picking"));
		}
		this.ledger.post(new Posting("short:%s:%s".formatted(list.pickListNumber(), job.idempotencyKey()),
				MovementType.STATUS_CHANGE, "short pick", "picking", job.processInstanceKey(), list.pickListNumber(),
				this.clock.instant(), transfers));
	}

	private List<Reservation> reserveElsewhere(PickList list, List<PickLine> shorts) {
		Set<String> emptyBins = list.lines()
			.stream()
			.filter((line) -> line.state() == PickLine.State.SHORT)
			.map(PickLine::locationId)
			.collect(Collectors.toSet());
		var byOrder = shorts.stream()
			.collect(Collectors.groupingBy(PickLine::orderNumber, TreeMap::new,
					Collectors.groupingBy(PickLine::orderLine, TreeMap::new, Collectors.toList())));
		var found = new ArrayList<Reservation>();
		byOrder.forEach((orderNumber, lines) -> {
			var wanted = lines.entrySet()
				.stream()
				.map((entry) -> new AllocationRequest.Line(entry.getKey(), entry.getValue().getFirst().itemId(),
						entry.getValue().stream().mapToLong(PickLine::missing).sum()))
				.toList();
			var result = this.reservations
				.allocate(new AllocationRequest(orderNumber, list.siteId(), null, wanted, emptyBins));
			result.lines().forEach((line) -> found.addAll(line.reservations()));
		});
		found.sort(Comparator.comparing(Reservation::cell));
		return found;
	}

}
