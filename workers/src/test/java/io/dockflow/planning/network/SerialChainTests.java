package io.dockflow.planning.network;

import java.util.List;

import io.dockflow.forecasting.distribution.NormalDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import io.dockflow.planning.stochastic.Newsvendor;
import io.dockflow.planning.stochastic.StockCost;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: Snyder and Shen, 2nd edition, example 6.1, as computed by stockpyl on a grid
 * of 100 stocks and 10 demands.
 */
class SerialChainTests {

	private static final List<SerialStage> STAGES = List.of(new SerialStage(3, 1), new SerialStage(2, 1),
			new SerialStage(2, 2));

	private static final SerialChain EXAMPLE = new SerialChain(STAGES, 37.12,
			(periods) -> new NormalDemand(5 * periods, periods));

	@Test
	void findsTheBestBaseStocksOnTheGridOfTheExample() {
		var four = 3.167124183311998e-5;
		var high = new NormalDemand(20, 4).quantile(1 - 6.661338147750939e-16);
		var grid = new SerialGrid(12 - high, high, 100, 10, four);

		var levels = EXAMPLE.optimal(grid);

		assertThat(levels.levels().get(0)).isCloseTo(6.599662958019763, within(1e-6));
		assertThat(levels.levels().get(1)).isCloseTo(11.99662958019757, within(1e-6));
		assertThat(levels.levels().get(2)).isCloseTo(22.790562824553184, within(1e-6));
		assertThat(levels.cost()).isCloseTo(47.77466134840843, within(1e-6));
		assertThat(levels.explanation()).isEqualTo(
				"Echelon stocks of 6.60 at the customer, 12.00 one stage up, 22.79 one stage up cost 47.77 per period in expectation.");
	}

	@Test
	void comesCloseByNewsvendors() {
		var levels = EXAMPLE.newsvendorLevels();

		assertThat(levels.get(0)).isCloseTo(6.490880975286938, within(1e-6));
		assertThat(levels.get(1)).isCloseTo(12.027434723327854, within(1e-6));
		assertThat(levels.get(2)).isCloseTo(22.634032391786285, within(1e-6));
		var fine = SerialGrid.of(EXAMPLE);
		assertThat(EXAMPLE.optimal(fine).cost()).isCloseTo(47.6687, within(0.02));
		assertThat(EXAMPLE.of(levels, fine).cost()).isBetween(EXAMPLE.optimal(fine).cost() - 1e-9, 47.72);
	}

	@Test
	void stocksWholeUnitsForWholeDemand() {
		var chain = new SerialChain(STAGES, 37.12, (periods) -> new PoissonDemand(5 * periods));

		var levels = chain.optimal(SerialGrid.of(chain));

		assertThat(levels.levels()).containsExactly(9.0, 15.0, 26.0);
		assertThat(levels.cost()).isCloseTo(72.0435, within(0.05));
	}

	@Test
	void isANewsvendorForOneStage() {
		var chain = new SerialChain(List.of(new SerialStage(1, 2)), 9, (periods) -> new PoissonDemand(4 * periods));

		var levels = chain.optimal(SerialGrid.of(chain));

		assertThat(levels.levels().getFirst())
			.isEqualTo(Newsvendor.best(new StockCost(1, 9), new PoissonDemand(8)).stock());
	}

	@Test
	void saysWhatIsMissing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SerialChain(List.of(), 1, (periods) -> new PoissonDemand(1)))
			.withMessage("Expected at least one stage, but there is none. Add one.");
		assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.of(List.of(1.0), SerialGrid.of(EXAMPLE)))
			.withMessageStartingWith("Expected a level for each of 3 stages, but 1 came.");
		assertThatIllegalArgumentException().isThrownBy(() -> new SerialStage(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new SerialGrid(0, 0, 1, 1, 0.1));
	}

}
