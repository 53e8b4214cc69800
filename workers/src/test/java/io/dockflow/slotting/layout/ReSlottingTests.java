package io.dockflow.slotting.layout;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReSlottingTests {

	private static final PickArea AREA = Areas.area((item, slot) -> item % 2 == 0 || slot % 3 > 0);

	@Property(tries = 10, seed = "20261124")
	void savesWhatItSays(@ForAll long seed) {
		var history = Areas.history(200, true, seed);
		var current = SlottingRule.CUBE_PER_ORDER.assign(AREA, history, Areas.cubes(), seed);

		var plan = ReSlotting.plan(AREA, history, current, 30, 2_000, seed);

		for (var budget : new int[] { 0, 1, 2, 5, 10, 30 }) {
			assertThat(SlottingSearch.travel(AREA, history, plan.after(AREA, current, budget)))
				.isEqualTo(plan.travelBefore() - plan.saved(budget));
		}
	}

	@Property(tries = 10, seed = "20261124")
	void savesMoreWithALargerBudget(@ForAll long seed) {
		var history = Areas.history(200, true, seed);
		var current = SlottingRule.RANDOM.assign(AREA, history, Areas.cubes(), seed);

		var plan = ReSlotting.plan(AREA, history, current, 40, 2_000, seed);

		assertThat(plan.steps()).isNotEmpty().allMatch((step) -> step.saved() > 0);
		assertThat(plan.steps().stream().mapToInt(MovePlan.Step::moves).sum()).isLessThanOrEqualTo(40);
		for (var budget = 1; budget <= 40; budget++) {
			assertThat(plan.saved(budget)).isGreaterThanOrEqualTo(plan.saved(budget - 1));
		}
	}

	@Test
	void plansTheSameForTheSameSeed() {
		var history = Areas.history(200, true, 3);
		var current = SlottingRule.RANDOM.assign(AREA, history, Areas.cubes(), 3);

		assertThat(ReSlotting.plan(AREA, history, current, 20, 1_000, 9))
			.isEqualTo(ReSlotting.plan(AREA, history, current, 20, 1_000, 9));
	}

	@Test
	void movesNothingWithoutOrders() {
		var history = Areas.orders(Areas.ITEMS);
		var current = SlottingRule.RANDOM.assign(AREA, history, Areas.cubes(), 3);

		assertThat(ReSlotting.plan(AREA, history, current, 20, 1_000, 9).steps()).isEmpty();
	}

	@Test
	void refusesABudgetBelowNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MovePlan(java.util.List.of(), 0).saved(-1))
			.withMessage("Expected a budget from 0 moves, but got -1. Correct it.");
	}

}
