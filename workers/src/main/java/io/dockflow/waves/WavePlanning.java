package io.dockflow.waves;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dockflow.catalog.Items;
import io.dockflow.inventory.EqualCells;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.StockCell;
import io.dockflow.orders.Order;
import io.dockflow.picking.PickPlanning;
import io.dockflow.picking.PlannedPickList;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.waves.planning.BinCell;
import io.dockflow.waves.planning.Pick;
import io.dockflow.waves.planning.PlannedCart;
import io.dockflow.waves.planning.PlanningTerms;
import io.dockflow.waves.planning.WavePlan;
import io.dockflow.waves.planning.WavePlanner;
import io.dockflow.waves.planning.WaveTask;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns reservations into pick lists: hands {@link WavePlanner} what it needs to know,
 * moves reservations to the bins it chose, and writes its walks down.
 */
@Component
class WavePlanning {

	private static final Comparator<Pick> IN_KEY_ORDER = Comparator.comparingInt(Pick::cell)
		.thenComparing(Pick::orderNumber)
		.thenComparingInt(Pick::orderLine)
		.thenComparingLong(Pick::id);

	private final WaveSettings settings;

	private final Items items;

	private final PickFloor floor;

	private final EqualCells equalCells;

	private final BusinessNumbers numbers;

	private final PickPlanning picking;

	private final WaveReasons reasons;

	private final Clock clock;

	WavePlanning(WaveSettings settings, Items items, PickFloor floor, EqualCells equalCells, BusinessNumbers numbers,
			PickPlanning picking, WaveReasons reasons, Clock clock) {
		this.settings = settings;
		this.items = items;
		this.floor = floor;
		this.equalCells = equalCells;
		this.numbers = numbers;
		this.picking = picking;
		this.reasons = reasons;
		this.clock = clock;
	}

	/**
	 * The plan and its pick lists.
	 *
	 * @param pickListNumbers the most urgent first
	 */
	record Written(WavePlan plan, List<String> pickListNumbers) {
	}

	/**
	 * What there was to plan when somebody looked.
	 *
	 * @param cells where the reservations are and might as well be, by number
	 * @param question for the planner; {@code null} when nothing is reserved
	 */
	record Draft(List<Reservation> reservations, List<EqualCells.Cell> cells, @Nullable Question question) {
	}

	/** A site's wave as the planner sees it. */
	record Question(String siteId, String packing, WaveTask task, PlanningTerms terms) {
	}

	/** Looks at the floor, in the transaction that reserved. */
	Draft draft(String siteId, Map<String, Order> orders, List<Reservation> reservations) {
		if (reservations.isEmpty()) {
			return new Draft(List.of(), List.of(), null);
		}
		var packing = this.floor.packing(siteId);
		var cells = this.equalCells.of(siteId, reservations);
		var places = this.floor.places(siteId,
				cells.stream().map((one) -> one.cell().locationId()).distinct().toList());
		var binCells = new ArrayList<BinCell>();
		var numberOf = new HashMap<StockCell, Integer>();
		for (var cell : cells) {
			var place = cell.cell().locationId();
			var pool = this.settings.byZone() ? cell.pool() + "|" + places.get(place).zone() : cell.pool();
			numberOf.put(cell.cell(), binCells.size());
			binCells.add(new BinCell(binCells.size(), pool, place, cell.free()));
		}
		var known = this.items.byIds(reservations.stream().map((one) -> one.cell().itemId()).distinct().toList());
		var picks = reservations.stream().map((one) -> {
			var item = Objects.requireNonNull(known.get(one.cell().itemId()));
			return new Pick(one.id(), one.document(), one.line(), item.itemId(), numberOf.get(one.cell()),
					one.cell().locationId(), places.get(one.cell().locationId()).zone(), one.quantity(),
					item.volumeMm3(), item.weightGrams());
		}).toList();
		var task = new WaveTask(picks, binCells, dueSeconds(orders), this.floor.plan(places.values(), packing));
		return new Draft(reservations, cells, new Question(siteId, packing.locationId(), task, terms(siteId)));
	}

	/** Searches for seconds, and touches nothing. */
	WavePlan choose(Draft draft) {
		var question = draft.question();
		return (question != null) ? WavePlanner.plan(question.task(), question.terms()) : WavePlan.nothing();
	}

	/**
	 * Writes a plan down, in the transaction that locked its orders.
	 * @param reserved what the orders have by now
	 * @return empty when the plan is out of date, and nothing was written
	 */
	Optional<Written> write(String waveNumber, Map<String, Order> orders, List<Reservation> reserved, Draft draft,
			WavePlan plan) {
		if (!Set.copyOf(reserved).equals(Set.copyOf(draft.reservations()))) {
			return Optional.empty();
		}
		var question = draft.question();
		if (question == null) {
			return Optional.of(new Written(plan, List.of()));
		}
		var walks = walks(plan, draft);
		if (!areThere(walks.moving(), question.siteId(), draft)) {
			return Optional.empty();
		}
		var moved = moved(walks, draft);
		var lists = new ArrayList<PlannedPickList>();
		for (var cart : plan.carts()) {
			lists.add(new PlannedPickList(this.numbers.next("PL"), waveNumber, question.siteId(), question.packing(),
					dueAt(cart, orders), cart.route(), moved.get(lists.size())));
		}
		this.picking.plan(lists);
		this.reasons.record(waveNumber, plan, lists, question.task().floor());
		return Optional.of(new Written(plan, lists.stream().map(PlannedPickList::pickListNumber).toList()));
	}

	/** Whether the bins that picks move to still have as much that is free. */
	private boolean areThere(List<Moving> moving, String siteId, Draft draft) {
		if (moving.isEmpty()) {
			return true;
		}
		var wanted = new HashMap<StockCell, Long>();
		var holders = byId(draft);
		for (var one : moving) {
			wanted.merge(draft.cells().get(one.pick().cell()).cell(), one.pick().quantity(), Long::sum);
			wanted.merge(holders.get(one.pick().id()).cell(), -one.pick().quantity(), Long::sum);
		}
		var free = this.equalCells.of(siteId, draft.reservations())
			.stream()
			.collect(Collectors.toMap(EqualCells.Cell::cell, EqualCells.Cell::free));
		return wanted.entrySet()
			.stream()
			.allMatch((one) -> one.getValue() <= 0 || one.getValue() <= free.getOrDefault(one.getKey(), 0L));
	}

	private static Map<Long, Reservation> byId(Draft draft) {
		return draft.reservations().stream().collect(Collectors.toMap(Reservation::id, Function.identity()));
	}

	private PlanningTerms terms(String siteId) {
		return new PlanningTerms(this.settings.cart(), this.settings.byZone(), this.floor.pace(),
				this.floor.pickers(siteId), this.settings.millimetresPerSecondLate(), this.settings.seed(),
				this.settings.batchingSteps(), this.settings.binSteps());
	}

	private Map<String, Long> dueSeconds(Map<String, Order> orders) {
		var now = this.clock.instant();
		var seconds = new HashMap<String, Long>();
		orders.forEach((number, order) -> seconds.put(number, Duration.between(now, order.dueAt()).toSeconds()));
		return seconds;
	}

	private static Instant dueAt(PlannedCart cart, Map<String, Order> orders) {
		return cart.picks()
			.stream()
			.map((pick) -> Objects.requireNonNull(orders.get(pick.orderNumber())).dueAt())
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	/** The reservations of each cart in walking order, and which of them change bins. */
	private static Walks walks(WavePlan plan, Draft draft) {
		var byId = byId(draft);
		var result = new ArrayList<List<Reservation>>();
		var kept = new HashSet<Long>();
		var moving = new ArrayList<Moving>();
		for (var cart : plan.carts()) {
			var ofCart = new ArrayList<Reservation>();
			for (var pick : cart.picks()) {
				var from = byId.get(pick.id());
				var stays = draft.cells().get(pick.cell()).cell().equals(from.cell()) && kept.add(pick.id());
				if (!stays) {
					moving.add(new Moving(pick, result.size(), ofCart.size()));
				}
				ofCart.add(withQuantity(from, pick.quantity()));
			}
			result.add(ofCart);
		}
		moving.sort(Comparator.comparing(Moving::pick, IN_KEY_ORDER).thenComparingInt(Moving::cart));
		return new Walks(result, moving);
	}

	/** The same after those that change bins have moved. */
	private List<List<Reservation>> moved(Walks walks, Draft draft) {
		var byId = byId(draft);
		var reserved = this.equalCells.move(walks.moving()
			.stream()
			.map((one) -> new EqualCells.Move(byId.get(one.pick().id()), draft.cells().get(one.pick().cell()).cell(),
					one.pick().quantity()))
			.toList());
		for (var index = 0; index < reserved.size(); index++) {
			var one = walks.moving().get(index);
			walks.carts().get(one.cart()).set(one.position(), reserved.get(index));
		}
		return walks.carts();
	}

	private record Walks(List<List<Reservation>> carts, List<Moving> moving) {
	}

	/** A pick whose reservation goes elsewhere, and where it stands in the plan. */
	private record Moving(Pick pick, int cart, int position) {
	}

	private static Reservation withQuantity(Reservation reservation, long quantity) {
		return new Reservation(reservation.id(), reservation.document(), reservation.line(), reservation.cell(),
				quantity, reservation.createdAt());
	}

}
