package io.dockflow.proposals;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.OrderDecision;

/**
 * Orders the least a supplier accepts where the order of one period would not. A pack of
 * many weeks never pays within the one period that {@code LostSalesOrder} looks at, so an
 * item that comes in such packs would run out and stay out. Pure.
 */
final class LeastOrder {

	/** Periods whose leftover the decision charges. */
	private static final int PERIODS = 2;

	private LeastOrder() {
	}

	/**
	 * What to order: the decision's quantity, or the fewest units when it is none and
	 * demand at arrival would be met with less than the service. Packs of fewer periods
	 * are judged well enough by the decision itself.
	 * @param asked demand of the period that the order is for
	 */
	static double of(OrderDecision decision, DemandDistribution asked, double service, OrderUnit unit) {
		var many = unit.fewest() > PERIODS * asked.mean();
		var runsOut = asked.probabilityUpTo(Math.floor(decision.projectedStock())) < service;
		return (decision.quantity() == 0 && many && runsOut && asked.mean() > 0) ? unit.fewest() : decision.quantity();
	}

}
