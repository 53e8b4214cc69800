package io.dockflow.planning.stochastic;

import java.util.Locale;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;

/**
 * The stock that is best when it is chosen once before demand is known. Source: Arrow,
 * Harris and Marschak (1951); Snyder and Shen (2019), chapter 4.
 */
public final class Newsvendor {

	private Newsvendor() {
	}

	/**
	 * The stock of least expected cost: the smallest that meets demand with the critical
	 * fractile.
	 * @param costs both above 0
	 * @param demand over the time the stock must cover: one period, or the lead time and
	 * a review period
	 * @throws IllegalArgumentException when a cost is 0
	 */
	public static StockLevel best(StockCost costs, DemandDistribution demand) {
		return of(costs, demand, demand.quantile(costs.criticalFractile()));
	}

	/**
	 * What a given stock costs.
	 * @param stock units, finite
	 * @throws IllegalArgumentException when a cost is 0 or the stock is not finite
	 */
	public static StockLevel of(StockCost costs, DemandDistribution demand, double stock) {
		Expect.finite("stock", stock);
		var coverage = demand.probabilityUpTo(stock);
		var cost = costs.expected(demand, stock);
		return new StockLevel(stock, cost, coverage, String.format(Locale.ROOT,
				"%.2f units meet demand with %.1f %%; %.1f %% are worth it when a unit short costs %s and a unit left %s. Expected cost %.2f.",
				stock, 100 * coverage, 100 * costs.criticalFractile(), costs.shortage(), costs.holding(), cost));
	}

}
