package io.dockflow.planning.network;

import java.util.Arrays;

/**
 * Good moves on lanes with fixed costs. A lane's units bear its fixed cost: at first as
 * if it carried all it can, then over some rounds as it spread over those it last took;
 * then lanes that do not earn it are closed, the one that misses it by most first.
 * Source: Kim and Pardalos (1999), A solution approach to the fixed charge network flow
 * problem using a dynamic slope scaling procedure, Operations Research Letters 24.
 */
final class SlopeScaling {

	private static final int ROUNDS = 10;

	private final LaneNetwork network;

	private final double hysteresis;

	private final LaneCapacities capacities;

	SlopeScaling(LaneNetwork network, LaneCapacities capacities, double hysteresis) {
		this.network = network;
		this.capacities = capacities;
		this.hysteresis = hysteresis;
	}

	LaneFlow run() {
		var best = scaled();
		while (true) {
			var open = new boolean[this.network.lanes()];
			for (var lane = 0; lane < open.length; lane++) {
				open[lane] = best.uses(lane) || this.network.lane(lane).fixedCost() == 0;
			}
			var next = best.cheaper(flow(open));
			for (var lane = 0; lane < open.length; lane++) {
				if (open[lane] && best.uses(lane) && this.network.lane(lane).fixedCost() > 0) {
					open[lane] = false;
					next = next.cheaper(flow(open));
					open[lane] = true;
				}
			}
			if (next == best) {
				return best.cheaper(LaneFlow.none(this.network));
			}
			best = next;
		}
	}

	private LaneFlow scaled() {
		var costs = new double[this.network.lanes()];
		Arrays.setAll(costs, (lane) -> this.network.lane(lane).unitCost()
				+ this.network.lane(lane).fixedCost() / Math.max(1, this.capacities.last(lane)));
		var best = UnitFlow.of(this.network, this.hysteresis, costs).atLaneCosts();
		for (var round = 0; round < ROUNDS; round++) {
			var flow = UnitFlow.of(this.network, this.hysteresis, costs).atLaneCosts();
			best = best.cheaper(flow);
			for (var lane = 0; lane < costs.length; lane++) {
				if (flow.uses(lane)) {
					var terms = this.network.lane(lane);
					costs[lane] = terms.unitCost() + terms.fixedCost() / flow.units()[lane];
				}
			}
		}
		return best;
	}

	private LaneFlow flow(boolean[] open) {
		var costs = new double[open.length];
		Arrays.setAll(costs, (lane) -> open[lane] ? this.network.lane(lane).unitCost() : Double.POSITIVE_INFINITY);
		return UnitFlow.of(this.network, this.hysteresis, costs).atLaneCosts();
	}

}
