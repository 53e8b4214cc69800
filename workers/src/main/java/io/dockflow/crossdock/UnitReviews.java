package io.dockflow.crossdock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.dockflow.crossdock.CrossDockMatching.Demand;
import io.dockflow.crossdock.CrossDockMatching.Supply;
import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.StockRow;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.picking.OrderPicks;
import io.dockflow.shared.Explanation;
import io.dockflow.shipping.Departures;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What becomes of a unit that stands in its lane: it waits, serves other orders, or goes
 * into a bin. Called inside its job's transaction.
 */
@Component
public class UnitReviews {

	private final CrossDockRows rows;

	private final CrossDockRights rights;

	private final WaitingDemand waiting;

	private final LeavingOrders leaving;

	private final OrderProgress progress;

	private final OrderPicks picks;

	private final HandlingUnits units;

	private final Departures departures;

	private final Decisions decisions;

	private final Clock clock;

	UnitReviews(CrossDockRows rows, CrossDockRights rights, WaitingDemand waiting, LeavingOrders leaving,
			OrderProgress progress, OrderPicks picks, HandlingUnits units, Departures departures, Decisions decisions,
			Clock clock) {
		this.rows = rows;
		this.rights = rights;
		this.waiting = waiting;
		this.leaving = leaving;
		this.progress = progress;
		this.picks = picks;
		this.units = units;
		this.departures = departures;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * Looks what becomes of a unit whose truck closed or that is wanted by nobody.
	 * @param truckMissed orders that are not ready for the truck that closes first lose
	 * it
	 */
	public Review review(String handlingUnitId, boolean truckMissed) {
		var orders = this.progress.lock(this.rows.byUnit(handlingUnitId).orderNumbers());
		var unit = this.rows.lock(handlingUnitId);
		if (truckMissed) {
			missed(unit, orders);
		}
		if (!this.rows.byUnit(handlingUnitId).open().isEmpty()) {
			return new Review("wait", nextCutOff(handlingUnitId));
		}
		return new Review(matchElsewhere(unit) ? "reserve" : "put-away", nextCutOff(handlingUnitId));
	}

	private void missed(CrossDock unit, Map<String, Order> orders) {
		var closed = unit.cutOffAt().orElse(Instant.MAX);
		for (var line : unit.open()) {
			if (line.cutOffAt() != null && line.cutOffAt().isAfter(closed)) {
				continue;
			}
			var order = Objects.requireNonNull(orders.get(line.orderNumber()));
			if (CrossDockRights.canDoWithout(order)) {
				this.rights.giveUp(unit, line, order, "it is not ready for its truck");
			}
			else {
				var next = this.departures.inTimeFor(unit.siteId(), unit.carrier(), this.clock.instant());
				this.rows.setCutOff(unit.handlingUnitId(), line.line(),
						CrossDock.soonest(next.cutOffAt(), this.clock.instant()));
				this.rows.setDeparture(unit.handlingUnitId(), next.departAt());
			}
		}
		this.progress.lock(orders.keySet()).values().forEach(this.picks::tellWhenDone);
	}

	private boolean matchElsewhere(CrossDock unit) {
		var row = contents(unit.handlingUnitId());
		if (row == null || row.free() <= 0) {
			return false;
		}
		var served = Set.copyOf(unit.orderNumbers());
		var demands = this.waiting.of(unit.siteId(), List.of(unit.itemId()))
			.stream()
			.filter((demand) -> !served.contains(demand.orderNumber()))
			.toList();
		var matches = CrossDockMatching.match(
				List.of(new Supply(unit.handlingUnitId(), unit.itemId(), row.expiry(), row.free())), demands,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC),
				this.leaving.among(demands.stream().map(Demand::orderNumber).distinct().toList()));
		if (matches.isEmpty()) {
			return false;
		}
		var carrier = matches.getFirst().demand().carrier();
		this.rows.insert(unit.handlingUnitId(), unit.siteId(), unit.deliveryNumber(), unit.itemId(), carrier);
		var candidates = new ArrayList<Explanation.Candidate>();
		for (var match : matches) {
			var chosen = match.demand().carrier().equals(carrier);
			if (chosen) {
				this.rows.addLine(unit.handlingUnitId(), match.demand().orderNumber(), match.demand().line(),
						match.quantity(), false);
			}
			candidates.add(new Explanation.Candidate(match.demand().orderNumber(), match.quantity(), chosen,
					"units, leaves with " + match.demand().carrier()));
		}
		this.decisions.record(CrossDockPlanning.DECISION, unit.handlingUnitId(), carrier, CrossDockMatching.RULE,
				new Explanation("Why these orders",
						"The orders it was meant for do not need it; these wait for %s.".formatted(unit.itemId()),
						candidates));
		return true;
	}

	private Instant nextCutOff(String handlingUnitId) {
		return this.rows.byUnit(handlingUnitId).nextCutOff(this.clock.instant());
	}

	private @Nullable StockRow contents(String handlingUnitId) {
		var contents = this.units.contents(handlingUnitId);
		return contents.isEmpty() ? null : contents.getFirst();
	}

	/**
	 * What becomes of a unit.
	 *
	 * @param reviewOutcome {@code wait}, {@code reserve} or {@code put-away}
	 * @param cutOffAt when the next of its trucks closes
	 */
	public record Review(String reviewOutcome, Instant cutOffAt) {
	}

}
