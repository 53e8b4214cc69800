package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * Stages that supply one another, the last one customers, with periodic review and demand
 * that waits.
 *
 * @param stages the one at the customer first
 * @param shortageCost money per unit owed and period, above 0
 * @param demandOver demand of customers over a number of periods
 */
public record SerialChain(List<SerialStage> stages, double shortageCost,
		DoubleFunction<DemandDistribution> demandOver) {

	/**
	 * @throws IllegalArgumentException when there is no stage or the shortage cost is not
	 * above 0
	 */
	public SerialChain {
		Expect.some("stage", stages);
		stages = List.copyOf(stages);
		Expect.positive("shortage cost", shortageCost);
	}

	/**
	 * The base stocks of least cost on a grid. Each stage in turn, from the customer up,
	 * has a cost of its echelon stock; what the next stage cannot fill is a penalty to
	 * it. Source: Clark and Scarf (1960), in the form of Chen and Zheng (1994); Snyder
	 * and Shen (2019), section 6.2.2. O(stages · intervals · demands).
	 */
	public EchelonLevels optimal(SerialGrid grid) {
		return new SerialCosts(this, grid).optimal();
	}

	/**
	 * The cost of given base stocks on a grid.
	 * @param levels one per stage, the one at the customer first
	 * @throws IllegalArgumentException when their number differs from the stages'
	 */
	public EchelonLevels of(List<Double> levels, SerialGrid grid) {
		if (levels.size() != this.stages.size()) {
			throw new IllegalArgumentException("Expected a level for each of %d stages, but %d came. Give them all."
				.formatted(this.stages.size(), levels.size()));
		}
		return new SerialCosts(this, grid).of(levels);
	}

	/**
	 * Base stocks of two newsvendors per stage, their mean: one as if the stages below
	 * held at their own cost, one as if they held at this stage's. Source: Shang and Song
	 * (2003), Newsvendor bounds and heuristic for optimal policies in serial supply
	 * chains, Management Science 49. O(stages).
	 */
	public List<Double> newsvendorLevels() {
		var levels = new ArrayList<Double>();
		for (var stage = 1; stage <= this.stages.size(); stage++) {
			var shortage = this.shortageCost + holding(stage, this.stages.size());
			var demand = demandUpTo(stage);
			var highest = demand.quantile(shortage / (shortage + holding(stage - 1, stage)));
			var lowest = demand.quantile(shortage / (shortage + holding(0, stage)));
			levels.add((lowest + highest) / 2);
		}
		return levels;
	}

	/** Echelon holding costs of the stages after one up to another. */
	double holding(int after, int upTo) {
		return this.stages.subList(after, upTo).stream().mapToDouble(SerialStage::echelonHolding).sum();
	}

	/** Lead times of the stages after one up to another. */
	double leadTime(int after, int upTo) {
		return this.stages.subList(after, upTo).stream().mapToDouble(SerialStage::leadTime).sum();
	}

	/** Demand over the lead times of the first stages. */
	DemandDistribution demandUpTo(int stage) {
		return this.demandOver.apply(leadTime(0, stage));
	}

	EchelonLevels explained(List<Double> levels, double cost) {
		var text = new StringBuilder();
		for (var stage = 0; stage < levels.size(); stage++) {
			text.append(String.format(Locale.ROOT, (stage == 0) ? "%.2f at the customer" : ", %.2f one stage up",
					levels.get(stage)));
		}
		return new EchelonLevels(levels, cost,
				String.format(Locale.ROOT, "Echelon stocks of %s cost %.2f per period in expectation.", text, cost));
	}

}
