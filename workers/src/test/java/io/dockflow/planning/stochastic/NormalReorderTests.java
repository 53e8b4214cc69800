package io.dockflow.planning.stochastic;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: Snyder and Shen, 2nd edition, examples 5.1 to 5.6, as computed by stockpyl.
 */
class NormalReorderTests {

	private static final ReorderTerms EXAMPLE = ReorderTerms.of(8, new StockCost(0.225, 7.5), 1300, 150, 1 / 12.0);

	@Test
	void tellsTheExactCostOfAGivenPolicy() {
		var policy = NormalReorder.of(EXAMPLE, 126.8, 328.5);

		assertThat(policy.cost()).isCloseTo(78.07116250928294, within(1e-6));
		assertThat(policy.explanation()).isEqualTo(
				"Ordering 328.50 units at 126.80 costs 78.07 per time: 31.66 for ordering, 46.41 for stock and shortage.");
	}

	@Test
	void approximatesByTheLossFunction() {
		var policy = NormalReorder.byLossFunction(EXAMPLE);

		assertThat(policy.reorderPoint()).isCloseTo(126.8670634479628, within(1e-6));
		assertThat(policy.quantity()).isCloseTo(328.4491421980451, within(1e-6));
	}

	@Test
	void approximatesByTheExpectedInventoryLevel() {
		var policy = NormalReorder.byExpectedInventory(EXAMPLE);

		assertThat(policy.reorderPoint()).isCloseTo(213.97044213580244, within(1e-6));
		assertThat(policy.quantity()).isCloseTo(318.5901810768729, within(1e-6));
		assertThat(policy.cost()).isCloseTo(95.45114022285196, within(1e-6));
	}

	@Test
	void approximatesByTheLotWithBackorders() {
		var policy = NormalReorder.lotWithBackorders(EXAMPLE);

		assertThat(policy.reorderPoint()).isCloseTo(128.63781442427097, within(1e-6));
		assertThat(policy.quantity()).isCloseTo(308.5737801203754, within(1e-6));
		assertThat(NormalReorder.bestPointOf(EXAMPLE, 300).reorderPoint()).isCloseTo(129.4272799263067, within(1e-6));
	}

	@Test
	void approximatesByTheLotAndASafetyStock() {
		var policy = NormalReorder.lotAndSafetyStock(EXAMPLE);

		assertThat(policy.reorderPoint()).isCloseTo(190.3369965715624, within(1e-6));
		assertThat(policy.quantity()).isCloseTo(304.0467800264368, within(1e-6));
	}

	@Test
	void costsTheLotWithBackordersWhenDemandIsCertain() {
		var certain = new ReorderTerms(8, new StockCost(0.225, 5), 1300, 100, 0);

		assertThat(NormalReorder.optimal(certain).cost()).isCloseTo(66.92136355097325, within(1e-6));
		assertThat(NormalReorder.optimal(certain).reorderPoint())
			.isCloseTo(100 - 0.0430622009569378 * 310.81255515896464, within(1e-4));
	}

	@Property(tries = 100)
	void noPolicyCostsLessThanTheOptimum(@ForAll @DoubleRange(min = 0.1, max = 200) double orderCost,
			@ForAll @DoubleRange(min = 0.1, max = 50) double shortage,
			@ForAll @DoubleRange(min = 1, max = 500) double deviation,
			@ForAll @DoubleRange(min = -3, max = 3) double points,
			@ForAll @DoubleRange(min = 0.1, max = 5) double lots) {
		var terms = ReorderTerms.of(orderCost, new StockCost(1, shortage), 1000, deviation, 0.25);

		var best = NormalReorder.optimal(terms);

		var tried = NormalReorder.of(terms, best.reorderPoint() + points * deviation, best.quantity() * lots);
		assertThat(best.cost()).isLessThanOrEqualTo(tried.cost() * (1 + 1e-9));
		assertThat(NormalReorder.lotWithBackorders(terms).cost()).isBetween(best.cost() * (1 - 1e-9),
				best.cost() * 1.125);
		assertThat(NormalReorder.byLossFunction(terms).cost()).isGreaterThanOrEqualTo(best.cost() * (1 - 1e-9));
		assertThat(NormalReorder.lotAndSafetyStock(terms).cost()).isGreaterThanOrEqualTo(best.cost() * (1 - 1e-9));
	}

	@Test
	void saysWhenAnApproximationDoesNotHold() {
		var cheap = ReorderTerms.of(800, new StockCost(1, 0.01), 10, 1, 1);

		assertThatIllegalArgumentException().isThrownBy(() -> NormalReorder.byExpectedInventory(cheap))
			.withMessageEndingWith("Use the exact policy.");
		assertThatIllegalArgumentException().isThrownBy(() -> NormalReorder.of(EXAMPLE, 0, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> ReorderTerms.of(8, new StockCost(0, 7.5), 1300, 150, 1))
			.withMessageContaining("holding cost");
	}

}
