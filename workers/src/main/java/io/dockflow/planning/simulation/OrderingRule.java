package io.dockflow.planning.simulation;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.planning.policy.StockPosition;

/** What a simulation asks at each review. */
@FunctionalInterface
public interface OrderingRule {

	/**
	 * The quantity to order now, 0 or more.
	 * @param seen demand of the periods that are over, and nothing later
	 * @param position stock now
	 */
	double order(DemandSeries seen, StockPosition position);

}
