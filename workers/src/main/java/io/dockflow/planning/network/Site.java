package io.dockflow.planning.network;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;
import io.dockflow.planning.stochastic.StockCost;

/**
 * A site with stock of an item that may be moved to or from it.
 *
 * @param id its name
 * @param stock whole units that are free to move or sell, 0 or more
 * @param demand until the site is supplied again
 * @param costs money per unit left or short by then
 */
public record Site(String id, int stock, DemandDistribution demand, StockCost costs) {

	/**
	 * @throws IllegalArgumentException when the stock is below 0
	 */
	public Site {
		Expect.between("stock of a site", 0, Integer.MAX_VALUE, stock);
	}

	double cost(int stock) {
		return this.costs.expected(this.demand, stock);
	}

}
