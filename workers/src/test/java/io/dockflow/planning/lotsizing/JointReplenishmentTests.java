package io.dockflow.planning.lotsizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/**
 * Numbers: stockpyl's documentation with the optimum by enumeration; Silver, Pyke and
 * Peterson (1998), p. 428; Silver (1976).
 */
class JointReplenishmentTests {

	@Test
	void ordersTheDearItemInEveryThirdOrder() {
		var cycle = new JointReplenishment(600,
				items(new double[] { 120, 840, 300 }, new double[] { 160, 20, 50 }, new double[] { 1, 1, 1 }))
			.optimal();

		assertThat(cycle.multipliers()).containsExactly(1, 3, 1);
		assertThat(cycle.baseCycle()).isCloseTo(3.103164454170876, within(1e-6));
		assertThat(cycle.cost()).isCloseTo(837.8544026261366, within(1e-6));
		assertThat(cycle.explanation()).startsWith("The optimum orders every 3.1032 time units and costs 837.85;");
	}

	@Test
	void ordersSlowItemsInFewerOrders() {
		var cycle = new JointReplenishment(40, items(new double[] { 45, 46, 47, 44, 45, 47 },
				new double[] { 1, 1, 1, 1, 1, 1 }, new double[] { 10_000, 5000, 3000, 1000, 600, 200 }))
			.optimal();

		assertThat(cycle.multipliers()).containsExactly(1, 1, 1, 2, 3, 5);
		assertThat(cycle.baseCycle()).isCloseTo(0.14030042953004737, within(1e-6));
		assertThat(cycle.cost()).isCloseTo(3198.84979328508, within(1e-6));
		assertThat(cycle.independentCost()).isCloseTo(3869.498005471224, within(1e-6));
	}

	@Test
	void findsTheOptimumByTheHeuristicWhenItCan() {
		var joint = new JointReplenishment(40, items(new double[] { 15, 15, 15, 15 },
				new double[] { 0.24, 0.24, 0.24, 0.24 }, new double[] { 86_000, 12_500, 1400, 3000 }));

		for (var cycle : List.of(joint.silver(), joint.optimal())) {
			assertThat(cycle.multipliers()).containsExactly(1, 1, 4, 3);
			assertThat(cycle.cost()).isCloseTo(2067.650840930354, within(1e-6));
		}
	}

	@Test
	void missesTheOptimumByLittleByTheHeuristic() {
		var joint = new JointReplenishment(10, items(new double[] { 1.87, 5.27, 7.94, 8.19, 8.87 },
				new double[] { 0.2, 0.2, 0.2, 0.2, 0.2 }, new double[] { 1736, 656, 558, 170, 142 }));

		var heuristic = joint.silver();
		var optimum = joint.optimal();

		assertThat(heuristic.multipliers()).containsExactly(1, 1, 1, 3, 3);
		assertThat(heuristic.cost()).isCloseTo(218.68632025498687, within(1e-6));
		assertThat(optimum.multipliers()).containsExactly(1, 1, 2, 3, 3);
		assertThat(optimum.cost()).isCloseTo(218.2515857139798, within(1e-6));
	}

	@Property(tries = 100)
	void costsAsLittleAsTheBestOfAllMultipliers(@ForAll @IntRange(min = 1, max = 4) int count, @ForAll long seed) {
		var joint = random(count, seed);

		var optimum = joint.optimal();

		assertThat(optimum.cost()).isCloseTo(leastCost(joint, new int[count], 0), within(1e-6));
		assertThat(optimum.cost()).isLessThanOrEqualTo(joint.silver().cost() + 1e-9);
		assertThat(optimum.cost()).isLessThanOrEqualTo(optimum.independentCost() + 1e-9);
	}

	@Test
	void ordersASingleItemByItsOwnLot() {
		var joint = new JointReplenishment(5, List.of(new JointItem(3, 0.225, 1300)));

		assertThat(joint.optimal().cost()).isCloseTo(68.41052550594829, within(1e-6));
		assertThat(joint.silver().cost()).isCloseTo(68.41052550594829, within(1e-6));
	}

	@Test
	void ordersAllTogetherWhenItemsCostNothing() {
		var joint = new JointReplenishment(5, List.of(new JointItem(0, 1, 100), new JointItem(0, 1, 1)));

		assertThat(joint.optimal().multipliers()).containsExactly(1, 1);
		assertThat(joint.silver().multipliers()).containsExactly(1, 1);
	}

	@Test
	void refusesAnOrderOfNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new JointReplenishment(5, List.of()))
			.withMessage("Expected at least one item, but there is none. Add one.");
		assertThatIllegalArgumentException().isThrownBy(() -> new JointItem(5, 1, 0)).withMessageContaining("demand");
	}

	private static double leastCost(JointReplenishment joint, int[] multipliers, int index) {
		if (index == multipliers.length) {
			var ordering = joint.orderCost();
			var holding = 0.0;
			for (var item = 0; item < multipliers.length; item++) {
				ordering += joint.items().get(item).orderCost() / multipliers[item];
				holding += joint.items().get(item).holdingCost() * joint.items().get(item).demand() * multipliers[item];
			}
			return Math.sqrt(2 * ordering * holding);
		}
		var least = Double.POSITIVE_INFINITY;
		for (multipliers[index] = 1; multipliers[index] <= 12; multipliers[index]++) {
			least = Math.min(least, leastCost(joint, multipliers, index + 1));
		}
		return least;
	}

	private static JointReplenishment random(int count, long seed) {
		var random = new Random(seed);
		var items = new ArrayList<JointItem>();
		for (var index = 0; index < count; index++) {
			items.add(new JointItem(1 + random.nextInt(20), 1, 20 + random.nextInt(1000)));
		}
		return new JointReplenishment(5 + random.nextInt(40), items);
	}

	private static List<JointItem> items(double[] orderCost, double[] holdingCost, double[] demand) {
		var items = new ArrayList<JointItem>();
		for (var index = 0; index < orderCost.length; index++) {
			items.add(new JointItem(orderCost[index], holdingCost[index], demand[index]));
		}
		return items;
	}

}
