package io.dockflow.routing;

import java.util.List;

import io.dockflow.routing.BlockRule.Block;

/**
 * Works off block by block, the farthest from the start first: to its front through the
 * outermost aisle with stops, past what lies on the way; then in every block the rule's
 * walk, beginning at the nearer end, back to the front (Roodbergen and de Koster 2001,
 * section 3). The front is the side the start lies at. Stops between two aisles that no
 * walk came past are visited at last, always the nearest.
 */
final class BlockByBlock {

	private final AisleGrid grid;

	private final GridWalk walk;

	private final BlockRule rule;

	private BlockByBlock(AisleGrid grid, GridWalk walk, BlockRule rule) {
		this.grid = grid;
		this.walk = walk;
		this.rule = rule;
	}

	static Tour tour(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops, BlockRule rule) {
		var bound = TourBound.of(grid, start, end, stops);
		if (grid.y(grid.blocks()) - start.y() < start.y() - grid.y(0)) {
			return mirrored(walk(grid.mirrored(), mirrored(start), mirrored(end),
					stops.stream().map(BlockByBlock::mirrored).toList(), rule, bound));
		}
		return walk(grid, start, end, stops, rule, bound);
	}

	private static Tour walk(AisleGrid grid, GridPoint start, GridPoint end, List<GridPoint> stops, BlockRule rule,
			long bound) {
		var walk = new GridWalk(grid, start, stops);
		new BlockByBlock(grid, walk, rule).sweep();
		for (var next = walk.nearestLeft(); next.isPresent(); next = walk.nearestLeft()) {
			walk.to(next.orElseThrow());
		}
		return walk.to(end).tour(bound);
	}

	private void sweep() {
		var farthest = this.grid.blocks() - 1;
		while (farthest >= 0 && aisles(farthest).isEmpty()) {
			farthest--;
		}
		if (farthest < 0) {
			return;
		}
		approach(farthest);
		for (var number = farthest; number >= 0; number--) {
			var aisles = aisles(number);
			if (!aisles.isEmpty()) {
				var block = new Block(this.grid.y(number), this.grid.y(number + 1));
				var order = isNearer(aisles.getFirst(), aisles.getLast()) ? aisles : aisles.reversed();
				enter(block, order.getFirst());
				this.rule.sweep(block, this.walk, order);
			}
		}
	}

	/** To the cross-aisle at the front of a block, unless one farther is nearer. */
	private void approach(int farthest) {
		var at = this.walk.at();
		var gate = this.grid.crossingBetween(at.y(), at.y());
		this.walk.toDepth(gate);
		if (gate < this.grid.y(farthest)) {
			var aisles = this.walk.leftAisles(gate, this.grid.y(this.grid.blocks()) + 1);
			this.walk.toAisle(isNearer(aisles.getFirst(), aisles.getLast()) ? aisles.getFirst() : aisles.getLast());
			this.walk.toDepth(this.grid.y(farthest));
		}
	}

	/**
	 * To an end of the block, through its first aisle when another block lies between.
	 */
	private void enter(Block block, int aisle) {
		var y = this.walk.at().y();
		if (y < block.front() || y > block.back()) {
			this.walk.toAisle(aisle).toDepth((y < block.front()) ? block.front() : block.back());
		}
	}

	private List<Integer> aisles(int block) {
		var last = block == this.grid.blocks() - 1;
		return this.walk.leftAisles(this.grid.y(block), this.grid.y(block + 1) + (last ? 1 : 0));
	}

	private boolean isNearer(int aisle, int other) {
		var x = this.grid.x(this.walk.at().aisle());
		return Math.abs(x - this.grid.x(aisle)) <= Math.abs(x - this.grid.x(other));
	}

	private static Tour mirrored(Tour tour) {
		return new Tour(tour.stops().stream().map(BlockByBlock::mirrored).toList(),
				tour.path().stream().map(BlockByBlock::mirrored).toList(), tour.length(), tour.bound());
	}

	private static GridPoint mirrored(GridPoint point) {
		return new GridPoint(point.aisle(), -point.y());
	}

}
