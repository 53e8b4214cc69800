package io.dockflow.bench.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dockflow.bench.Figure;
import io.dockflow.forecasting.DemandSeries;
import io.dockflow.planning.policy.StockPosition;
import io.dockflow.planning.simulation.PolicySimulation;
import io.dockflow.planning.simulation.SimulationResult;
import io.dockflow.planning.simulation.SimulationTerms;

/**
 * All shops played by one contestant.
 *
 * @param results of each item, over the same weeks
 */
record ShopScore(List<SimulationResult> results) {

	static final double HOLDING = 0.2;

	static final double SHORTAGE = 1;

	private static final int LEAD = 2;

	/**
	 * Plays the weeks from {@code from} on.
	 * @param orders number of weeks in which orders are placed, from the first
	 */
	static ShopScore play(ShopHistory shops, List<StockPosition> initial, int from, int orders, Contestant contestant) {
		var results = new ArrayList<SimulationResult>();
		for (int item = 0; item < shops.items(); item++) {
			int row = item;
			DemandSeries series = shops.series().get(item);
			var terms = new SimulationTerms(from, initial.get(item), 1, true, false, HOLDING, SHORTAGE, 0);
			results.add(PolicySimulation.run(series, terms, () -> LEAD, (seen,
					position) -> (seen.length() - from < orders) ? contestant.order(row, seen.length(), position) : 0));
		}
		return new ShopScore(results);
	}

	/** Mean cost of six weeks, over all that begin after the warm-up. */
	double rollingCost(int warmUp, int window) {
		return Arrays.stream(rollingCosts(warmUp, window)).average().orElse(0);
	}

	/** Costs of each run of weeks, all items together. */
	double[] rollingCosts(int warmUp, int window) {
		double[] costs = new double[0];
		for (SimulationResult result : this.results) {
			double[] own = result.after(warmUp).rollingCosts(window);
			costs = (costs.length == 0) ? new double[own.length] : costs;
			for (int begin = 0; begin < own.length; begin++) {
				costs[begin] += own[begin];
			}
		}
		return costs;
	}

	double fillRate(int warmUp) {
		double met = 0;
		double demand = 0;
		for (SimulationResult result : this.results) {
			for (var period : result.after(warmUp).periods()) {
				met += period.met();
				demand += period.demand();
			}
		}
		return (demand > 0) ? met / demand : 1;
	}

	/** Mean units left at a week's end, all items together. */
	double stock(int warmUp) {
		return this.results.stream().mapToDouble((result) -> result.after(warmUp).averageStock()).sum();
	}

	List<Figure> figures(String set, String contestant, int warmUp, double cost, long windows) {
		return List.of(new Figure("policy", set, contestant, "cost_eur", cost, "EUR", windows),
				new Figure("policy", set, contestant, "fill_rate", fillRate(warmUp), "share", this.results.size()),
				new Figure("policy", set, contestant, "stock_value", stock(warmUp), "units", this.results.size()));
	}

}
