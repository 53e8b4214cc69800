package io.dockflow.crossdock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Gives received units to waiting order lines: who must leave first is served first, then
 * who has priority; of the units, what expires first goes first, and a unit that serves a
 * carrier already before another one is opened. Pure and deterministic: the order of the
 * arguments does not matter. O(d log d + d·u) for d lines and u units.
 */
final class CrossDockMatching {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "due-date-first 1";

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
	 * Matches as much as there is of both.
	 * @param today the day shelf lives are counted from
	 */
	static List<Match> match(Collection<Supply> supplies, Collection<Demand> demands, LocalDate today) {
		var units = supplies.stream().sorted(FIRST_EXPIRED).toList();
		var left = new HashMap<String, Long>();
		units.forEach((unit) -> left.put(unit.unit(), unit.quantity()));
		var carriers = new HashMap<String, Set<String>>();
		var matches = new ArrayList<Match>();
		for (var demand : demands.stream().sorted(MOST_URGENT).toList()) {
			var missing = demand.quantity();
			for (var unit : candidates(units, carriers, demand, today)) {
				var taken = Math.min(missing, left.getOrDefault(unit.unit(), 0L));
				if (taken > 0) {
					matches.add(new Match(unit.unit(), demand, taken));
					left.merge(unit.unit(), -taken, Long::sum);
					carriers.computeIfAbsent(unit.unit(), (key) -> new HashSet<>()).add(demand.carrier());
					missing -= taken;
				}
			}
		}
		return matches;
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
