package io.dockflow.routing;

import java.util.List;
import java.util.NavigableSet;

/**
 * The first and the last aisle are crossed; in those between people turn back, coming
 * from the back as far as a split and later from the front for the rest. Who comes from
 * the back anyway crosses the last aisle only (Roodbergen and de Koster 2001, section
 * 3.2).
 */
final class FromBothEnds implements BlockRule {

	private final Split split;

	private FromBothEnds(Split split) {
		this.split = split;
	}

	/** Splits in the middle of the aisle. */
	static FromBothEnds atMidpoint() {
		return new FromBothEnds((block, stops) -> block.front() + (block.back() - block.front()) / 2);
	}

	/** Splits where the longest stretch without a stop begins. */
	static FromBothEnds atLargestGap() {
		return new FromBothEnds(FromBothEnds::beforeLargestGap);
	}

	@Override
	public void sweep(Block block, GridWalk walk, List<Integer> aisles) {
		if (block.isFront(walk)) {
			if (aisles.size() == 1) {
				block.returnFromFront(walk, aisles.getFirst());
				return;
			}
			block.cross(walk, aisles.getFirst());
		}
		for (var aisle : aisles.subList(0, aisles.size() - 1)) {
			returnFromBack(block, walk, aisle);
		}
		block.cross(walk, aisles.getLast());
		for (var aisle : aisles.reversed()) {
			if (!walk.left(aisle, block.front(), block.back()).isEmpty()) {
				block.returnFromFront(walk, aisle);
			}
		}
	}

	private void returnFromBack(Block block, GridWalk walk, int aisle) {
		var left = walk.left(aisle, block.front(), block.back());
		if (left.isEmpty()) {
			return;
		}
		var beyond = left.higher(this.split.depth(block, left));
		if (beyond != null) {
			walk.toAisle(aisle).toDepth(beyond).toDepth(block.back());
		}
	}

	private static long beforeLargestGap(Block block, NavigableSet<Long> stops) {
		var split = block.front();
		var previous = block.front();
		var largest = -1L;
		for (var stop : stops) {
			if (stop - previous > largest) {
				largest = stop - previous;
				split = previous;
			}
			previous = stop;
		}
		return (block.back() - previous > largest) ? previous : split;
	}

	/** The last depth of an aisle that is visited from the front. */
	private interface Split {

		long depth(Block block, NavigableSet<Long> stops);

	}

}
