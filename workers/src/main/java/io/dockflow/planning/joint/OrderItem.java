package io.dockflow.planning.joint;

import java.util.Locale;
import java.util.Map;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;
import io.dockflow.planning.stochastic.StockCost;

/**
 * An item of a supplier's order.
 *
 * @param id its name
 * @param position whole units on hand and on order, less what is owed
 * @param demand from now until the order after this one arrives
 * @param costs money per unit left or short by then
 * @param pack whole units that are ordered together, 1 or more
 * @param most units of position that an order may reach: what cover or shelf life allow
 * @param perUnit what a unit counts of each measure, 0 or more; 0 when it is not given
 */
public record OrderItem(String id, int position, DemandDistribution demand, StockCost costs, int pack, int most,
		Map<Measure, Double> perUnit) {

	/**
	 * @throws IllegalArgumentException when the pack is below 1 or a measure below 0
	 */
	public OrderItem {
		Expect.between("pack", 1, Integer.MAX_VALUE, pack);
		perUnit = Map.copyOf(perUnit);
		perUnit.forEach((measure, amount) -> Expect.notNegative(measure.name().toLowerCase(Locale.ROOT), amount));
	}

	/** Expected money that a quantity avoids; below 0 when it costs. */
	double benefit(int from, int to) {
		return this.costs.expected(this.demand, (double) this.position + from)
				- this.costs.expected(this.demand, (double) this.position + to);
	}

	double perPack(Measure measure) {
		return this.pack * this.perUnit.getOrDefault(measure, 0.0);
	}

	/** Whether one more pack keeps to the most that is allowed. */
	boolean allows(int quantity) {
		return (long) this.position + quantity + this.pack <= this.most;
	}

}
