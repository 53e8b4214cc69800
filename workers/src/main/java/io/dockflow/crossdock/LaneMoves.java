package io.dockflow.crossdock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.picking.OrderPicks;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Counted;
import io.dockflow.shared.Explanation;
import io.dockflow.shipping.Departures;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A unit's way into its lane: which one, and the move; each method is called inside its
 * job's transaction.
 */
@Component
public class LaneMoves {

	private static final int SHOWN_CANDIDATES = 5;

	private final CrossDockRows rows;

	private final CrossDockRights rights;

	private final OrderProgress progress;

	private final OrderPicks picks;

	private final Reservations reservations;

	private final StockLedger ledger;

	private final HandlingUnits units;

	private final Lanes lanes;

	private final Departures departures;

	private final Locations locations;

	private final Decisions decisions;

	private final Assignments assignments;

	private final Clock clock;

	LaneMoves(CrossDockRows rows, CrossDockRights rights, OrderProgress progress, OrderPicks picks,
			Reservations reservations, StockLedger ledger, HandlingUnits units, Lanes lanes, Departures departures,
			Locations locations, Decisions decisions, Assignments assignments, Clock clock) {
		this.rows = rows;
		this.rights = rights;
		this.progress = progress;
		this.picks = picks;
		this.reservations = reservations;
		this.ledger = ledger;
		this.units = units;
		this.lanes = lanes;
		this.departures = departures;
		this.locations = locations;
		this.decisions = decisions;
		this.assignments = assignments;
		this.clock = clock;
	}

	/**
	 * Chooses the lane with the shortest way to the truck and notes when trucks close.
	 * @param refusedLanes lanes that turned out wrong
	 * @throws NoLane when no lane can take the unit
	 */
	public LanePlan chooseLane(String handlingUnitId, Set<String> refusedLanes) {
		var orders = this.progress.lock(this.rows.byUnit(handlingUnitId).orderNumbers());
		var unit = this.rows.lock(handlingUnitId);
		var departure = noteDepartures(unit, orders);
		var truckLane = this.locations.byId(departure.stagingLane());
		var door = (departure.dockDoor() != null) ? this.locations.byId(departure.dockDoor()) : null;
		var ranked = LaneChoice.rank(this.lanes.open(unit.siteId(), handlingUnitId, refusedLanes), truckLane, door);
		if (ranked.isEmpty()) {
			throw new NoLane(handlingUnitId, unit.siteId());
		}
		var lane = ranked.getFirst().lane();
		this.rows.setLane(handlingUnitId, lane.locationId(), departure);
		var reason = reason(unit, ranked.getFirst(), departure, door);
		this.decisions.record(Lanes.DECISION, handlingUnitId, lane.locationId(), LaneChoice.RULE,
				new Explanation("Why this lane", reason,
						ranked.stream()
							.limit(SHOWN_CANDIDATES)
							.map((one) -> new Explanation.Candidate(one.lane().locationId(), one.metres(),
									one.lane().equals(lane), "metres to the truck"))
							.toList()));
		return new LanePlan(lane.locationId(), reason,
				this.units.byId(handlingUnitId).locationId().equals(lane.locationId()), departure.departAt());
	}

	private Departures.Departure noteDepartures(CrossDock unit, Map<String, Order> orders) {
		var departures = new ArrayList<Departures.Departure>();
		for (var line : unit.open()) {
			var order = Objects.requireNonNull(orders.get(line.orderNumber()));
			var departure = this.departures.inTimeFor(unit.siteId(), unit.carrier(), order.dueAt());
			this.rows.setCutOff(unit.handlingUnitId(), line.line(), departure.cutOffAt());
			departures.add(departure);
		}
		return departures.stream()
			.min(Comparator.comparing(Departures.Departure::departAt))
			.orElseGet(() -> this.departures.inTimeFor(unit.siteId(), unit.carrier(), this.clock.instant()));
	}

	private static String reason(CrossDock unit, LaneChoice.Ranked chosen, Departures.Departure departure,
			@Nullable Location door) {
		var truck = (departure.loadNumber() != null) ? "load " + departure.loadNumber()
				: "the next truck of " + unit.carrier();
		return (door != null)
				? "From %s it is %.0f m to door %s, where %s is loaded.".formatted(chosen.lane().locationId(),
						chosen.metres(), door.locationId(), truck)
				: "From %s it is %.0f m to %s, where the parcels for %s stand.".formatted(chosen.lane().locationId(),
						chosen.metres(), departure.stagingLane(), truck);
	}

	/**
	 * Posts the unit into its lane; its goods count as picked from now on, and orders
	 * that miss nothing else are told.
	 * @return when the first of its trucks closes, or closed while it was on the way
	 * @throws LaneRefused when the confirmed place is no lane or must not take the unit
	 */
	public Instant postMove(String handlingUnitId, String confirmedLane, JobContext job) {
		var orders = this.progress.lock(this.rows.byUnit(handlingUnitId).orderNumbers());
		var unit = this.rows.lock(handlingUnitId);
		var lane = this.locations.find(confirmedLane)
			.filter((location) -> location.kind() == LocationKind.STAGING && location.siteId().equals(unit.siteId()))
			.orElseThrow(() -> new LaneRefused(confirmedLane,
					"Expected a staging lane of site %s, but got %s. Scan the lane's label.".formatted(unit.siteId(),
							confirmedLane)));
		move(unit, lane, job);
		for (var line : unit.in(CrossDock.Line.State.RESERVED)) {
			this.rows.setLine(handlingUnitId, line.line(), CrossDock.Line.State.STAGED);
			this.progress.picked(line.orderNumber(), Map.of(line.orderLine(), line.quantity()));
			this.progress.tell(line.orderNumber(), "cross-dock-staged", "Lane %s holds %s of %s for the truck."
				.formatted(lane.locationId(), Counted.of(line.quantity(), "unit"), unit.itemId()));
		}
		this.rights.staged(handlingUnitId, lane.locationId());
		this.assignments.finish(TaskKind.CROSS_DOCK, handlingUnitId, null);
		this.progress.lock(orders.keySet()).values().forEach(this.picks::tellWhenDone);
		this.rights.tellWhenSettled(handlingUnitId);
		return this.rows.byUnit(handlingUnitId).nextCutOff(this.clock.instant());
	}

	/** Moves the whole unit; the rights to parts of it move along. */
	private void move(CrossDock unit, Location lane, JobContext job) {
		var row = contents(unit.handlingUnitId());
		if (row == null || row.cell().locationId().equals(lane.locationId())) {
			return;
		}
		var there = row.cell().at(lane.locationId());
		var transfers = new ArrayList<StockTransfer>();
		var free = row.quantity();
		var held = this.reservations.of(unit.handlingUnitId());
		for (var right : held) {
			transfers.add(StockTransfer.move(row.cell(), there, right.quantity()).consuming(right.id()));
			free -= right.quantity();
		}
		if (free > 0) {
			transfers.add(StockTransfer.move(row.cell(), there, free));
		}
		var document = this.units.byId(unit.handlingUnitId()).document();
		try {
			this.ledger.post(new Posting("cross-dock:%s:%s".formatted(unit.handlingUnitId(), job.idempotencyKey()),
					MovementType.MOVE, "cross-docked",
					this.assignments.whoDoes(TaskKind.CROSS_DOCK, unit.handlingUnitId(), "put-away"),
					job.processInstanceKey(), (document != null) ? document : unit.handlingUnitId(),
					this.clock.instant(), transfers));
		}
		catch (BusinessRuleViolation ex) {
			throw new LaneRefused(lane.locationId(), String.valueOf(ex.getMessage()));
		}
		held.forEach((right) -> this.reservations.reserve(right.document(), right.line(), there, right.quantity()));
	}

	private @Nullable StockRow contents(String handlingUnitId) {
		var contents = this.units.contents(handlingUnitId);
		return contents.isEmpty() ? null : contents.getFirst();
	}

	/**
	 * Where a unit goes and why.
	 *
	 * @param alreadyThere whether it stands in that lane
	 * @param departAt when the first of its trucks leaves
	 */
	public record LanePlan(String laneId, String reason, boolean alreadyThere, Instant departAt) {
	}

}
