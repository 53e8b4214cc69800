package io.dockflow.waves.batching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Picking zone by zone: each order is split by the zones of its stops, and every zone has
 * carts of its own. The parts keep the order's id and due time, and come together again
 * at packing.
 */
public final class ZonePicking {

	private ZonePicking() {
	}

	/**
	 * The part of an order in each zone that it has stops in.
	 * @param picks what the order takes from each stop, at least one
	 * @param zoneOf names the zone of a stop
	 */
	public static SortedMap<String, BatchOrder> parts(String id, List<StopLoad> picks, long dueSecond,
			IntFunction<String> zoneOf) {
		var byZone = new TreeMap<String, List<StopLoad>>();
		for (var pick : picks) {
			byZone.computeIfAbsent(zoneOf.apply(pick.stop()), (zone) -> new ArrayList<>()).add(pick);
		}
		var parts = new TreeMap<String, BatchOrder>();
		byZone.forEach((zone, ofZone) -> parts.put(zone, new BatchOrder(id,
				ofZone.stream().mapToInt(StopLoad::stop).sorted().distinct().toArray(), sum(ofZone), dueSecond)));
		return parts;
	}

	/**
	 * A problem per zone.
	 * @param orders the parts of each order, by zone
	 * @param areaOf where the carts of a zone walk
	 */
	public static SortedMap<String, BatchingProblem> problems(List<SortedMap<String, BatchOrder>> orders,
			List<LoadLimit> cart, Function<String, PickArea> areaOf) {
		var byZone = new TreeMap<String, List<BatchOrder>>();
		for (var parts : orders) {
			parts.forEach((zone, part) -> byZone.computeIfAbsent(zone, (name) -> new ArrayList<>()).add(part));
		}
		var problems = new TreeMap<String, BatchingProblem>();
		byZone.forEach((zone, parts) -> problems.put(zone, BatchingProblem.of(parts, cart, areaOf.apply(zone))));
		return problems;
	}

	private static long[] sum(List<StopLoad> picks) {
		var sum = new long[picks.getFirst().load().length];
		for (var pick : picks) {
			var load = pick.load();
			if (load.length != sum.length) {
				throw new IllegalArgumentException(
						"Expected %d loads at every stop, but got %s at stop %d. Correct them.".formatted(sum.length,
								Arrays.toString(load), pick.stop()));
			}
			for (var dimension = 0; dimension < sum.length; dimension++) {
				sum[dimension] += load[dimension];
			}
		}
		return sum;
	}

}
