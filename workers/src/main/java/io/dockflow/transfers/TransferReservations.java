package io.dockflow.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.AllocationResult;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.labor.Alerts;
import io.dockflow.shared.Explanation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the source can spare: reserved first expired first out, the rest dropped from the
 * order and told. Each method is called inside its job's transaction.
 */
@Component
public class TransferReservations {

	static final String DECISION = "transfer";

	private static final String RULE = "spare-first-expired-1";

	private final TransferRows rows;

	private final TransferPickRows picks;

	private final Reservations reservations;

	private final Items items;

	private final Decisions decisions;

	private final Alerts alerts;

	TransferReservations(TransferRows rows, TransferPickRows picks, Reservations reservations, Items items,
			Decisions decisions, Alerts alerts) {
		this.rows = rows;
		this.picks = picks;
		this.reservations = reservations;
		this.items = items;
		this.decisions = decisions;
		this.alerts = alerts;
	}

	/**
	 * Reserves as much as the source has free and not promised to others.
	 * @param decidedBy who approved it, {@code null} when nobody had to
	 * @return base units that are reserved
	 */
	public long reserve(String transferNumber, @Nullable String decidedBy, @Nullable String note) {
		var order = this.rows.lock(transferNumber);
		if (order.state() != TransferOrder.State.REQUESTED) {
			return order.lines().stream().mapToLong(TransferOrder.Line::reserved).sum();
		}
		if (decidedBy != null) {
			this.rows.decided(transferNumber, decidedBy, note);
		}
		var result = this.reservations
			.allocate(new AllocationRequest(transferNumber, order.fromSiteId(), AllocationRequest.Strategy.FEFO,
					order.lines()
						.stream()
						.map((line) -> new AllocationRequest.Line(line.line(), line.itemId(), line.requested()))
						.toList()));
		result.lines().forEach((line) -> this.rows.setReserved(transferNumber, line.line(), line.reserved()));
		if (result.reserved() > 0) {
			this.rows.setState(transferNumber, TransferOrder.State.RESERVED);
			this.picks.insert(transferNumber, stops(order, result));
		}
		explain(order, result);
		return result.reserved();
	}

	/**
	 * Bin by bin, in the order of their codes. Numbered pieces are a stop each: nothing
	 * else would tell later which one is missing.
	 */
	private List<TransferPick> stops(TransferOrder order, AllocationResult result) {
		var numbered = numbered(order);
		var stops = new ArrayList<TransferPick>();
		result.lines()
			.stream()
			.flatMap((line) -> line.reservations().stream())
			.sorted(Comparator.comparing((Reservation held) -> held.cell().locationId())
				.thenComparing(Reservation::line)
				.thenComparing(Reservation::id))
			.forEach((held) -> {
				if (numbered.contains(held.cell().itemId())) {
					this.reservations.namePieces(held.id())
						.forEach((serial) -> stops.add(stop(stops.size() + 1, held, serial, 1)));
				}
				else {
					stops.add(stop(stops.size() + 1, held, "", held.quantity()));
				}
			});
		return stops;
	}

	private static TransferPick stop(int pick, Reservation held, String serial, long quantity) {
		return new TransferPick(pick, held.line(), held.id(), held.cell(), serial, quantity, 0,
				TransferPick.State.OPEN);
	}

	private Set<String> numbered(TransferOrder order) {
		return this.items.byIds(order.lines().stream().map(TransferOrder.Line::itemId).toList())
			.values()
			.stream()
			.filter(Item::serialTracked)
			.map(Item::itemId)
			.collect(Collectors.toSet());
	}

	private void explain(TransferOrder order, AllocationResult result) {
		var missing = result.lines().stream().filter((line) -> line.missing() > 0).toList();
		var reason = missing.isEmpty()
				? "%s has all %d base units free, the first to expire go.".formatted(order.fromSiteId(),
						result.reserved())
				: "%s can spare %d of %d base units; %s".formatted(order.fromSiteId(), result.reserved(),
						result.requested(),
						String.join(", ",
								missing.stream()
									.map((line) -> "%d of %s are left out".formatted(line.missing(), line.itemId()))
									.toList()));
		this.decisions.record(DECISION, order.transferNumber(), result.reserved() + " base units", RULE,
				new Explanation("What goes", reason, result.lines()
					.stream()
					.map((line) -> new Explanation.Candidate(line.itemId(), line.reserved(), line.reserved() > 0,
							"%d of %d base units".formatted(line.reserved(), line.requested())))
					.toList()));
		if (!missing.isEmpty()) {
			this.alerts.raise(order.fromSiteId(), order.transferNumber(),
					"Transfer %s to %s: %s. Order the rest from elsewhere if %s still needs it."
						.formatted(order.transferNumber(), order.toSiteId(), reason, order.toSiteId()));
		}
	}

}
