package io.dockflow.planning.policy;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.OrderDecision.Alternative;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;

/**
 * The order of a review when unmet demand is lost: the least expected cost of the period
 * that the order governs, and of what is left over in the next. Stock at arrival comes
 * from {@link StockProjection}. Charging the leftover once more keeps slow items from
 * being held for a period that the next order serves as well; the order is myopic beyond
 * (Morton 1971).
 */
public final class LostSalesOrder {

	private final CostFraction costs;

	private final OrderUnit unit;

	private LostSalesOrder(CostFraction costs, OrderUnit unit) {
		this.costs = costs;
		this.unit = unit;
	}

	/** Orders at these costs per unit and period, in accepted quantities. */
	public static LostSalesOrder at(CostFraction costs, OrderUnit unit) {
		return new LostSalesOrder(costs, unit);
	}

	/**
	 * The order of now.
	 * @param position stock now, after the last period's sales
	 * @param demand of the coming periods, the next first, to the period after arrival:
	 * {@code arrival + 2} of them
	 * @param arrival the coming period at whose start the order arrives; 0 is the next
	 * @throws IllegalArgumentException when periods of demand are missing, the arrival is
	 * negative or there are backorders
	 */
	public OrderDecision decide(StockPosition position, List<? extends DemandDistribution> demand, int arrival) {
		if (arrival < 0 || demand.size() < arrival + 2) {
			throw new IllegalArgumentException(
					"Expected an arrival of 0 or more and demand to the period after it, but it is %d with %d periods. Forecast further."
						.formatted(arrival, demand.size()));
		}
		if (position.backorders() > 0) {
			throw new IllegalArgumentException(
					"Expected no backorders where unmet demand is lost, but there are %s. Use a policy with positions."
						.formatted(position.backorders()));
		}
		var stock = StockProjection.of(position, demand, arrival);
		var governed = new GovernedCost(stock, demand.get(arrival), demand.get(arrival + 1), this.costs);
		double quantity = best(governed, stock.step());
		var asked = demand.get(arrival);
		return new OrderDecision(quantity, stock.mean(), asked.mean(), Math.sqrt(asked.variance()),
				List.of(asked.quantile(0.5), asked.quantile(0.9), asked.quantile(0.95)), this.costs.criticalFractile(),
				governed.shortage(quantity), alternatives(governed, position, demand, arrival, quantity));
	}

	/** The cost is convex in the quantity, so that the first rise ends the search. */
	private double best(GovernedCost governed, double step) {
		double pack = Math.max(1, Math.ceil(step / this.unit.multiple())) * this.unit.multiple();
		double best = 0;
		double least = governed.of(0);
		double candidate = this.unit.up(Math.max(pack, this.unit.fewest()));
		double cost = governed.of(candidate);
		while (cost < least) {
			best = candidate;
			least = cost;
			candidate += pack;
			cost = governed.of(candidate);
		}
		return best;
	}

	private List<Alternative> alternatives(GovernedCost governed, StockPosition position,
			List<? extends DemandDistribution> demand, int arrival, double quantity) {
		var alternatives = new ArrayList<Alternative>();
		alternatives.add(alternative("chosen", governed, quantity));
		double less = quantity - this.unit.multiple();
		if (quantity > 0) {
			alternatives
				.add(alternative("one pack less", governed, (less >= this.unit.minimum()) ? this.unit.up(less) : 0));
		}
		alternatives.add(alternative("one pack more", governed, this.unit.up(quantity + this.unit.multiple())));
		double mean = 0;
		double variance = 0;
		for (int period = 0; period <= arrival; period++) {
			mean += demand.get(period).mean();
			variance += demand.get(period).variance();
		}
		double level = mean + NormalFractile.of(this.costs.criticalFractile()) * Math.sqrt(variance);
		alternatives.add(alternative("textbook level", governed,
				this.unit.up(Math.max(0, Math.round(level - position.inventory())))));
		return alternatives;
	}

	private static Alternative alternative(String name, GovernedCost governed, double quantity) {
		return new Alternative(name, quantity, governed.of(quantity));
	}

}
