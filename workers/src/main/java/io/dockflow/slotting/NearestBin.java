package io.dockflow.slotting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.dockflow.sites.Location;

/**
 * Ranks feasible bins by the way to them. Bins nobody picks from come last: what stands
 * there waits for a replenishment.
 */
final class NearestBin {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "nearest-feasible-bin/1";

	/** Lifting by one level costs about as much time as this way. */
	private static final double METRES_PER_LEVEL = 2.0;

	private static final double RESERVE_PENALTY_METRES = 10_000;

	private NearestBin() {
	}

	/** Nearest first; ties in code order. O(n log n). */
	static List<Ranked> rank(Collection<BinState> feasible, Location from) {
		return feasible.stream()
			.map((bin) -> new Ranked(bin, metres(from, bin.location()), score(from, bin.location())))
			.sorted(Comparator.comparingDouble(Ranked::score)
				.thenComparing((ranked) -> ranked.bin().location().locationId()))
			.toList();
	}

	/** The way along the aisles, in metres. */
	static double metres(Location from, Location to) {
		return (Math.abs(from.xMm() - to.xMm()) + Math.abs(from.yMm() - to.yMm())) / 1000.0;
	}

	private static double score(Location from, Location to) {
		return metres(from, to) + METRES_PER_LEVEL * Math.max(0, to.level() - 1)
				+ (to.pickable() ? 0 : RESERVE_PENALTY_METRES);
	}

	/** A bin with its way and its score, smaller is better. */
	record Ranked(BinState bin, double metres, double score) {
	}

}
