package io.dockflow.routing;

import java.util.List;

/**
 * A rule of thumb for the aisles of one block.
 */
@FunctionalInterface
interface BlockRule {

	/**
	 * Walks past all stops left in the block's aisles and ends at its front.
	 * @param walk stands at the front or at the back of the block
	 * @param aisles those with stops, in walking order, at least one
	 */
	void sweep(Block block, GridWalk walk, List<Integer> aisles);

	/**
	 * A block between two cross-aisles.
	 *
	 * @param front depth of the cross-aisle in the south
	 * @param back depth of the cross-aisle in the north
	 */
	record Block(long front, long back) {

		boolean isFront(GridWalk walk) {
			return walk.at().y() == this.front;
		}

		/** Into an aisle from the front to its farthest stop, and back. */
		void returnFromFront(GridWalk walk, int aisle) {
			walk.toAisle(aisle);
			var left = walk.left(aisle, this.front, this.back);
			if (!left.isEmpty()) {
				walk.toDepth(left.last()).toDepth(this.front);
			}
		}

		/** Through an aisle to the other cross-aisle. */
		void cross(GridWalk walk, int aisle) {
			walk.toAisle(aisle).toDepth(isFront(walk) ? this.back : this.front);
		}

	}

}
