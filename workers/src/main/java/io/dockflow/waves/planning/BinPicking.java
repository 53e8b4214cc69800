package io.dockflow.waves.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dockflow.routing.BinChoices;
import io.dockflow.routing.BinOffer;
import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.Route;
import io.dockflow.routing.RoutingPolicy;
import io.dockflow.shared.SearchBudget;

/**
 * Chooses, cart by cart, which of several equally good bins its picks come from, together
 * with the tour. A choice that is no shorter, or that would divide picks into more lines
 * than a walk may have, is not taken. Where aisles make no grid bins stay as they are.
 * Remembers what the carts before have taken.
 */
final class BinPicking {

	private final WaveTask task;

	private final PlanningTerms terms;

	private final WalkMeasure measure;

	private final Map<String, List<BinCell>> pools = new TreeMap<>();

	/** By cell: what is neither taken nor held by carts that were not planned yet. */
	private final long[] left;

	BinPicking(WaveTask task, PlanningTerms terms, WalkMeasure measure) {
		this.task = task;
		this.terms = terms;
		this.measure = measure;
		this.left = task.cells().stream().mapToLong(BinCell::free).toArray();
		task.cells().forEach((cell) -> this.pools.computeIfAbsent(cell.pool(), (pool) -> new ArrayList<>()).add(cell));
	}

	PlannedCart cart(List<Pick> divided) {
		var picks = together(divided);
		var fixed = this.task.floor().route(RoutingPolicy.SHORTEST, WavePlanner.places(picks));
		var chosen = (this.task.floor() instanceof DeskPlan grid) ? chosen(picks, grid, fixed.lengthMm())
				: Optional.<List<Pick>>empty();
		var better = together(chosen.orElse(picks));
		var route = chosen.isPresent() ? this.task.floor().route(RoutingPolicy.SHORTEST, WavePlanner.places(better))
				: fixed;
		picks.forEach((pick) -> this.left[pick.cell()] += pick.quantity());
		better.forEach((pick) -> this.left[pick.cell()] -= pick.quantity());
		return new PlannedCart(inWalkingOrder(route, better), route, fixed.lengthMm());
	}

	/** Parts of one pick that come from the same cell are one again. */
	private static List<Pick> together(List<Pick> picks) {
		record Part(long id, int cell) {
		}
		var parts = new LinkedHashMap<Part, Pick>();
		picks.forEach((pick) -> parts.merge(new Part(pick.id(), pick.cell()), pick,
				(one, other) -> one.of(one.quantity() + other.quantity())));
		return List.copyOf(parts.values());
	}

	private Optional<List<Pick>> chosen(List<Pick> picks, DeskPlan grid, long fixedMm) {
		var byPool = new TreeMap<String, List<Pick>>();
		picks.forEach(
				(pick) -> byPool.computeIfAbsent(this.task.cells().get(pick.cell()).pool(), (pool) -> new ArrayList<>())
					.add(pick));
		var own = new HashMap<Integer, Long>();
		picks.forEach((pick) -> own.merge(pick.cell(), pick.quantity(), Long::sum));
		var names = List.copyOf(byPool.keySet());
		var needs = names.stream()
			.mapToLong((pool) -> byPool.get(pool).stream().mapToLong(Pick::quantity).sum())
			.toArray();
		var offers = new ArrayList<BinOffer>();
		for (var pool = 0; pool < needs.length; pool++) {
			for (var cell : this.pools.get(names.get(pool))) {
				var most = most(cell, own);
				if (most > 0) {
					offers.add(new BinOffer(pool, this.measure.stopOf().get(cell.place()), most));
				}
			}
		}
		if (offers.stream().mapToInt(BinOffer::stop).distinct().count() == places(picks)) {
			return Optional.empty();
		}
		var choice = BinChoices.over(this.measure.stops(), grid.entry(), grid.entry())
			.choose(needs, offers, this.terms.seed(), SearchBudget.steps(this.terms.binSteps()));
		if (choice.length() + 2 * grid.approachMm() >= fixedMm) {
			return Optional.empty();
		}
		var taken = new TreeMap<Integer, Map<Integer, Long>>();
		choice.picks()
			.forEach((offer) -> taken.computeIfAbsent(offer.item(), (pool) -> new TreeMap<>())
				.merge(offer.stop(), offer.quantity(), Long::sum));
		var divided = new ArrayList<Pick>();
		taken.forEach((pool, byStop) -> divided
			.addAll(divided(byPool.get(names.get(pool)), cells(names.get(pool), byStop, own))));
		return (divided.size() > Math.max(this.terms.cart().lines(), picks.size())) ? Optional.empty()
				: Optional.of(divided);
	}

	private long most(BinCell cell, Map<Integer, Long> own) {
		return this.left[cell.number()] + own.getOrDefault(cell.number(), 0L);
	}

	private long places(List<Pick> picks) {
		return this.measure.stops(WavePlanner.places(picks)).length;
	}

	/**
	 * What each cell gives of what its stop gives: cells that the picks hold first, then
	 * those with least, so that they empty out.
	 */
	private Map<BinCell, Long> cells(String pool, Map<Integer, Long> byStop, Map<Integer, Long> own) {
		var gives = new LinkedHashMap<BinCell, Long>();
		byStop.forEach((stop, quantity) -> {
			var open = quantity;
			var there = this.pools.get(pool)
				.stream()
				.filter((cell) -> this.measure.stopOf().get(cell.place()).equals(stop) && most(cell, own) > 0)
				.sorted(Comparator.comparing((BinCell cell) -> !own.containsKey(cell.number()))
					.thenComparingLong((cell) -> most(cell, own))
					.thenComparingInt(BinCell::number))
				.toList();
			for (var cell : there) {
				var given = Math.min(open, most(cell, own));
				if (given > 0) {
					gives.put(cell, given);
					open -= given;
				}
			}
		});
		return gives;
	}

	/**
	 * Gives each pick its cell: its own if that still has enough, else the one with least
	 * that has; what no cell has in one piece is divided. The largest go first.
	 */
	private static List<Pick> divided(List<Pick> picks, Map<BinCell, Long> gives) {
		var left = new LinkedHashMap<>(gives);
		var divided = new ArrayList<Pick>();
		var others = new ArrayList<Pick>();
		picks.stream()
			.sorted(Comparator.comparingLong((Pick pick) -> -pick.quantity())
				.thenComparing(Pick::orderNumber)
				.thenComparingInt(Pick::orderLine)
				.thenComparingInt(Pick::cell))
			.forEach((pick) -> {
				var own = left.keySet().stream().filter((cell) -> cell.number() == pick.cell()).findFirst();
				if (own.isPresent() && left.get(own.get()) >= pick.quantity()) {
					left.merge(own.get(), -pick.quantity(), Long::sum);
					divided.add(pick);
				}
				else {
					others.add(pick);
				}
			});
		for (var pick : others) {
			var open = pick.quantity();
			while (open > 0) {
				var wanted = open;
				var cell = left.entrySet()
					.stream()
					.filter((entry) -> entry.getValue() >= wanted)
					.min(Map.Entry.<BinCell, Long>comparingByValue()
						.thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(BinCell::number))))
					.or(() -> left.entrySet()
						.stream()
						.max(Map.Entry.<BinCell, Long>comparingByValue()
							.thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(BinCell::number)))))
					.orElseThrow()
					.getKey();
				var part = Math.min(open, left.get(cell));
				divided.add(pick.from(cell, part));
				left.merge(cell, -part, Long::sum);
				open -= part;
			}
		}
		return divided;
	}

	private static List<Pick> inWalkingOrder(Route route, List<Pick> picks) {
		var position = new HashMap<String, Integer>();
		route.stops().forEach((stop) -> position.put(stop, position.size()));
		return picks.stream()
			.sorted(Comparator.comparing((Pick pick) -> position.get(pick.place()))
				.thenComparing(Pick::itemId)
				.thenComparing(Pick::orderNumber)
				.thenComparingInt(Pick::orderLine)
				.thenComparingInt(Pick::cell))
			.toList();
	}

}
