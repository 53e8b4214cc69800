package io.dockflow.proposals;

import java.util.Collections;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.LostSalesOrder;
import io.dockflow.planning.policy.StockPosition;
import io.dockflow.planning.simulation.PolicySimulation;
import io.dockflow.planning.simulation.SimulationTerms;

/**
 * Answers what another service target would have meant: the item's own history is played
 * with the orders that each target asks for, seeing at each week what was known by then
 * alone. A week's demand is expected by an exponentially weighted mean and spread, which
 * is quicker than the night's forecast and enough to compare targets. Pure.
 */
public final class WhatIf {

	/** The targets that are compared. */
	public static final List<Double> TARGETS = List.of(0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99);

	/** Weeks that are played at most: the last year. */
	private static final int YEAR = 52;

	/** Weeks that must be known before the first is played. */
	private static final int KNOWN = 8;

	private static final double WEIGHT = 0.15;

	private WhatIf() {
	}

	/** One answer per target; none when too little is known of the item. */
	public static List<Answer> of(PlannedItem item) {
		var history = item.history().series(1);
		var from = Math.max(KNOWN, history.length() - YEAR);
		if (from >= history.length()) {
			return List.of();
		}
		return TARGETS.parallelStream().map((target) -> play(item, history, from, target)).toList();
	}

	private static Answer play(PlannedItem item, DemandSeries history, int from, double target) {
		var arrival = Math.ceilDiv(Math.max(0, item.leadDaysLate()), 7);
		var service = new Service(target, Math.max(1e-4, item.holding()));
		var unit = new OrderUnit(Math.max(0, item.minimum()), Math.max(1, item.pack()));
		var orders = LostSalesOrder.at(service.costs(), unit);
		var usual = expected(history.first(from)).mean();
		var start = new StockPosition(Math.rint(usual * (arrival + 1)), Collections.nCopies(arrival, Math.rint(usual)),
				0);
		var terms = new SimulationTerms(from, start, 1, true, true, service.holding(), 0, 0);
		var result = PolicySimulation.run(history, terms, () -> arrival, (seen, position) -> {
			var week = expected(seen);
			var decision = orders.decide(position, Collections.nCopies(arrival + 2, week), arrival);
			return LeastOrder.of(decision, week, target, unit);
		}).after(Math.min(arrival + 1, (history.length() - from) / 2));
		var bought = result.periods().stream().filter((week) -> week.ordered() > 0).count();
		return new Answer(target, result.fillRate(), result.averageStock(),
				result.averageStock() * item.priceCents() / 100.0, (int) bought, result.periods().size());
	}

	/** Mean and variance of a week, the newest counting most. */
	private static DemandDistribution expected(DemandSeries seen) {
		var known = seen.known();
		if (known.length == 0) {
			return DemandDistribution.matching(0, 0);
		}
		double mean = known[0];
		double variance = 0;
		for (int week = 1; week < known.length; week++) {
			var weight = Math.max(WEIGHT, 1.0 / (week + 1));
			var error = known[week] - mean;
			mean += weight * error;
			variance = (1 - weight) * (variance + weight * error * error);
		}
		return DemandDistribution.matching(mean, variance);
	}

	/**
	 * What a target would have meant.
	 *
	 * @param service the target
	 * @param fillRate share of demand met from stock
	 * @param stock mean units at the weeks' ends
	 * @param stockValue of them, in EUR
	 * @param orders how many weeks saw an order
	 * @param weeks that were played
	 */
	public record Answer(double service, double fillRate, double stock, double stockValue, int orders, int weeks) {
	}

}
