package io.dockflow.planning.network;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;
import io.dockflow.planning.stochastic.StockCost;

/**
 * A store that a warehouse supplies.
 *
 * @param id its name
 * @param position whole units it has and that are on the way to it, less what it owes
 * @param demand from now until what the warehouse sends at its next chance has arrived
 * @param costs money per unit left or short by then
 * @param pack whole units that are sent together, 1 or more
 */
public record Store(String id, int position, DemandDistribution demand, StockCost costs, int pack) {

	/**
	 * @throws IllegalArgumentException when the pack is below 1
	 */
	public Store {
		Expect.between("pack", 1, Integer.MAX_VALUE, pack);
	}

	/** Money that one more pack avoids on top of units already allocated. */
	double benefit(int allocated) {
		var stock = this.position + allocated;
		return this.costs.expected(this.demand, stock) - this.costs.expected(this.demand, (double) stock + this.pack);
	}

}
