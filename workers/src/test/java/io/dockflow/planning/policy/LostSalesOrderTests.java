package io.dockflow.planning.policy;

import java.util.Collections;
import java.util.List;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.NegativeBinomialDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LostSalesOrderTests {

	private static final StockPosition EMPTY = new StockPosition(0, List.of(), 0);

	/**
	 * Poisson demand of 6, costs 1 and 4: Snyder and Shen, example 4.7. The period after
	 * takes all that is left.
	 */
	@Test
	void withoutStockItIsTheNewsvendor() {
		OrderDecision decision = LostSalesOrder.at(new CostFraction(1, 4), OrderUnit.SINGLE)
			.decide(EMPTY, List.of(new PoissonDemand(6), new PoissonDemand(60)), 0);

		assertThat(decision.quantity()).isEqualTo(8);
		assertThat(decision.criticalFractile()).isEqualTo(0.8);
		assertThat(decision.alternatives().getFirst().expectedCost()).isCloseTo(3.570106945770946, within(1e-3));
	}

	@Test
	void stockAtArrivalIsWhatIsLeftAfterLostDemandNotPositionMinusMean() {
		DemandDistribution demand = new PoissonDemand(4);

		OrderDecision decision = LostSalesOrder.at(new CostFraction(1, 4), OrderUnit.SINGLE)
			.decide(new StockPosition(3, List.of(2.0, 1.0), 0), same(demand, 4), 2);

		assertThat(decision.projectedStock()).isCloseTo(drawnStock(demand), within(0.02));
		assertThat(decision.projectedStock()).isGreaterThan(0);
	}

	@Test
	void nothingIsOrderedWhenThereIsPlenty() {
		OrderDecision decision = LostSalesOrder.at(new CostFraction(0.2, 1), OrderUnit.SINGLE)
			.decide(new StockPosition(50, List.of(), 0), same(new PoissonDemand(2), 4), 2);

		assertThat(decision.quantity()).isZero();
		assertThat(decision.explanation()).contains("Order 0");
	}

	@Test
	void packsAndMinimumAreKept() {
		OrderDecision decision = LostSalesOrder.at(new CostFraction(0.2, 1), new OrderUnit(12, 6))
			.decide(EMPTY, same(new PoissonDemand(14), 3), 1);

		assertThat(decision.quantity()).isEqualTo(18);
		assertThat(decision.alternatives()).extracting(OrderDecision.Alternative::quantity)
			.containsExactly(18.0, 12.0, 24.0, 36.0);
	}

	@Test
	void whatWillNotSellAfterwardsIsOrderedLess() {
		var order = LostSalesOrder.at(new CostFraction(0.2, 1), OrderUnit.SINGLE);
		DemandDistribution peak = new NegativeBinomialDemand(20, 80);

		double staying = order.decide(EMPTY, List.of(peak, peak), 0).quantity();
		double ending = order.decide(EMPTY, List.of(peak, new PoissonDemand(0.1)), 0).quantity();

		assertThat(ending).isLessThan(staying);
	}

	@Test
	void theSentenceHasFiguresAsPeopleSayThem() {
		var decision = new OrderDecision(4, 2.5331, 235.94, 23.03, List.of(235.0, 260.0, 275.0), 0.97, 0.2313,
				List.of());

		assertThat(decision.explanation()).isEqualTo("Order 4: 2.5 are expected in stock at arrival, demand then is 236"
				+ " ± 23 (half the time up to 235, 95 % up to 275), covered with probability 0.970; 0.23 are expected to be lost.");
	}

	@Test
	void missingForecastsAndBackordersAreRefused() {
		var order = LostSalesOrder.at(new CostFraction(0.2, 1), OrderUnit.SINGLE);

		assertThatIllegalArgumentException().isThrownBy(() -> order.decide(EMPTY, same(new PoissonDemand(1), 2), 1))
			.withMessageContaining("Forecast further");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> order.decide(new StockPosition(0, List.of(), 1), same(new PoissonDemand(1), 2), 0))
			.withMessageContaining("no backorders");
	}

	@Property(tries = 200)
	void noNeighbourIsCheaper(@ForAll @DoubleRange(min = 0.05, max = 30) double mean,
			@ForAll @DoubleRange(min = 1.05, max = 6) double dispersion, @ForAll @IntRange(min = 0, max = 40) int held,
			@ForAll @IntRange(min = 1, max = 6) int pack) {
		OrderDecision decision = LostSalesOrder.at(new CostFraction(0.2, 1), new OrderUnit(0, pack))
			.decide(new StockPosition(held, List.of(1.0), 0),
					same(new NegativeBinomialDemand(mean, mean * dispersion), 3), 1);

		double chosen = decision.alternatives().getFirst().expectedCost();
		assertThat(decision.quantity() % pack).isZero();
		assertThat(decision.alternatives()).allSatisfy(
				(other) -> assertThat(other.expectedCost()).as(other.name()).isGreaterThanOrEqualTo(chosen - 1e-9));
	}

	private static double drawnStock(DemandDistribution demand) {
		UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261126);
		double sum = 0;
		int draws = 200_000;
		for (int draw = 0; draw < draws; draw++) {
			double stock = Math.max(0, 5 - demand.quantile(random.nextDouble()));
			sum += Math.max(0, stock + 1 - demand.quantile(random.nextDouble()));
		}
		return sum / draws;
	}

	private static List<DemandDistribution> same(DemandDistribution demand, int periods) {
		return Collections.nCopies(periods, demand);
	}

}
