package io.dockflow.planning.policy;

import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.forecasting.distribution.NegativeBinomialDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.ServiceTarget.CostFraction;
import io.dockflow.planning.policy.ServiceTarget.CycleService;
import io.dockflow.planning.policy.ServiceTarget.FillRate;
import io.dockflow.planning.simulation.PolicySimulation;
import io.dockflow.planning.simulation.SimulationResult;
import io.dockflow.planning.simulation.SimulationTerms;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Levels are played against demand of the kind they were made for. */
class PolicyLevelsTests {

	private static final int PERIODS = 40_000;

	/** One to three periods: orders three periods apart do not overtake each other. */
	private static final double[] LEAD = { 0, 0.3, 0.4, 0.3 };

	@ParameterizedTest(name = "{0} with lots of {1}, a review every {2}")
	@CsvSource({ "0.90, 0, 3", "0.90, 25, 1", "0.95, 25, 2", "0.95, 0, 4", "0.98, 40, 1", "0.98, 40, 2" })
	void theFillRateIsReachedWithinTwoPoints(double target, double lot, int review) {
		DemandDistribution demand = new NegativeBinomialDemand(5, 12);
		ReplenishmentPolicy policy = PolicyLevels.minMax(demand, LEAD, review, lot, new FillRate(target), random(1));

		SimulationResult result = played(policy, demand, review);

		assertThat(result.fillRate()).isCloseTo(target, within(0.02));
	}

	@Test
	void lotsReachTheFillRateToo() {
		DemandDistribution demand = new NegativeBinomialDemand(5, 12);
		ReplenishmentPolicy policy = PolicyLevels.lots(demand, LEAD, 1, 24, new FillRate(0.95), random(2));

		assertThat(played(policy, demand, 1).fillRate()).isCloseTo(0.95, within(0.02));
	}

	/** Poisson demand of 6, no lead time, costs 1 and 4: Snyder and Shen, example 4.7. */
	@Test
	void baseStockOfOnePeriodIsTheNewsvendors() {
		assertThat(
				PolicyLevels.baseStock(new PoissonDemand(6), new double[] { 1 }, 1, new CostFraction(1, 4), random(3))
					.upTo())
			.isEqualTo(8);
	}

	@Test
	void cycleServiceCoversTheProtectionInterval() {
		DemandDistribution demand = new PoissonDemand(6);
		double level = PolicyLevels.baseStock(demand, new double[] { 0, 0, 1 }, 1, new CycleService(0.95), random(4))
			.upTo();

		assertThat(level).isCloseTo(new PoissonDemand(18).quantile(0.95), within(1.0));
		assertThat(PolicyLevels.protection(demand, new double[] { 0, 0, 1 }, 1, random(5)).mean()).isCloseTo(18,
				within(0.2));
	}

	@Test
	void aRandomLeadTimeNeedsMoreStockThanItsMean() {
		DemandDistribution demand = new PoissonDemand(20);
		double certain = PolicyLevels
			.baseStock(demand, new double[] { 0, 0, 0, 1 }, 1, new CycleService(0.95), random(6))
			.upTo();
		double uncertain = PolicyLevels
			.baseStock(demand, new double[] { 0.25, 0, 0.25, 0, 0.25, 0, 0.25 }, 1, new CycleService(0.95), random(6))
			.upTo();

		assertThat(uncertain).isGreaterThan(certain + 20);
	}

	@Test
	void nothingIsHeldForAnItemNobodyAsksFor() {
		assertThat(PolicyLevels
			.baseStock(new PoissonDemand(0), new double[] { 0, 1 }, 1, new CycleService(0.95), random(7))
			.upTo()).isZero();
	}

	@Test
	void impossibleTermsAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PolicyLevels.minMax(new PoissonDemand(6), new double[] { 0.5 }, 1, 0, new FillRate(0.9),
					random(8)))
			.withMessageContaining("1 together");
		assertThatIllegalArgumentException().isThrownBy(() -> PolicyLevels.minMax(new PoissonDemand(6),
				new double[] { 1 }, 0, 0, new FillRate(0.9), random(8)));
	}

	private static SimulationResult played(ReplenishmentPolicy policy, DemandDistribution demand, int review) {
		UniformRandomProvider random = random(99);
		double[] history = IntStream.range(0, PERIODS)
			.mapToDouble((period) -> demand.quantile(random.nextDouble()))
			.toArray();
		var terms = new SimulationTerms(0, new StockPosition(60, List.of(), 0), review, false, false, 0, 0, 0);
		return PolicySimulation
			.run(DemandSeries.of(1, history), terms, () -> lead(random),
					(seen, position) -> policy.orderQuantity(position, OrderUnit.SINGLE))
			.after(100);
	}

	private static int lead(UniformRandomProvider random) {
		double rest = random.nextDouble();
		for (int periods = 0; periods < LEAD.length; periods++) {
			rest -= LEAD[periods];
			if (rest < 0) {
				return periods;
			}
		}
		return LEAD.length - 1;
	}

	private static UniformRandomProvider random(long seed) {
		return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
	}

}
