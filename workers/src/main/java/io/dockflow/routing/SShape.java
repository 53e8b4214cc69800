package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The S-shape heuristic for several blocks (after Roodbergen and de Koster, "Routing
 * methods for warehouses with multiple cross aisles", 2001, section 3.1): walk to the
 * farthest block with stops through the outermost aisle, then cross every aisle that has
 * stops from end to end, block by block back to the start; out of a block's last aisle
 * the picker may turn back. Distances in millimetres. O(n log n) for n stops.
 */
public final class SShape {

	private SShape() {
	}

	/**
	 * The tour through all stops.
	 * @param start where it begins and ends
	 * @param stops location codes, doubles count once
	 * @throws IllegalArgumentException when a stop is not on the plan
	 */
	public static Route route(Layout layout, Point start, Collection<String> stops) {
		var walk = new Walk(start);
		if (stops.isEmpty()) {
			return walk.route();
		}
		var blocks = byBlock(layout, stops);
		approach(layout, walk, blocks);
		while (!blocks.isEmpty()) {
			var block = blocks.pollLastEntry();
			sweep(layout, walk, block.getKey(), block.getValue());
		}
		return home(layout, walk, start);
	}

	/**
	 * To the far edge's block: through the outermost aisle, serving what lies on the way.
	 */
	private static void approach(Layout layout, Walk walk, NavigableMap<Integer, TreeMap<Long, List<String>>> blocks) {
		var farthest = blocks.lastKey();
		var front = layout.crossAisles().get(farthest);
		var gate = layout.crossingBetween(walk.at().y(), walk.at().y());
		walk.toY(gate);
		if (gate >= front) {
			return;
		}
		var aisle = outermostAisle(walk.at().x(), blocks);
		walk.toX(aisle);
		for (var block : List.copyOf(blocks.headMap(farthest, false).keySet())) {
			if (layout.crossAisles().get(block) >= gate) {
				serve(layout, walk, blocks.get(block), aisle, true);
				if (blocks.get(block).isEmpty()) {
					blocks.remove(block);
				}
			}
		}
		walk.toY(front);
	}

	private static long outermostAisle(long x, NavigableMap<Integer, TreeMap<Long, List<String>>> blocks) {
		var aisles = blocks.values().stream().flatMap((block) -> block.keySet().stream()).sorted().toList();
		var west = aisles.getFirst();
		var east = aisles.getLast();
		return (Math.abs(x - west) <= Math.abs(x - east)) ? west : east;
	}

	/** All aisles of a block, ending at its front. */
	private static void sweep(Layout layout, Walk walk, int block, TreeMap<Long, List<String>> aisles) {
		var front = layout.crossAisles().get(block);
		var back = layout.crossAisles().get(block + 1);
		var fromWest = Math.abs(walk.at().x() - aisles.firstKey()) <= Math.abs(walk.at().x() - aisles.lastKey());
		for (var aisle : List.copyOf((fromWest ? aisles : aisles.descendingMap()).keySet())) {
			var last = aisles.size() == 1;
			var northward = walk.at().y() <= front;
			walk.toX(aisle);
			serve(layout, walk, aisles, aisle, northward);
			if (last) {
				walk.toY(front);
			}
			else {
				walk.toY(northward ? back : front);
			}
		}
	}

	private static void serve(Layout layout, Walk walk, TreeMap<Long, List<String>> aisles, long aisle,
			boolean northward) {
		var stops = aisles.remove(aisle);
		if (stops == null) {
			return;
		}
		var byDepth = Comparator.<String>comparingLong((id) -> layout.stop(id).y());
		stops.sort((northward ? byDepth : byDepth.reversed()).thenComparing(Comparator.naturalOrder()));
		stops.forEach((id) -> walk.stop(id, layout.stop(id).y()));
	}

	private static Route home(Layout layout, Walk walk, Point start) {
		walk.toY(layout.crossingBetween(walk.at().y(), start.y())).toX(start.x()).toY(start.y());
		return walk.route();
	}

	private static NavigableMap<Integer, TreeMap<Long, List<String>>> byBlock(Layout layout, Collection<String> stops) {
		var blocks = new TreeMap<Integer, TreeMap<Long, List<String>>>();
		for (var id : new LinkedHashSet<>(stops)) {
			var stop = layout.stop(id);
			blocks.computeIfAbsent(layout.block(stop.y()), (block) -> new TreeMap<>())
				.computeIfAbsent(stop.x(), (aisle) -> new ArrayList<>())
				.add(id);
		}
		return blocks;
	}

}
