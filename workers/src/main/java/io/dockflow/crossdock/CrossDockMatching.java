package io.dockflow.crossdock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Gives received units to waiting order lines: who must leave first is served first, then
 * who has priority; of the units, what expires first goes first, and a unit that serves a
 * carrier already before another one is opened. Pure and deterministic: the order of the
 * arguments does not matter. O(d log d + d·u log u) for d lines and u units.
 */
final class CrossDockMatching {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "due-date-first 2";

	private static final Comparator<Demand> MOST_URGENT = Comparator.comparing(Demand::dueAt)
		.thenComparingInt(Demand::priority)
		.thenComparing(Demand::orderNumber)
		.thenComparingInt(Demand::line);

	private static final Comparator<Supply> FIRST_EXPIRED = Comparator
		.comparing(Supply::expiry, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Supply::unit);

	private CrossDockMatching() {
	}

	/**
	 * Matches as much as there is of both, order by order; an order that would not leave
	 * with what it gets gets nothing, and its part is there for the next.
	 * @param today the day shelf lives are counted from
	 */
	static List<Match> match(Collection<Supply> supplies, Collection<Demand> demands, LocalDate today, Leaves leaves) {
		var units = supplies.stream().sorted(FIRST_EXPIRED).toList();
		var left = new HashMap<String, Long>();
		units.forEach((unit) -> left.put(unit.unit(), unit.quantity()));
		var carriers = new HashMap<String, Set<String>>();
		var matches = new ArrayList<Match>();
		var byOrder = demands.stream()
			.sorted(MOST_URGENT)
			.collect(Collectors.groupingBy(Demand::orderNumber, LinkedHashMap::new, Collectors.toList()));
		byOrder.forEach((orderNumber, lines) -> {
			var given = give(units, left, carriers, lines, today);
			var taken = given.stream()
				.collect(Collectors.toMap((match) -> match.demand().line(), Match::quantity, Long::sum));
			if (!given.isEmpty() && leaves.with(orderNumber, taken)) {
				matches.addAll(given);
				given.forEach((match) -> {
					left.merge(match.unit(), -match.quantity(), Long::sum);
					carriers.computeIfAbsent(match.unit(), (unit) -> new HashSet<>()).add(match.demand().carrier());
				});
			}
		});
		return matches;
	}

	/** What an order would get of what is left. */
	private static List<Match> give(List<Supply> units, Map<String, Long> left, Map<String, Set<String>> carriers,
			List<Demand> lines, LocalDate today) {
		var given = new ArrayList<Match>();
		var taken = new HashMap<String, Long>();
		var opened = new HashMap<String, Set<String>>(carriers);
		for (var demand : lines) {
			var missing = demand.quantity();
			for (var unit : candidates(units, opened, demand, today)) {
				var quantity = Math.min(missing,
						left.getOrDefault(unit.unit(), 0L) - taken.getOrDefault(unit.unit(), 0L));
				if (quantity > 0) {
					given.add(new Match(unit.unit(), demand, quantity));
					taken.merge(unit.unit(), quantity, Long::sum);
					opened.put(unit.unit(), with(opened.get(unit.unit()), demand.carrier()));
					missing -= quantity;
				}
			}
		}
		return given;
	}

	private static Set<String> with(@Nullable Set<String> carriers, String carrier) {
		var all = new HashSet<>(Set.of(carrier));
		if (carriers != null) {
			all.addAll(carriers);
		}
		return all;
	}

	private static List<Supply> candidates(List<Supply> units, Map<String, Set<String>> carriers, Demand demand,
			LocalDate today) {
		return units.stream()
			.filter((unit) -> unit.itemId().equals(demand.itemId()) && keeps(unit, demand, today))
			.sorted(Comparator
				.comparing((unit) -> !carriers.getOrDefault(unit.unit(), Set.of()).contains(demand.carrier())))
			.toList();
	}

	private static boolean keeps(Supply unit, Demand demand, LocalDate today) {
		return unit.expiry() == null || unit.expiry().isAfter(today.plusDays(demand.minRemainingDays()));
	}

	/**
	 * Whether an order leaves with what it would get.
	 */
	@FunctionalInterface
	interface Leaves {

		/** Whoever waits is served, whatever else is missing. */
		Leaves ANYHOW = (orderNumber, taken) -> true;

		/**
		 * Says whether it does.
		 * @param taken base units by order line
		 */
		boolean with(String orderNumber, Map<Integer, Long> taken);

	}

	/**
	 * A unit with free goods of one item.
	 *
	 * @param quantity base units
	 */
	record Supply(String unit, String itemId, @Nullable LocalDate expiry, long quantity) {
	}

	/**
	 * An order line that waits.
	 *
	 * @param quantity what is missing, in base units
	 * @param priority 0 (first) to 99
	 * @param minRemainingDays shelf life the goods must have left
	 */
	record Demand(String orderNumber, int line, String itemId, String carrier, long quantity, Instant dueAt,
			int priority, int minRemainingDays) {
	}

	/**
	 * A part of a unit for a line.
	 *
	 * @param quantity base units
	 */
	record Match(String unit, Demand demand, long quantity) {
	}

}
