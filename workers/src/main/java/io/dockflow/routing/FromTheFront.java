package io.dockflow.routing;

import java.util.List;

/**
 * Every aisle is entered from the front and left there. Who comes from the back crosses
 * the first aisle.
 */
final class FromTheFront implements BlockRule {

	@Override
	public void sweep(Block block, GridWalk walk, List<Integer> aisles) {
		if (!block.isFront(walk)) {
			block.cross(walk, aisles.getFirst());
		}
		aisles.forEach((aisle) -> block.returnFromFront(walk, aisle));
	}

}
