package io.dockflow.planning.lotsizing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd edition, examples
 * 3.1 and 3.8, as computed by stockpyl.
 */
class EconomicLotsTests {

	private static final LotTerms EXAMPLE = new LotTerms(8, 0.225, 1300);

	@Test
	void ordersTheEconomicQuantity() {
		var lot = EconomicLots.orderQuantity(EXAMPLE);

		assertThat(lot.quantity()).isCloseTo(304.0467800264368, within(1e-6));
		assertThat(lot.cost()).isCloseTo(68.41052550594829, within(1e-6));
		assertThat(lot.explanation())
			.isEqualTo("304.05 units at a time cost 68.41 per time: 34.21 for ordering, 34.21 for holding.");
	}

	@Test
	void tellsTheCostOfAGivenQuantity() {
		assertThat(EconomicLots.of(EXAMPLE, 250).cost()).isCloseTo(69.725, within(1e-6));
	}

	@Test
	void producesLargerLotsBecauseDemandDrawsOnThemMeanwhile() {
		var lot = EconomicLots.productionQuantity(EXAMPLE, 1700);

		assertThat(lot.quantity()).isCloseTo(626.8084945889684, within(1e-6));
		assertThat(lot.cost()).isCloseTo(33.183979125298336, within(1e-6));
	}

	@Test
	void letsDemandWaitWhenThatCostsLittle() {
		var lot = EconomicLots.withBackorders(EXAMPLE, 5);

		assertThat(lot.quantity()).isCloseTo(310.81255515896464, within(1e-6));
		assertThat(lot.backorderShare()).isCloseTo(0.0430622009569378, within(1e-9));
		assertThat(lot.cost()).isCloseTo(66.92136355097325, within(1e-6));
	}

	@Property(tries = 200)
	void noQuantityCostsLessThanTheEconomicOne(@ForAll @DoubleRange(min = 0.01, max = 1000) double orderCost,
			@ForAll @DoubleRange(min = 0.01, max = 100) double holdingCost,
			@ForAll @DoubleRange(min = 0.01, max = 1e6) double demand,
			@ForAll @DoubleRange(min = 0.01, max = 1e6) double quantity) {
		var terms = new LotTerms(orderCost, holdingCost, demand);

		var best = EconomicLots.orderQuantity(terms).cost();

		assertThat(EconomicLots.of(terms, quantity).cost()).isGreaterThanOrEqualTo(best * (1 - 1e-12));
		assertThat(EconomicLots.withBackorders(terms, 3).cost()).isLessThanOrEqualTo(best);
	}

	@Test
	void saysWhatIsWrongWithItsTerms() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LotTerms(8, -1, 1300))
			.withMessage("Expected a finite holding cost above 0, but it is -1.0. Correct it.");
		assertThatIllegalArgumentException().isThrownBy(() -> new LotTerms(8, Double.NaN, 1300))
			.withMessageContaining("but it is NaN");
		assertThatIllegalArgumentException().isThrownBy(() -> new LotTerms(8, 1, 0)).withMessageContaining("demand");
		assertThatIllegalArgumentException().isThrownBy(() -> EconomicLots.of(EXAMPLE, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> EconomicLots.productionQuantity(EXAMPLE, 1300))
			.withMessageContaining("Raise it or order from elsewhere.");
	}

}
