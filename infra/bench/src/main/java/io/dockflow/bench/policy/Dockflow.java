package io.dockflow.bench.policy;

import java.util.HashMap;
import java.util.Map;

import io.dockflow.forecasting.pooled.PooledForecast;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.LostSalesOrder;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.policy.StockPosition;

/**
 * Ours: the pooled forecast and the order against projected stock, nothing set by hand.
 */
final class Dockflow implements Contestant {

	/** An order of now is usable in the third week from now. */
	private static final int ARRIVAL = 2;

	private final ShopHistory shops;

	private final Map<Integer, PooledForecast> forecasts = new HashMap<>();

	private final LostSalesOrder orders;

	private final double[] lost;

	private final double[] asked;

	Dockflow(ShopHistory shops, CostFraction costs) {
		this.shops = shops;
		this.orders = LostSalesOrder.at(costs, OrderUnit.SINGLE);
		this.lost = new double[shops.dates().size() + ARRIVAL];
		this.asked = new double[shops.dates().size() + ARRIVAL];
	}

	@Override
	public String name() {
		return "dockflow";
	}

	@Override
	public double order(int item, int known, StockPosition position) {
		var forecast = this.forecasts.computeIfAbsent(known,
				(weeks) -> PooledForecast.of(this.shops.first(weeks).series(), this.shops.groups()));
		var decision = this.orders.decide(position, forecast.each(item, ARRIVAL + 2), ARRIVAL);
		this.lost[known + ARRIVAL] += decision.impliedShortage();
		this.asked[known + ARRIVAL] += decision.meanDemand();
		return decision.quantity();
	}

	/** The fill rate that the decisions expected from a week on. */
	double impliedFill(int from) {
		double lostUnits = 0;
		double askedUnits = 0;
		for (int week = from; week < this.shops.dates().size(); week++) {
			lostUnits += this.lost[week];
			askedUnits += this.asked[week];
		}
		return (askedUnits > 0) ? 1 - lostUnits / askedUnits : 1;
	}

}
