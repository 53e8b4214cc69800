package io.dockflow.slotting.layout;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlottingSearchTests {

	private static final PickArea AREA = Areas.area((item, slot) -> item % 2 == 0 || slot % 3 > 0);

	@Property(tries = 10, seed = "20261124")
	void isNeverWorseThanTheRuleOverPastOrders(@ForAll long seed, @ForAll boolean families) {
		var history = Areas.history(150, families, seed);
		var rule = SlottingSearch.bestRule(AREA, history, Areas.cubes(), seed)
			.assign(AREA, history, Areas.cubes(), seed);

		var result = SlottingSearch.assign(AREA, history, Areas.cubes(), 2_000, seed);

		assertThat(SlottingSearch.travel(AREA, history, result.assignment()))
			.isLessThanOrEqualTo(SlottingSearch.travel(AREA, history, rule));
	}

	@Test
	void bringsTogetherWhatIsWantedTogether() {
		var history = Areas.history(600, true, 5);
		var unseen = Areas.history(600, true, 6);
		var byRule = SlottingSearch.bestRule(AREA, history, Areas.cubes(), 5).assign(AREA, history, Areas.cubes(), 5);

		var result = SlottingSearch.assign(AREA, history, Areas.cubes(), 20_000, 5);

		assertThat(result.isBetterThanRule()).isTrue();
		assertThat(result.heldBackRatio()).isLessThan(0.95);
		assertThat(SlottingSearch.travel(AREA, unseen, result.assignment()) * 100)
			.isLessThan(SlottingSearch.travel(AREA, unseen, byRule) * 92);
	}

	@Test
	void assignsTheSameForTheSameSeed() {
		var history = Areas.history(150, true, 3);

		assertThat(SlottingSearch.assign(AREA, history, Areas.cubes(), 2_000, 9))
			.isEqualTo(SlottingSearch.assign(AREA, history, Areas.cubes(), 2_000, 9));
	}

	@Test
	void keepsTheRuleWithoutOrders() {
		var result = SlottingSearch.assign(AREA, Areas.orders(Areas.ITEMS), Areas.cubes(), 2_000, 9);

		assertThat(result.isBetterThanRule()).isFalse();
		assertThat(result.assignment().items()).isEqualTo(Areas.ITEMS);
	}

}
