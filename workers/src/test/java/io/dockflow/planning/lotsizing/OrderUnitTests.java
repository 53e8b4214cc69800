package io.dockflow.planning.lotsizing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class OrderUnitTests {

	private static final OrderUnit TWELVES = new OrderUnit(30, 12);

	@Test
	void takesTheCheaperOfBothNeighbours() {
		var rounded = TWELVES.cheapest(50, (quantity) -> Math.abs(quantity - 50));

		assertThat(rounded.quantity()).isEqualTo(48);
		assertThat(rounded.cost()).isEqualTo(2);
		assertThat(rounded.above()).isEqualTo(60);
		assertThat(rounded.costAbove()).isEqualTo(10);
		assertThat(rounded.explanation())
			.isEqualTo("50.00 units become 48.00: 48.00 would cost 2.00, 60.00 would cost 10.00.");
	}

	@Test
	void ordersTheMinimumOrNothing() {
		assertThat(TWELVES.up(1)).isEqualTo(36);
		assertThat(TWELVES.down(35)).isZero();
		assertThat(TWELVES.up(0)).isZero();
		assertThat(TWELVES.cheapest(10, (quantity) -> Math.abs(quantity - 10)).quantity()).isZero();
		assertThat(TWELVES.cheapest(20, (quantity) -> Math.abs(quantity - 20)).quantity()).isEqualTo(36);
	}

	@Test
	void leavesWholePacksAsTheyAre() {
		assertThat(TWELVES.cheapest(48, (quantity) -> quantity).explanation())
			.isEqualTo("48.00 units are whole packs already.");
		assertThat(new OrderUnit(0, 0.1).up(0.3)).isCloseTo(0.3, within(1e-12));
	}

	@Property(tries = 300)
	void neighboursEncloseTheQuantityInWholePacks(@ForAll @IntRange(max = 100) int minimum,
			@ForAll @IntRange(min = 1, max = 50) int pack, @ForAll @DoubleRange(max = 1e6) double quantity) {
		var unit = new OrderUnit(minimum, pack);

		assertThat(unit.down(quantity)).isLessThanOrEqualTo(quantity + 1e-6);
		assertThat(unit.up(quantity)).isGreaterThanOrEqualTo(quantity - 1e-6);
		assertThat(unit.up(quantity) % pack).isZero();
		assertThat(unit.down(quantity) % pack).isZero();
		assertThat(unit.up(quantity) == 0 || unit.up(quantity) >= minimum).isTrue();
	}

	@Test
	void refusesPacksOfNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OrderUnit(0, 0))
			.withMessage("Expected a finite pack above 0, but it is 0.0. Correct it.");
		assertThatIllegalArgumentException().isThrownBy(() -> TWELVES.up(-1)).withMessageContaining("quantity");
	}

}
