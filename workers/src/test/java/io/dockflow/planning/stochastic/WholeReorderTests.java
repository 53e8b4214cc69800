package io.dockflow.planning.stochastic;

import io.dockflow.forecasting.distribution.NormalDemand;
import io.dockflow.forecasting.distribution.PoissonDemand;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Numbers: Snyder and Shen, 2nd edition, example 5.8. */
class WholeReorderTests {

	private static final WholeReorder EXAMPLE = new WholeReorder(100, new StockCost(20, 150), 1.5,
			new PoissonDemand(3));

	@Test
	void findsTheBestPolicy() {
		var policy = EXAMPLE.optimal();

		assertThat(policy.reorderPoint()).isEqualTo(3);
		assertThat(policy.quantity()).isEqualTo(5);
		assertThat(policy.cost()).isCloseTo(107.92358063314975, within(1e-6));
		assertThat(EXAMPLE.of(3, 5).cost()).isCloseTo(policy.cost(), within(1e-12));
	}

	@Property(tries = 100)
	void noPolicyCostsLess(@ForAll @IntRange(min = 1, max = 500) int orderCost,
			@ForAll @IntRange(min = 1, max = 40) int shortage, @ForAll @IntRange(min = 1, max = 30) int demand) {
		var reorder = new WholeReorder(orderCost, new StockCost(2, shortage), demand, new PoissonDemand(demand * 1.5));

		var best = reorder.optimal();

		for (var point = -20; point < 70; point += 3) {
			for (var quantity = 1; quantity < 60; quantity += 2) {
				assertThat(best.cost()).isLessThanOrEqualTo(reorder.of(point, quantity).cost() + 1e-9);
			}
		}
	}

	@Test
	void asksForWholeUnits() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WholeReorder(100, new StockCost(20, 150), 1.5, new NormalDemand(3, 1)))
			.withMessageStartingWith("Expected demand in whole units, but it is not.");
		assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.of(3, 0)).withMessageContaining("quantity");
	}

}
