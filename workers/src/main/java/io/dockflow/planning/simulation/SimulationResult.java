package io.dockflow.planning.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a rule did and what came of it.
 *
 * @param periods the simulated ones, the first first
 */
public record SimulationResult(List<SimulatedPeriod> periods) {

	public SimulationResult {
		periods = List.copyOf(periods);
	}

	/** Cost of all periods. */
	public double cost() {
		return sum(SimulatedPeriod::cost);
	}

	/** Share of demand met at once; 1 without demand. */
	public double fillRate() {
		double demand = sum(SimulatedPeriod::demand);
		return (demand > 0) ? sum(SimulatedPeriod::met) / demand : 1;
	}

	/** Share of periods without a shortage; 1 without periods. */
	public double cycleService() {
		return this.periods.stream().mapToDouble((period) -> (period.missed() > 0) ? 0 : 1).average().orElse(1);
	}

	/** Mean stock at the periods' ends, in base units; 0 without periods. */
	public double averageStock() {
		return this.periods.stream().mapToDouble(SimulatedPeriod::left).average().orElse(0);
	}

	/** The same result without its first periods: what came after a warm-up. */
	public SimulationResult after(int warmUp) {
		return new SimulationResult(this.periods.subList(Math.min(warmUp, this.periods.size()), this.periods.size()));
	}

	/**
	 * Costs of each run of so many periods, one beginning at each period: rolling
	 * origins.
	 */
	public double[] rollingCosts(int window) {
		int windows = Math.max(0, this.periods.size() - window + 1);
		double[] costs = new double[windows];
		for (int begin = 0; begin < windows; begin++) {
			costs[begin] = new SimulationResult(this.periods.subList(begin, begin + window)).cost();
		}
		return costs;
	}

	private double sum(ToDoubleFunction<SimulatedPeriod> amount) {
		return this.periods.stream().mapToDouble(amount).sum();
	}

}
