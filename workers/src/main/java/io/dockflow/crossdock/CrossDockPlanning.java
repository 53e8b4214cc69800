package io.dockflow.crossdock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.dockflow.catalog.Items;
import io.dockflow.crossdock.CrossDockMatching.Demand;
import io.dockflow.crossdock.CrossDockMatching.Match;
import io.dockflow.crossdock.CrossDockMatching.Supply;
import io.dockflow.crossdock.CrossDockRows.OrderLine;
import io.dockflow.decisions.Decisions;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.StockCommand;
import io.dockflow.inventory.StockCommands;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.orders.OrderProgress;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.Delivery;
import io.dockflow.receiving.DeliveryArranged;
import io.dockflow.shared.Counted;
import io.dockflow.shared.Explanation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who gets what of a delivery: noted when it is announced, decided when it is received.
 * Each method is called inside its job's transaction.
 */
@Component
public class CrossDockPlanning {

	static final String DECISION = "cross-dock";

	/** More lines than this are not asked for at once; the most urgent ones are. */
	private static final int MOST_CANDIDATES = 100;

	private static final Set<Delivery.State> BEFORE_ARRIVAL = Set.of(Delivery.State.ANNOUNCED,
			Delivery.State.SCHEDULED);

	private final CrossDockRows rows;

	private final WaitingDemand waiting;

	private final LeavingOrders leaving;

	private final Deliveries deliveries;

	private final OrderProgress progress;

	private final HandlingUnits units;

	private final StockCommands stock;

	private final Items items;

	private final Decisions decisions;

	private final Clock clock;

	CrossDockPlanning(CrossDockRows rows, WaitingDemand waiting, LeavingOrders leaving, Deliveries deliveries,
			OrderProgress progress, HandlingUnits units, StockCommands stock, Items items, Decisions decisions,
			Clock clock) {
		this.rows = rows;
		this.waiting = waiting;
		this.leaving = leaving;
		this.deliveries = deliveries;
		this.progress = progress;
		this.units = units;
		this.stock = stock;
		this.items = items;
		this.decisions = decisions;
		this.clock = clock;
	}

	/** Notes for which waiting orders a delivery comes in time for. */
	@EventListener
	void on(DeliveryArranged event) {
		var delivery = this.deliveries.byNumber(event.deliveryNumber());
		if (!BEFORE_ARRIVAL.contains(delivery.state())) {
			return;
		}
		var supplies = delivery.lines()
			.stream()
			.filter((line) -> line.expected() > 0)
			.map((line) -> new Supply("line " + line.line(), line.itemId(), line.expiry(), line.expected()))
			.toList();
		var itemIds = supplies.stream().map(Supply::itemId).distinct().toList();
		var planned = new LinkedHashMap<OrderLine, CrossDocks.Planned>();
		var demands = this.waiting.unplanned(delivery.siteId(), itemIds, delivery.deliveryNumber());
		for (var match : CrossDockMatching.match(supplies, demands, today(), CrossDockMatching.Leaves.ANYHOW)) {
			var demand = match.demand();
			planned.merge(new OrderLine(demand.orderNumber(), demand.line()),
					new CrossDocks.Planned(demand.orderNumber(), demand.line(), demand.itemId(), match.quantity()),
					(one, other) -> new CrossDocks.Planned(one.orderNumber(), one.orderLine(), one.itemId(),
							one.quantity() + other.quantity()));
		}
		this.rows.plan(delivery.deliveryNumber(), planned.values());
	}

	/**
	 * The order lines that wait for what stands in these units, the most urgent first,
	 * without orders that could not leave even if they got all of it.
	 */
	public List<Candidate> candidates(String deliveryNumber, Collection<String> handlingUnitIds) {
		var siteId = this.deliveries.byNumber(deliveryNumber).siteId();
		var supplies = supplies(handlingUnitIds).stream().map(Unit::supply).toList();
		var itemIds = supplies.stream().map(Supply::itemId).distinct().toList();
		var known = this.items.byIds(itemIds);
		var now = this.clock.instant();
		var byOrder = this.waiting.of(siteId, itemIds)
			.stream()
			.collect(Collectors.groupingBy(Demand::orderNumber, LinkedHashMap::new, Collectors.toList()));
		var leaves = this.leaving.among(byOrder.keySet());
		return byOrder.values()
			.stream()
			.filter((lines) -> !CrossDockMatching.match(supplies, lines, today(), leaves).isEmpty())
			.flatMap(List::stream)
			.limit(MOST_CANDIDATES)
			.map((demand) -> new Candidate(demand.orderNumber(), demand.line(), hoursUntil(demand.dueAt(), now),
					Objects.requireNonNull(known.get(demand.itemId())).storageCondition().name(), demand.priority()))
			.toList();
	}

	/** Rounded down; what should have left already must leave now. */
	private static long hoursUntil(Instant dueAt, Instant now) {
		return Math.max(0, Duration.between(now, dueAt).toHours());
	}

	/**
	 * Gives units to the wanted lines of orders that leave with them. Of a unit that is
	 * larger than what is wanted, the wanted part becomes a unit of its own.
	 */
	public Sorted match(String deliveryNumber, List<String> handlingUnitIds, Collection<Candidate> wanted,
			JobContext job) {
		var siteId = this.deliveries.byNumber(deliveryNumber).siteId();
		this.progress.lock(new TreeSet<>(wanted.stream().map(Candidate::orderNumber).toList()));
		var lines = wanted.stream()
			.map((candidate) -> new OrderLine(candidate.orderNumber(), candidate.line()))
			.collect(Collectors.toSet());
		var found = supplies(handlingUnitIds);
		var demands = this.waiting.of(siteId, found.stream().map((unit) -> unit.supply().itemId()).distinct().toList())
			.stream()
			.filter((demand) -> lines.contains(new OrderLine(demand.orderNumber(), demand.line())))
			.toList();
		var leaves = this.leaving.among(demands.stream().map(Demand::orderNumber).distinct().toList());
		var byUnit = CrossDockMatching.match(found.stream().map(Unit::supply).toList(), demands, today(), leaves)
			.stream()
			.collect(Collectors.groupingBy(Match::unit));
		var planned = this.rows.plannedOf(deliveryNumber)
			.stream()
			.map((line) -> new OrderLine(line.orderNumber(), line.orderLine()))
			.collect(Collectors.toSet());
		var crossDocked = new ArrayList<String>();
		for (var unit : found) {
			crossDocked.addAll(
					divide(deliveryNumber, unit, byUnit.getOrDefault(unit.supply().unit(), List.of()), planned, job));
		}
		var rest = new ArrayList<>(handlingUnitIds);
		rest.removeAll(crossDocked);
		return new Sorted(crossDocked, rest);
	}

	/**
	 * Each carrier gets a unit of its own; the last one the unit itself when all is
	 * taken.
	 */
	private List<String> divide(String deliveryNumber, Unit unit, List<Match> matches, Set<OrderLine> planned,
			JobContext job) {
		var byCarrier = matches.stream()
			.collect(Collectors.groupingBy((match) -> match.demand().carrier(), LinkedHashMap::new,
					Collectors.toList()));
		var left = unit.supply().quantity();
		var crossDocked = new ArrayList<String>();
		for (var carrier : byCarrier.entrySet()) {
			var quantity = carrier.getValue().stream().mapToLong(Match::quantity).sum();
			var id = (quantity == left) ? unit.supply().unit() : split(unit, quantity, carrier.getKey(), job);
			left -= quantity;
			crossDocked.add(id);
			note(deliveryNumber, unit.row(), id, carrier.getKey(), carrier.getValue(), planned);
		}
		return crossDocked;
	}

	private String split(Unit unit, long quantity, String carrier, JobContext job) {
		var document = this.units.byId(unit.supply().unit()).document();
		var result = this.stock.execute(new StockCommands.Batch(
				"cross-dock-split:%s:%s:%s".formatted(unit.supply().unit(), carrier, job.idempotencyKey()),
				(document != null) ? document : unit.supply().unit(), "an order waits for a part of the unit",
				"receiving", job.processInstanceKey(), this.clock.instant(), null,
				List.of(new StockCommand.SplitUnit(null, HandlingUnit.Kind.PALLET,
						List.of(new StockCommand.Outgoing(unit.row().cell(), quantity, List.of()))))));
		return Objects.requireNonNull(result.outcomes().getFirst().handlingUnitId());
	}

	private void note(String deliveryNumber, StockRow row, String unitId, String carrier, List<Match> matches,
			Set<OrderLine> planned) {
		this.rows.insert(unitId, row.cell().siteId(), deliveryNumber, row.cell().itemId(), carrier);
		var candidates = new ArrayList<Explanation.Candidate>();
		var now = this.clock.instant();
		for (var match : matches) {
			var demand = match.demand();
			var wasPlanned = planned.contains(new OrderLine(demand.orderNumber(), demand.line()));
			this.rows.addLine(unitId, demand.orderNumber(), demand.line(), match.quantity(), wasPlanned);
			candidates.add(new Explanation.Candidate(demand.orderNumber(), hoursUntil(demand.dueAt(), now), true,
					"hours until it must leave; %s, %s".formatted(Counted.of(match.quantity(), "unit"),
							wasPlanned ? "planned" : "found at the receipt")));
		}
		this.decisions.record(DECISION, unitId, carrier, CrossDockMatching.RULE, new Explanation("Why not into a bin",
				"%s goes to %s leaving soon with %s.".formatted(row.cell().itemId(),
						Counted.of(candidates.stream().map(Explanation.Candidate::label).distinct().count(), "order"),
						carrier),
				candidates));
	}

	/** Units with one kind of good, free, available goods of our own. */
	private List<Unit> supplies(Collection<String> handlingUnitIds) {
		var crossDocked = this.rows.underWay(handlingUnitIds);
		var found = new ArrayList<Unit>();
		for (var unit : new TreeSet<>(handlingUnitIds)) {
			var contents = crossDocked.contains(unit) ? List.<StockRow>of() : this.units.contents(unit);
			if (contents.size() == 1) {
				var row = contents.getFirst();
				if (row.cell().status() == StockStatus.AVAILABLE && row.cell().owner().isEmpty()
						&& row.reserved() == 0) {
					found.add(new Unit(new Supply(unit, row.cell().itemId(), row.expiry(), row.quantity()), row));
				}
			}
		}
		return found;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/**
	 * A waiting order line as the window table judges it.
	 *
	 * @param hoursUntilCutOff hours until it must leave, 0 when that is past
	 * @param priority 0 (first) to 99
	 */
	public record Candidate(String orderNumber, int line, long hoursUntilCutOff, String storageCondition,
			int priority) {
	}

	/** Which units go to a lane and which into a bin. */
	public record Sorted(List<String> crossDockUnitIds, List<String> putAwayUnitIds) {
	}

	private record Unit(Supply supply, StockRow row) {
	}

}
