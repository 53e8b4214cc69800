package io.dockflow.planning.stochastic;

import java.util.Collections;
import java.util.List;

import io.dockflow.forecasting.distribution.NormalDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.forecasting.distribution.SampledDemand;
import io.dockflow.planning.stochastic.HorizonPlan.Step;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Numbers: the example of stockpyl's finite_horizon_dp. */
class FiniteHorizonTests {

	private static final StockCost COSTS = new StockCost(1, 20);

	@Test
	void findsThePolicyOfEachPeriod() {
		var period = new HorizonPeriod(50, 2, COSTS, new NormalDemand(100, 400), fourDeviations());

		var plan = new FiniteHorizon(Collections.nCopies(5, period), COSTS, 1).plan(0);

		assertThat(plan.steps()).containsExactly(new Step(true, 110, 133), new Step(true, 110, 133),
				new Step(true, 110, 133), new Step(true, 110, 133), new Step(true, 111, 126));
		assertThat(plan.cost()).isCloseTo(1558.6946467384012, within(1e-6));
		assertThat(plan.explanation())
			.isEqualTo("The best orders over 5 periods from a stock of 0 cost 1558.69 in expectation.");
	}

	@Test
	void isANewsvendorForOnePeriodWithoutAnOrderCost() {
		var demand = new PoissonDemand(6);
		var period = new HorizonPeriod(0, 0, new StockCost(1, 4), demand, WholeSteps.of(demand, 1e-12));

		var plan = new FiniteHorizon(List.of(period), new StockCost(0, 0), 1).plan(0);

		assertThat(plan.cost()).isCloseTo(3.570106945770946, within(1e-9));
		assertThat(plan.steps()).containsExactly(new Step(true, 7, 8));
	}

	@Test
	void neverOrdersWhenThatCostsMoreThanBeingShort() {
		var demand = new PoissonDemand(2);
		var period = new HorizonPeriod(1e6, 1, COSTS, demand, WholeSteps.of(demand, 1e-9));

		var plan = new FiniteHorizon(List.of(period, period), COSTS, 0.9).plan(3);

		assertThat(plan.steps()).extracting(Step::orders).containsExactly(false, false);
	}

	@Test
	void costsWhatTheStockCostsWithoutPeriods() {
		assertThat(new FiniteHorizon(List.of(), COSTS, 1).plan(3).cost()).isEqualTo(3);
		assertThat(new FiniteHorizon(List.of(), COSTS, 1).plan(-3).cost()).isEqualTo(60);
	}

	@Test
	void refusesProbabilitiesThatAreNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> WholeSteps.of(0, 0.5, 0.2))
			.withMessageStartingWith("Expected probabilities that sum to 1, but they sum to 0.7");
		assertThatIllegalArgumentException().isThrownBy(() -> WholeSteps.of(0, 1.5, -0.5));
		assertThatIllegalArgumentException().isThrownBy(() -> WholeSteps.of(new PoissonDemand(1), 0))
			.withMessageContaining("tail");
		assertThatIllegalArgumentException().isThrownBy(() -> new FiniteHorizon(List.of(), COSTS, 1.1))
			.withMessage("Expected a discount of at most 1, but it is 1.1. Give 1 for none.");
	}

	@Test
	void asksForPacksWhenDemandIsASpike() {
		var spike = SampledDemand.of(0, 1e9);
		assertThatIllegalArgumentException().isThrownBy(() -> WholeSteps.of(spike, 1e-6))
			.withMessageEndingWith("Plan in packs or pallets.");
		var certain = SampledDemand.of(1e9);
		var period = new HorizonPeriod(1, 1, COSTS, certain, WholeSteps.of(certain, 1e-6));
		assertThatIllegalArgumentException().isThrownBy(() -> new FiniteHorizon(List.of(period), COSTS, 1))
			.withMessageEndingWith("Plan in packs or pallets.");
	}

	@Test
	void roundsDemandThatIsNotWhole() {
		var steps = WholeSteps.of(new NormalDemand(100, 400), 1e-6);

		var mean = 0.0;
		for (var amount = steps.least(); amount <= steps.most(); amount++) {
			mean += amount * steps.probability(amount);
		}
		assertThat(mean).isCloseTo(100, within(1e-3));
		assertThat(steps.probability(steps.least() - 1)).isZero();
		assertThat(steps.probability(steps.most() + 1)).isZero();
	}

	/** The example cuts demand at four deviations and lets the rest have no future. */
	private static WholeSteps fourDeviations() {
		var normal = NormalDistribution.of(100, 20);
		var probabilities = new double[161];
		for (var index = 0; index < probabilities.length; index++) {
			probabilities[index] = normal.probability(20 + index - 0.5, 20 + index + 0.5);
		}
		return WholeSteps.of(20, probabilities);
	}

}
