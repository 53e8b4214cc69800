package io.dockflow.waves;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.Reservation;
import io.dockflow.orders.Order;
import io.dockflow.picking.PickPlanning;
import io.dockflow.picking.PlannedPickList;
import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.Layout;
import io.dockflow.routing.Place;
import io.dockflow.routing.Point;
import io.dockflow.routing.Route;
import io.dockflow.routing.RoutingPolicy;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Explanation;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * Turns reservations into pick lists: batches them onto carts and routes each cart.
 */
@Component
class WavePlanning {

	/** Walking at a comfortable pace with a cart. */
	private static final double METRES_PER_SECOND = 1.0;

	private static final Duration PER_LINE = Duration.ofSeconds(20);

	private static final Duration PER_LIST = Duration.ofSeconds(120);

	private final Batching batching;

	private final WaveSettings settings;

	private final Items items;

	private final Locations locations;

	private final BusinessNumbers numbers;

	private final PickPlanning picking;

	private final Decisions decisions;

	WavePlanning(Batching batching, WaveSettings settings, Items items, Locations locations, BusinessNumbers numbers,
			PickPlanning picking, Decisions decisions) {
		this.batching = batching;
		this.settings = settings;
		this.items = items;
		this.locations = locations;
		this.numbers = numbers;
		this.picking = picking;
		this.decisions = decisions;
	}

	/** What a wave's plan comes to; lengths in millimetres. */
	record Plan(List<String> pickListNumbers, long naiveMm, long plannedMm, int minutes) {
	}

	Plan plan(String waveNumber, String siteId, Map<String, Order> orders, List<Reservation> reservations) {
		if (reservations.isEmpty()) {
			return new Plan(List.of(), 0, 0, 0);
		}
		var packing = packing(siteId);
		var plan = layout(siteId, reservations).from(new Point(packing.xMm(), packing.yMm()));
		var byId = reservations.stream().collect(Collectors.toMap(Reservation::id, Function.identity()));
		var lists = new ArrayList<PlannedPickList>();
		for (var batch : this.batching.batch(lines(orders, reservations), this.settings.cart())) {
			var picks = batch.lines().stream().map((line) -> byId.get(line.id())).toList();
			var route = plan.route(RoutingPolicy.SHORTEST, stops(picks));
			var list = new PlannedPickList(this.numbers.next("PL"), waveNumber, siteId, packing.locationId(),
					batch.lines().stream().map(BatchLine::dueAt).min(Comparator.naturalOrder()).orElseThrow(), route,
					inWalkingOrder(route, picks));
			explain(list, plan, stops(picks));
			lists.add(list);
		}
		this.picking.plan(lists);
		return new Plan(lists.stream().map(PlannedPickList::pickListNumber).toList(), naive(plan, reservations),
				lists.stream().mapToLong((list) -> list.route().lengthMm()).sum(), minutes(lists));
	}

	private List<BatchLine> lines(Map<String, Order> orders, List<Reservation> reservations) {
		var known = this.items.byIds(reservations.stream().map((one) -> one.cell().itemId()).distinct().toList());
		return reservations.stream().map((reservation) -> {
			var item = Objects.requireNonNull(known.get(reservation.cell().itemId()));
			var order = Objects.requireNonNull(orders.get(reservation.document()));
			return new BatchLine(reservation.id(), reservation.document(), order.dueAt(),
					reservation.cell().locationId(), item.volumeMm3() * reservation.quantity(),
					(long) item.weightGrams() * reservation.quantity());
		}).toList();
	}

	private Location packing(String siteId) {
		return this.locations.ofKind(siteId, LocationKind.PACKING)
			.stream()
			.findFirst()
			.orElseThrow(() -> new BusinessRuleViolation(
					"Expected a packing location at site %s, but it has none. Add one.".formatted(siteId)));
	}

	private Layout layout(String siteId, List<Reservation> reservations) {
		var places = new HashMap<String, Location>();
		this.locations.ofKind(siteId, LocationKind.BIN).forEach((one) -> places.put(one.locationId(), one));
		this.locations.ofKind(siteId, LocationKind.PICK_FACE).forEach((one) -> places.put(one.locationId(), one));
		places.putAll(
				this.locations.byIds(reservations.stream().map((one) -> one.cell().locationId()).distinct().toList()));
		return Layout.of(places.values()
			.stream()
			.map((one) -> new Place(one.locationId(), one.zone(), one.aisle(), one.xMm(), one.yMm()))
			.toList());
	}

	private static List<String> stops(Collection<Reservation> picks) {
		return picks.stream().map((pick) -> pick.cell().locationId()).toList();
	}

	private static List<Reservation> inWalkingOrder(Route route, List<Reservation> picks) {
		var position = new HashMap<String, Integer>();
		route.stops().forEach((stop) -> position.put(stop, position.size()));
		return picks.stream()
			.sorted(Comparator.comparing((Reservation pick) -> position.get(pick.cell().locationId()))
				.thenComparing((pick) -> pick.cell().itemId())
				.thenComparing(Reservation::document)
				.thenComparingLong(Reservation::id))
			.toList();
	}

	private static long naive(DeskPlan plan, List<Reservation> reservations) {
		var byOrder = new LinkedHashMap<String, List<Reservation>>();
		reservations.stream()
			.sorted(Comparator.comparing(Reservation::document).thenComparingInt(Reservation::line))
			.forEach((one) -> byOrder.computeIfAbsent(one.document(), (order) -> new ArrayList<>()).add(one));
		return byOrder.values()
			.stream()
			.mapToLong((picks) -> plan.route(RoutingPolicy.AS_LISTED, stops(picks)).lengthMm())
			.sum();
	}

	private static int minutes(List<PlannedPickList> lists) {
		var seconds = lists.stream()
			.mapToDouble((list) -> PER_LIST.toSeconds() + list.lines().size() * (double) PER_LINE.toSeconds()
					+ list.route().metres() / METRES_PER_SECOND)
			.sum();
		return (int) Math.ceil(seconds / 60);
	}

	private void explain(PlannedPickList list, DeskPlan plan, List<String> stops) {
		var route = list.route();
		var asListed = plan.route(RoutingPolicy.AS_LISTED, stops);
		var rules = Stream.of(RoutingPolicy.S_SHAPE, RoutingPolicy.LARGEST_GAP, RoutingPolicy.COMBINED)
			.map((rule) -> plan.route(rule, stops));
		this.decisions.record("route", list.pickListNumber(), "shortest-tour", "shortest-tour 1",
				new Explanation("Why this order of bins",
						"Shortest tour, %s: %.0f m instead of %.0f m as listed.".formatted(route.proof(),
								route.metres(), asListed.metres()),
						Stream.of(Stream.of(route), rules, Stream.of(asListed))
							.flatMap(Function.identity())
							.map((one) -> new Explanation.Candidate(one.policy().title(), one.metres(),
									one.policy() == route.policy(), "metres"))
							.toList()));
	}

}
