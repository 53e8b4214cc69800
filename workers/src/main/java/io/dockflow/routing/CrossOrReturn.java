package io.dockflow.routing;

import java.util.List;

/**
 * Every aisle is either crossed or entered and left at the end people stand at, so that
 * the block's walk to its front becomes shortest (Roodbergen and de Koster 2001, section
 * 3.4). O(n) for n stops.
 */
final class CrossOrReturn implements BlockRule {

	/** No such walk. Stays above every walk when lengths are added. */
	private static final long FAR = Long.MAX_VALUE / 4;

	@Override
	public void sweep(Block block, GridWalk walk, List<Integer> aisles) {
		var fromFront = new long[aisles.size() + 1];
		var fromBack = new long[aisles.size() + 1];
		fromBack[aisles.size()] = FAR;
		for (var next = aisles.size() - 1; next >= 0; next--) {
			fromFront[next] = Math.min(crossing(block) + fromBack[next + 1],
					fromTheFront(block, walk, aisles.get(next)) + fromFront[next + 1]);
			fromBack[next] = Math.min(crossing(block) + fromFront[next + 1],
					fromTheBack(block, walk, aisles.get(next)) + fromBack[next + 1]);
		}
		for (var next = 0; next < aisles.size(); next++) {
			var aisle = aisles.get(next);
			var stays = block.isFront(walk) ? fromFront[next] < crossing(block) + fromBack[next + 1]
					: fromBack[next] < crossing(block) + fromFront[next + 1];
			if (!stays) {
				block.cross(walk, aisle);
			}
			else if (block.isFront(walk)) {
				block.returnFromFront(walk, aisle);
			}
			else {
				returnFromBack(block, walk, aisle);
			}
		}
	}

	private static void returnFromBack(Block block, GridWalk walk, int aisle) {
		walk.toAisle(aisle);
		var left = walk.left(aisle, block.front(), block.back());
		if (!left.isEmpty()) {
			walk.toDepth(left.first()).toDepth(block.back());
		}
	}

	private static long crossing(Block block) {
		return block.back() - block.front();
	}

	private static long fromTheFront(Block block, GridWalk walk, int aisle) {
		return 2 * (walk.left(aisle, block.front(), block.back()).last() - block.front());
	}

	private static long fromTheBack(Block block, GridWalk walk, int aisle) {
		return 2 * (block.back() - walk.left(aisle, block.front(), block.back()).first());
	}

}
