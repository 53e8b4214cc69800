package io.dockflow.bench.replenishment;

import java.util.Arrays;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.automatic.AutomaticForecast;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.LostSalesOrder;
import io.dockflow.planning.policy.ReplenishmentPolicy.FixedMinMax;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.policy.StockPosition;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Someone who orders an item once a week, knowing the weeks that are over. */
interface Replenisher {

	String name();

	/**
	 * The order of now.
	 * @param seen weeks that are over, with those in which stock ran out marked
	 */
	double order(DemandSeries seen, StockPosition position);

	/**
	 * As a planning run orders: forecast by class of demand, order against the stock
	 * projected for its arrival.
	 *
	 * @param arrival the coming week at whose start an order arrives; 0 is the next
	 */
	record Dockflow(double service, int arrival) implements Replenisher {

		@Override
		public String name() {
			return "dockflow";
		}

		@Override
		public double order(DemandSeries seen, StockPosition position) {
			if (seen.known().length == 0) {
				return 0;
			}
			var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seen.length());
			var demand = new AutomaticForecast().fit(seen).each(this.arrival + 2, random);
			var costs = new CostFraction(1, this.service / (1 - this.service));
			return LostSalesOrder.at(costs, OrderUnit.SINGLE).decide(position, demand, this.arrival).quantity();
		}

	}

	/**
	 * Below five days of mean demand, up to sixty: the demo company's policies.
	 */
	record MinMax() implements Replenisher {

		private static final double MINIMUM_WEEKS = 5 / 7.0;

		private static final double MAXIMUM_WEEKS = 60 / 7.0;

		@Override
		public String name() {
			return "min/max 5/60 days";
		}

		@Override
		public double order(DemandSeries seen, StockPosition position) {
			double mean = Arrays.stream(seen.known()).average().orElse(0);
			return new FixedMinMax(Math.ceil(mean * MINIMUM_WEEKS), Math.ceil(mean * MAXIMUM_WEEKS))
				.wanted(position.inventory());
		}

	}

	/**
	 * Mean demand of lead time and review plus a normal safety stock, at each review.
	 */
	record Textbook(double service, int arrival) implements Replenisher {

		private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

		@Override
		public String name() {
			return "textbook";
		}

		@Override
		public double order(DemandSeries seen, StockPosition position) {
			double[] known = seen.known();
			double mean = Arrays.stream(known).average().orElse(0);
			double variance = Arrays.stream(known).map((one) -> (one - mean) * (one - mean)).sum()
					/ Math.max(1, known.length - 1);
			int cover = this.arrival + 1;
			double level = cover * mean
					+ STANDARD.inverseCumulativeProbability(this.service) * Math.sqrt(cover * variance);
			return Math.max(0, Math.ceil(level - position.inventory()));
		}

	}

}
