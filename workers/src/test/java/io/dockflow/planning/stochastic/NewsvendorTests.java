package io.dockflow.planning.stochastic;

import io.dockflow.forecasting.distribution.NormalDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: Snyder and Shen, 2nd edition, examples 4.3, 4.4 and 4.7 and their loss
 * functions, as computed by stockpyl.
 */
class NewsvendorTests {

	private static final StockCost COSTS = new StockCost(0.18, 0.7);

	@Test
	void stocksForNormalDemand() {
		var level = Newsvendor.best(COSTS, new NormalDemand(50, 64));

		assertThat(level.stock()).isCloseTo(56.60395592743389, within(1e-6));
		assertThat(level.cost()).isCloseTo(1.997605193176645, within(1e-6));
		assertThat(level.coverage()).isCloseTo(0.7 / 0.88, within(1e-9));
		assertThat(level.explanation()).isEqualTo(
				"56.60 units meet demand with 79.5 %; 79.5 % are worth it when a unit short costs 0.7 and a unit left 0.18. Expected cost 2.00.");
	}

	@Test
	void stocksForTheLeadTimeAndThePeriodAfterIt() {
		var level = Newsvendor.best(COSTS, new NormalDemand(5 * 50, 5 * 64));

		assertThat(level.stock()).isCloseTo(264.7668943741548, within(1e-6));
		assertThat(level.cost()).isCloseTo(4.466781004149578, within(1e-6));
	}

	@Test
	void tellsTheCostOfAGivenStock() {
		assertThat(Newsvendor.of(COSTS, new NormalDemand(50, 64), 40).cost()).isCloseTo(7.356131552870388,
				within(1e-6));
	}

	@Test
	void stocksWholeUnitsForPoissonDemand() {
		var level = Newsvendor.best(new StockCost(1, 4), new PoissonDemand(6));

		assertThat(level.stock()).isEqualTo(8);
		assertThat(level.cost()).isCloseTo(3.570106945770946, within(1e-6));
	}

	@Test
	void stocksMoreWholeUnitsForMoreDemand() {
		var level = Newsvendor.best(COSTS, new PoissonDemand(50));

		assertThat(level.stock()).isEqualTo(56);
		assertThat(level.cost()).isCloseTo(1.797235211809178, within(1e-6));
	}

	@Test
	void knowsTheLossOfNormalAndPoissonDemand() {
		assertThat(StandardNormal.loss(0.3)).isCloseTo(0.26676124211720986, within(1e-9));
		assertThat(0.3 + StandardNormal.loss(0.3)).isCloseTo(0.5667612421172099, within(1e-9));
		assertThat(new NormalDemand(50, 64).expectedShortage(60)).isCloseTo(0.4046949464436218, within(1e-9));
		assertThat(new NormalDemand(50, 64).expectedLeftover(60)).isCloseTo(10.404694946443621, within(1e-9));
		assertThat(new PoissonDemand(6).expectedShortage(8)).isCloseTo(0.31402138915418754, within(1e-9));
		assertThat(new PoissonDemand(6).expectedLeftover(8)).isCloseTo(2.3140213891541874, within(1e-9));
	}

	@Property(tries = 200)
	void noStockCostsLess(@ForAll @DoubleRange(min = 0.1, max = 500) double mean,
			@ForAll @DoubleRange(min = 0.1, max = 10) double holding,
			@ForAll @DoubleRange(min = 0.1, max = 100) double shortage, @ForAll @IntRange(max = 800) int stock) {
		var costs = new StockCost(holding, shortage);
		var demand = new PoissonDemand(mean);

		assertThat(Newsvendor.best(costs, demand).cost()).isLessThanOrEqualTo(costs.expected(demand, stock) + 1e-7);
	}

	@Test
	void asksForBothCosts() {
		assertThatIllegalArgumentException().isThrownBy(() -> new StockCost(-1, 4))
			.withMessage("Expected a finite holding cost of 0 or more, but it is -1.0. Correct it.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Newsvendor.best(new StockCost(0, 4), new PoissonDemand(6)))
			.withMessageContaining("holding cost above 0");
		assertThatIllegalArgumentException().isThrownBy(() -> Newsvendor.of(COSTS, new PoissonDemand(6), Double.NaN))
			.withMessageContaining("stock");
	}

}
