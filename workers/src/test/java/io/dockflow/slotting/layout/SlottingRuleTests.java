package io.dockflow.slotting.layout;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SlottingRuleTests {

	private static final PickArea AREA = Areas.area(Suitability.any());

	/** Item 2 is wanted three times, item 1 twice, item 0 once. */
	private static final OrderHistory HISTORY = Areas.orders(3, new int[] { 2, 1, 0 }, new int[] { 2, 1 },
			new int[] { 2 });

	@Test
	void withinAisleFillsTheNearestAisle() {
		var assignment = SlottingRule.ABC_WITHIN_AISLE.assign(AREA, HISTORY, new long[] { 1, 1, 1 }, 1);

		assertThat(slots(assignment)).containsExactly(2, 1, 0);
	}

	@Test
	void acrossAisleTakesTheFrontOfEachAisle() {
		var assignment = SlottingRule.ABC_ACROSS_AISLE.assign(AREA, HISTORY, new long[] { 1, 1, 1 }, 1);

		assertThat(slots(assignment)).containsExactly(24, 12, 0);
	}

	@Test
	void cubePerOrderPutsSmallBeforeLarge() {
		var assignment = SlottingRule.CUBE_PER_ORDER.assign(AREA, HISTORY, new long[] { 1, 22, 30 }, 1);

		assertThat(slots(assignment)).containsExactly(0, 2, 1);
	}

	@ParameterizedTest
	@EnumSource
	void everyRuleKeepsClassesApart(SlottingRule rule) {
		var area = Areas.area((item, slot) -> item % 2 == slot % 2);

		var assignment = rule.assign(area, Areas.history(50, false, 1), Areas.cubes(), 1);

		for (var item = 0; item < Areas.ITEMS; item++) {
			assertThat(assignment.slot(item) % 2).isEqualTo(item % 2);
		}
	}

	@Test
	void saysWhichItemFindsNoSlot() {
		var area = Areas.area((item, slot) -> item != 1);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> SlottingRule.RANDOM.assign(area, HISTORY, new long[] { 1, 1, 1 }, 1))
			.withMessage("Expected a free slot that suits item 1, but found none of 48. Add slots of its class.");
	}

	@Test
	void namesWhatItCannotRead() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SlottingRule.RANDOM.assign(AREA, HISTORY, new long[] { 1 }, 1))
			.withMessage("Expected a volume for each of 3 items, but got 1. Name one per item.");
		assertThatIllegalArgumentException().isThrownBy(() -> Areas.orders(2, new int[] { 0, 2 }))
			.withMessage("Expected items below 2, but got 2 in order 0. Correct it.");
		assertThatIllegalArgumentException().isThrownBy(() -> SlotAssignment.of(AREA, new int[] { 5, 5 }))
			.withMessage("Expected one item in slot 5, but got items 0 and 1. Give one of them another slot.");
		assertThatIllegalArgumentException().isThrownBy(() -> SlotAssignment.of(AREA, new int[] { 48 }))
			.withMessage("Expected a slot below 48 for item 0, but got 48. Correct it.");
	}

	private static int[] slots(SlotAssignment assignment) {
		var slots = new int[assignment.items()];
		Arrays.setAll(slots, assignment::slot);
		return slots;
	}

}
