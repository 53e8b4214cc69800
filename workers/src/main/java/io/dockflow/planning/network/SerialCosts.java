package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dockflow.forecasting.distribution.DemandDistribution;

/** The costs of a chain's echelon stocks, stage by stage, on a grid. */
final class SerialCosts {

	private final SerialChain chain;

	private final SerialGrid grid;

	private final double rate;

	SerialCosts(SerialChain chain, SerialGrid grid) {
		this.chain = chain;
		this.grid = grid;
		this.rate = chain.demandOver().apply(1).mean();
	}

	EchelonLevels optimal() {
		return run(Optional.empty());
	}

	EchelonLevels of(List<Double> levels) {
		return run(Optional.of(levels));
	}

	private EchelonLevels run(Optional<List<Double>> given) {
		var levels = new ArrayList<Double>();
		var penalty = new double[this.grid.intervals() + 1];
		var all = this.chain.stages().size();
		for (var index = 0; index < penalty.length; index++) {
			penalty[index] = (this.chain.shortageCost() + this.chain.holding(0, all))
					* Math.max(0, -this.grid.stock(index));
		}
		var cost = 0.0;
		for (var stage = 1; stage <= all; stage++) {
			var costs = costs(stage, penalty);
			var best = given.isPresent() ? this.grid.nearest(given.get().get(stage - 1)) : least(costs);
			levels.add(given.isPresent() ? given.get().get(stage - 1) : Double.valueOf(this.grid.stock(best)));
			cost = costs[best];
			for (var index = 0; index < penalty.length; index++) {
				penalty[index] = costs[Math.min(index, best)];
			}
		}
		return this.chain.explained(levels, cost);
	}

	/**
	 * Expected cost by the echelon stock after ordering, a lead time before it counts.
	 */
	private double[] costs(int stage, double[] penalty) {
		var holding = this.chain.stages().get(stage - 1).echelonHolding();
		var demand = this.chain.demandOver().apply(this.chain.stages().get(stage - 1).leadTime());
		var low = demand.quantile(this.grid.tail());
		var step = demand.isWhole() ? 1 : (demand.quantile(1 - this.grid.tail()) - low) / this.grid.demandIntervals();
		var masses = masses(demand, low, step);
		var costs = new double[penalty.length];
		for (var index = 0; index < costs.length; index++) {
			for (var point = 0; point < masses.length; point++) {
				var left = this.grid.stock(index) - low - point * step;
				if (left < this.grid.from()) {
					costs[index] += masses[point] * farBelow(stage, left);
				}
				else {
					var nearest = this.grid.nearest(left);
					var stock = (left > this.grid.to()) ? left : this.grid.stock(nearest);
					costs[index] += masses[point] * (holding * stock + penalty[nearest]);
				}
			}
		}
		return costs;
	}

	private double[] masses(DemandDistribution demand, double low, double step) {
		var high = demand.quantile(1 - this.grid.tail());
		var masses = new double[(int) Math.round((high - low) / step) + 1];
		var below = 0.0;
		for (var point = 0; point < masses.length; point++) {
			// What lies beyond the ends belongs to them.
			var upTo = (point + 1 == masses.length) ? 1 : demand.probabilityUpTo(low + (point + 0.5) * step);
			masses[point] = upTo - below;
			below = upTo;
		}
		return masses;
	}

	/** Far below, every stage is short and costs are straight lines. */
	private double farBelow(int stage, double stock) {
		var all = this.chain.stages().size();
		var cost = -(this.chain.shortageCost() + this.chain.holding(0, all))
				* (stock - this.rate * this.chain.leadTime(0, stage - 1));
		for (var below = 1; below <= stage; below++) {
			cost += this.chain.holding(below - 1, below)
					* (stock - this.rate * this.chain.leadTime(below - 1, stage - 1));
		}
		return cost;
	}

	private static int least(double[] costs) {
		var least = 0;
		for (var index = 1; index < costs.length; index++) {
			least = (costs[index] < costs[least]) ? index : least;
		}
		return least;
	}

}
