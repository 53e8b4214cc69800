package io.dockflow.routing;

import java.util.List;

/**
 * Every aisle is crossed from end to end; in the last one people may turn back
 * (Roodbergen and de Koster 2001, section 3.1).
 */
final class SShape implements BlockRule {

	@Override
	public void sweep(Block block, GridWalk walk, List<Integer> aisles) {
		aisles.subList(0, aisles.size() - 1).forEach((aisle) -> block.cross(walk, aisle));
		if (block.isFront(walk)) {
			block.returnFromFront(walk, aisles.getLast());
		}
		else {
			block.cross(walk, aisles.getLast());
		}
	}

}
